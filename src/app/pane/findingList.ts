import type { Finding } from '../../domain/finding.ts';
import { SEVERITIES } from '../../domain/severity.ts';
import type { Severity } from '../../domain/severity.ts';
import type { FindingFilter, FindingPage, FindingRow } from './checkView.ts';
import type { CustomerDirectory } from './customerDirectory.ts';
import { columnOfAddress } from './cellPlace.ts';
import { searchWords } from './searchWords.ts';

/** A cell to be marked. */
export interface MarkedCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly severity: Severity;
}

/** The findings of one revision, asked for in filtered pages: a filter is tried once, and objects are made for a page only. */
export class FindingList {
  readonly findings: readonly Finding[];
  readonly #revision: number;
  readonly directory: CustomerDirectory;
  #last: { readonly key: string; readonly indexes: readonly number[] } | null = null;

  constructor(findings: readonly Finding[], directory: CustomerDirectory, revision: number) {
    this.findings = findings;
    this.directory = directory;
    this.#revision = revision;
  }

  page(filter: FindingFilter, from: number, count: number): FindingPage {
    const indexes = this.matching(filter);
    const rows = indexes.slice(from, from + count).flatMap((index) => this.row(index) ?? []);
    return { revision: this.#revision, total: indexes.length, rows };
  }

  /** One finding as a list shows it; null when there is none of that index. */
  row(index: number): FindingRow | null {
    const finding = this.findings[index];
    if (finding === undefined) return null;
    const record = this.recordOf(index);
    const { ruleId, severity, account, sheet, row, cell, value, message, fix = null } = finding;
    const name = record === null ? null : this.directory.name(record);
    return { index, ruleId, severity, account, name, sheet, row, cell, value, message, fix };
  }

  /** The customer's record of a finding, or null. */
  recordOf(index: number): number | null {
    const finding = this.findings[index];
    return finding === undefined ? null : this.directory.recordOfFinding(finding);
  }

  /** The indexes of the findings that a filter lets through, ascending. */
  matching(filter: FindingFilter): readonly number[] {
    const key = JSON.stringify(filter);
    if (this.#last?.key !== key) this.#last = { key, indexes: this.#filtered(filter) };
    return this.#last.indexes;
  }

  /** The cells of the matching findings, each once with its worst severity. */
  cells(filter: FindingFilter): readonly MarkedCell[] {
    const marked = new Map<string, MarkedCell>();
    for (const index of this.matching(filter)) {
      const { sheet, row, cell, severity } = this.findings[index] ?? {};
      if (sheet === undefined || row === undefined || row === null || cell === undefined || cell === null) continue;
      if (severity === undefined) continue;
      const key = `${cell} ${sheet}`;
      const known = marked.get(key);
      if (known !== undefined && SEVERITIES.indexOf(known.severity) <= SEVERITIES.indexOf(severity)) continue;
      marked.set(key, { sheet, row, column: columnOfAddress(cell), severity });
    }
    return [...marked.values()];
  }

  #filtered({ search, severity, ruleId, status }: FindingFilter): readonly number[] {
    const words = searchWords(search);
    const indexes: number[] = [];
    for (let index = 0; index < this.findings.length; index += 1) {
      const finding = this.findings[index];
      if (finding === undefined) continue;
      if (severity !== null && finding.severity !== severity) continue;
      if (ruleId !== null && finding.ruleId !== ruleId) continue;
      if (status !== null && this.#statusOf(index) !== status) continue;
      if (words.length > 0 && !this.#hasWords(index, words)) continue;
      indexes.push(index);
    }
    return indexes;
  }

  #statusOf(index: number): string | null {
    const record = this.recordOf(index);
    return record === null ? null : this.directory.status(record);
  }

  #hasWords(index: number, words: readonly RegExp[]): boolean {
    const { account, message, cell, value } = this.findings[index] ?? {};
    const shown = [message, account, value, cell];
    return words.every((word) => {
      if (shown.some((text) => typeof text === 'string' && word.test(text))) return true;
      const record = this.recordOf(index);
      const name = record === null ? null : this.directory.name(record);
      return name !== null && word.test(name);
    });
  }
}
