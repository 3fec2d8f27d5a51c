/** The most characters (UTF-16 code units) that a cell of Excel holds. */
const CELL_LIMIT = 32_767;

/** Makes texts fit into cells and counts the ones that it had to cut. */
export interface CellTexts {
  /** `text` as it is, or its beginning with a mark that says how long it was; null stays null. */
  readonly fit: <T extends string | null>(text: T) => string | Extract<T, null>;
  readonly cutCount: () => number;
}

/** A new counter of cut texts: one for each plan. */
export function cellTexts(): CellTexts {
  let cuts = 0;
  return {
    fit: <T extends string | null>(text: T): string | Extract<T, null> => {
      if (text === null || text.length <= CELL_LIMIT) return text as string | Extract<T, null>;
      cuts += 1;
      return cutText(text);
    },
    cutCount: () => cuts,
  };
}

function cutText(text: string): string {
  const mark = ` … [cut: ${String(text.length)} characters]`;
  let end = CELL_LIMIT - mark.length;
  // A pair of surrogates is one character: half of it would be damage.
  const last = text.charCodeAt(end - 1);
  if (last >= 0xd800 && last <= 0xdbff) end -= 1;
  return text.slice(0, end) + mark;
}
