/**
 * A piece of a message: plain text, or the fact whose value stands there. With `counted`, the value is a number and what is counted
 * follows it, in the form for one or for any other number.
 */
export type TemplatePart =
  | { readonly text: string }
  | { readonly fact: string; readonly counted: { readonly one: string; readonly many: string } | null };

const PLACE = /\{([^{}]+)\}/g;
/** `{overdueCount|invoice is|invoices are}`: a header may hold a bar, so only two of them make a count. */
const COUNTED = /^([^|]+)\|([^|]+)\|([^|]+)$/;

/** A template in pieces; null when a brace has no partner or encloses nothing. */
export function templateParts(template: string): readonly TemplatePart[] | null {
  const parts: TemplatePart[] = [];
  let at = 0;
  for (const match of template.matchAll(PLACE)) {
    if (match.index > at) parts.push({ text: template.slice(at, match.index) });
    parts.push(placeOf(match[1] ?? ''));
    at = match.index + match[0].length;
  }
  if (at < template.length) parts.push({ text: template.slice(at) });
  return parts.some((part) => 'text' in part && /[{}]/.test(part.text)) ? null : parts;
}

function placeOf(place: string): TemplatePart {
  const [, fact = '', one = '', many = ''] = COUNTED.exec(place) ?? [];
  return fact === '' ? { fact: place, counted: null } : { fact, counted: { one, many } };
}
