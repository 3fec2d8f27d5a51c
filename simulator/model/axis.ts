/** The rows or the columns of a sheet: which are hidden, and the sizes that are not the standard one. Numbers count from 1. */
export class Axis {
  #sizes = new Map<number, number>();
  #hidden = new Set<number>();
  readonly standard: number;

  /** @param standard a row's height or a column's width in points. */
  constructor(standard: number) {
    this.standard = standard;
  }

  get hidden(): ReadonlySet<number> {
    return this.#hidden;
  }

  /** Sizes in points that differ from the standard one. */
  get sizes(): ReadonlyMap<number, number> {
    return this.#sizes;
  }

  /** The size in points; 0 when hidden, as Excel reports it. */
  size(at: number): number {
    return this.#hidden.has(at) ? 0 : (this.#sizes.get(at) ?? this.standard);
  }

  /** Sets a size in points; null brings the standard one back. */
  resize(first: number, last: number, points: number | null): void {
    for (let at = first; at <= last; at += 1) {
      if (points === null) this.#sizes.delete(at);
      else this.#sizes.set(at, points);
    }
  }

  hide(first: number, last: number, isHidden: boolean): void {
    for (let at = first; at <= last; at += 1) {
      if (isHidden) this.#hidden.add(at);
      else this.#hidden.delete(at);
    }
  }

  /** Makes room before `at`. */
  insert(at: number, count: number): void {
    this.#moveFrom(at, count);
  }

  /** Takes `count` out from `at` on. */
  remove(at: number, count: number): void {
    for (let gone = at; gone < at + count; gone += 1) {
      this.#sizes.delete(gone);
      this.#hidden.delete(gone);
    }
    this.#moveFrom(at + count, -count);
  }

  #moveFrom(at: number, by: number): void {
    this.#sizes = new Map([...this.#sizes].map(([key, size]) => [key >= at ? key + by : key, size]));
    this.#hidden = new Set([...this.#hidden].map((key) => (key >= at ? key + by : key)));
  }
}
