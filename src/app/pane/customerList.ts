import { emptyBitset, hasBit, setBit } from '../../columns/bitset.ts';
import type { Bitset } from '../../columns/bitset.ts';
import { renderMessage } from '../../rulebook/renderMessage.ts';
import type { PreviewResult } from '../previewBillRun.ts';
import type { FindingList } from './findingList.ts';
import type { CustomerFilter, CustomerPage, CustomerRow } from './previewView.ts';
import { searchWords } from './searchWords.ts';

/** The customers of one preview, asked for in filtered pages: a filter is tried once, and objects are made for a page only. */
export class CustomerList {
  readonly #result: PreviewResult;
  readonly #findings: FindingList;
  readonly #revision: number;
  /** Customers to look at first: stopped, with an alert, or with a finding of severity error. */
  readonly #exceptions: Bitset;
  readonly #errorOf: ReadonlyMap<number, number>;
  #last: { readonly key: string; readonly records: readonly number[] } | null = null;

  constructor(result: PreviewResult, findings: FindingList, revision: number) {
    this.#result = result;
    this.#findings = findings;
    this.#revision = revision;
    const errorOf = new Map<number, number>();
    findings.findings.forEach(({ severity }, index) => {
      const record = severity === 'error' ? findings.recordOf(index) : null;
      if (record !== null && !errorOf.has(record)) errorOf.set(record, index);
    });
    this.#errorOf = errorOf;
    const { run, preview } = result;
    this.#exceptions = emptyBitset(preview.customerCount);
    for (let record = 0; record < preview.customerCount; record += 1) {
      const isException =
        run.outcomes[record] === 'error' || run.alerts.alertsOf(record).length > 0 || errorOf.has(record);
      if (isException) setBit(this.#exceptions, record);
    }
  }

  /** How many customers are to be looked at first. */
  get lookAtFirst(): number {
    return this.#matching({ search: '', outcome: null, exceptionsOnly: true }).length;
  }

  page(filter: CustomerFilter, from: number, count: number): CustomerPage {
    const records = this.#matching(filter);
    const rows = records.slice(from, from + count).map((record) => this.#row(record));
    return { revision: this.#revision, total: records.length, rows };
  }

  #row(record: number): CustomerRow {
    const { account, name, status, outcome, currency, net, gross, reason, alerts } =
      this.#result.preview.customerAt(record);
    const error = this.#findings.findings[this.#errorOf.get(record) ?? -1];
    const exception = outcome === 'error' ? reason : (alerts[0]?.message ?? error?.message ?? null);
    return { record, account, name, status, outcome, currency, net, gross, exception };
  }

  #matching(filter: CustomerFilter): readonly number[] {
    const key = JSON.stringify(filter);
    if (this.#last?.key !== key) this.#last = { key, records: this.#filtered(filter) };
    return this.#last.records;
  }

  #filtered({ search, outcome, exceptionsOnly }: CustomerFilter): readonly number[] {
    const { run, preview } = this.#result;
    const words = searchWords(search);
    const records: number[] = [];
    for (let record = 0; record < preview.customerCount; record += 1) {
      if (outcome !== null && run.outcomes[record] !== outcome) continue;
      if (exceptionsOnly && !hasBit(this.#exceptions, record)) continue;
      if (words.length > 0 && !this.#hasWords(record, words)) continue;
      records.push(record);
    }
    return records;
  }

  #hasWords(record: number, words: readonly RegExp[]): boolean {
    const { run } = this.#result;
    const { directory } = this.#findings;
    const shown = [directory.account(record), directory.name(record), directory.status(record)];
    return words.every((word) => {
      if (shown.some((text) => text !== null && word.test(text))) return true;
      const rule = run.context.sources.policy.rules[run.reasonRule[record] ?? -1]?.rule;
      return rule !== undefined && word.test(renderMessage(rule.message, run.facts, record));
    });
  }
}
