import type { CellFormat } from './cellFormat.ts';
import { PLAIN_FORMAT } from './cellFormat.ts';

/** Keeps one object for each distinct format, so that equal formats are the same object. */
export class FormatPool {
  readonly #known = new Map<string, CellFormat>([[keyOf(PLAIN_FORMAT), PLAIN_FORMAT]]);
  /** What a change gives for a format, so that a thousand alike cells are worked out once. */
  readonly #changes = new Map<string, WeakMap<CellFormat, CellFormat>>();

  /** The format with some of its properties changed. */
  with(format: CellFormat, change: Partial<CellFormat>): CellFormat {
    const changeKey = JSON.stringify(change);
    let made = this.#changes.get(changeKey);
    if (made === undefined) this.#changes.set(changeKey, (made = new WeakMap()));
    const known = made.get(format);
    if (known !== undefined) return known;
    const shared = this.shared({ ...format, ...change });
    made.set(format, shared);
    return shared;
  }

  /** The one object for a format. */
  shared(format: CellFormat): CellFormat {
    const key = keyOf(format);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    this.#known.set(key, format);
    return format;
  }
}

function keyOf(format: CellFormat): string {
  const keys = (Object.keys(PLAIN_FORMAT) as (keyof CellFormat)[]).filter((key) => key !== 'borders');
  const borders = Object.entries(format.borders).sort(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify([keys.map((key) => format[key]), borders]);
}
