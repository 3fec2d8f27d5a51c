const TRUE_TEXTS = new Set(['y', 'yes', 'true', 't', '1', '1.0', 'on', '✓', '✔', '✔️', '☑', '✅']);
const FALSE_TEXTS = new Set(['n', 'no', 'false', 'f', '0', '0.0', 'off', '✗', '✘', '✕', '✖', '☐', '☒', '❌']);

/** 1 or 0 for a text that says yes or no, NaN for any other: an `x` marks a box in one sheet and crosses it out in the next. */
export function parseBooleanText(text: string): number {
  const lower = text.toLowerCase();
  if (TRUE_TEXTS.has(lower)) return 1;
  return FALSE_TEXTS.has(lower) ? 0 : Number.NaN;
}
