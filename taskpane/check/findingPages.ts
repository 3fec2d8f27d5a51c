import type { FindingFilter, FindingPage, FindingRow } from '../../src/app/pane/checkView.ts';

const PAGE_ROWS = 100;

type Fetch = (filter: FindingFilter, from: number, count: number) => Promise<FindingPage>;

/**
 * The findings of a filter, rule by rule, fetched in pages as they come into sight. After a re-check the rows of the one before stay until
 * the new ones have come, so that nothing flickers while a person types into cells.
 */
export class FindingPages {
  readonly #fetch: Fetch;
  readonly #filter: FindingFilter;
  readonly #pages = new Map<string, readonly FindingRow[]>();
  readonly #asked = new Map<string, number>();
  readonly #listeners = new Set<() => void>();
  #version = 0;

  constructor(fetch: Fetch, filter: FindingFilter) {
    this.#fetch = fetch;
    this.#filter = filter;
  }

  /** The finding at a place (from 0) of a rule's findings; undefined until it has come. */
  rowAt(ruleId: string, place: number): FindingRow | undefined {
    return this.#pages.get(keyOf(ruleId, place))?.[place % PAGE_ROWS];
  }

  /** Fetches the page around a place, unless it was asked for since the check of this revision. */
  want(revision: number, ruleId: string, place: number): void {
    const key = keyOf(ruleId, place);
    if (this.#asked.get(key) === revision) return;
    this.#asked.set(key, revision);
    const from = place - (place % PAGE_ROWS);
    void this.#fetch({ ...this.#filter, ruleId }, from, PAGE_ROWS).then((page) => {
      if (this.#asked.get(key) !== revision) return;
      this.#pages.set(key, page.rows);
      this.#version += 1;
      for (const listener of this.#listeners) listener();
    });
  }

  /** Counts up with every page that has come. */
  version(): number {
    return this.#version;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}

function keyOf(ruleId: string, place: number): string {
  return `${ruleId} ${String(Math.floor(place / PAGE_ROWS))}`;
}
