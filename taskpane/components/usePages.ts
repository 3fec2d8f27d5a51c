import { useCallback, useRef, useState } from 'react';

const PAGE_ROWS = 100;

/** A stretch of a long list, and how long the whole list is. */
export interface ListPage<Row> {
  readonly total: number;
  readonly rows: readonly Row[];
}

/** The rows that were fetched so far. */
export interface Pages<Row> {
  /** Null before the first answer. */
  readonly total: number | null;
  readonly rowAt: (index: number) => Row | undefined;
  /** Fetches what is missing of the rows of these places. */
  readonly want: (indexes: readonly number[]) => void;
}

interface Held<Row> {
  readonly source: string;
  readonly total: number | null;
  readonly pages: ReadonlyMap<number, readonly Row[]>;
}

/**
 * A long list that is fetched in pages as they come into sight. While another list is on its way the last one stays, so that nothing
 * flickers as a person types.
 * @param source names what is listed; when it changes everything is fetched anew.
 */
export function usePages<Row>(
  source: string,
  load: (from: number, count: number) => Promise<ListPage<Row>>,
): Pages<Row> {
  const [held, setHeld] = useState<Held<Row>>({ source, total: null, pages: new Map() });
  const asked = useRef({ source, pages: new Set<number>() });
  const want = useCallback(
    (indexes: readonly number[]) => {
      if (asked.current.source !== source) asked.current = { source, pages: new Set() };
      for (const page of new Set(indexes.map((index) => Math.floor(index / PAGE_ROWS)))) {
        if (asked.current.pages.has(page)) continue;
        asked.current.pages.add(page);
        void load(page * PAGE_ROWS, PAGE_ROWS).then(({ total, rows }) => {
          // An answer to what nobody asks any more comes too late.
          if (asked.current.source !== source) return;
          setHeld((before) => ({
            source,
            total,
            pages: new Map(before.source === source ? before.pages : []).set(page, rows),
          }));
        });
      }
    },
    [source, load],
  );
  return {
    total: held.total,
    rowAt: (index) => held.pages.get(Math.floor(index / PAGE_ROWS))?.[index % PAGE_ROWS],
    want,
  };
}
