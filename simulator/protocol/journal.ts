/** One request and what came of it. */
export interface JournalEntry {
  /** Its number among the syncs that ask for more than tidying up, from 1; null for tidying up. */
  readonly sync: number | null;
  /** What was asked, in order: `workbook.worksheets.getItem("Sheet1").getRange("A1:B2").values = …`. */
  readonly asked: readonly string[];
  readonly isWrite: boolean;
  /** The request said that it waits while the person edits a cell (`delayForCellEdit`). */
  readonly waitsForCellEdit: boolean;
  readonly requestBytes: number;
  readonly responseBytes: number;
  /** The error that was answered, or null. */
  readonly error: string | null;
}

/** Everything that was asked of a host, in order. */
export class Journal {
  readonly #entries: JournalEntry[] = [];

  add(entry: JournalEntry): void {
    this.#entries.push(entry);
  }

  get entries(): readonly JournalEntry[] {
    return this.#entries;
  }

  /** How many syncs there were; tidying up does not count. */
  get syncs(): number {
    return this.#entries.reduce((count, entry) => count + (entry.sync === null ? 0 : 1), 0);
  }

  /** All that was asked, of all syncs in a row; tidying up is left out. */
  get asked(): readonly string[] {
    return this.#entries.flatMap((entry) => (entry.sync === null ? [] : entry.asked));
  }

  clear(): void {
    this.#entries.length = 0;
  }
}
