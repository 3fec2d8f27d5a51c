import { explainLine } from '../explain/explainLine.ts';
import type { LineExplanation } from '../explain/explainLine.ts';
import { CustomerDirectory } from './customerDirectory.ts';
import { customerCardOf } from './customerCardOf.ts';
import type { EngineState } from './engineState.ts';
import { FindingList } from './findingList.ts';
import type { PaneEngine } from './paneEngine.ts';
import type { CustomerCard } from './previewView.ts';
import { settled } from './settled.ts';

/** What a pane asks of customers. */
export function customerCalls(
  state: EngineState,
): Pick<PaneEngine, 'customers' | 'customer' | 'explainLine' | 'recordAt'> {
  return {
    customers: (filter, from, count) =>
      settled(
        () => state.preview?.customers.page(filter, from, count) ?? { revision: state.revision, total: 0, rows: [] },
      ),
    customer: (record) => settled(() => cardOf(state, record)),
    explainLine: (record, index) => settled(() => lineOf(state, record, index)),
    recordAt: (sheet, row) => settled(() => directoryOf(state)?.recordAt(sheet, row) ?? null),
  };
}

function cardOf(state: EngineState, record: number): CustomerCard | null {
  const { book, preview, findings, revision } = state;
  const directory = directoryOf(state);
  if (book === null || directory === null) return null;
  const list = preview?.findings ?? findings ?? new FindingList([], directory, revision);
  return customerCardOf(record, list, book.rules, preview?.result ?? null);
}

function lineOf({ preview }: EngineState, record: number, index: number): LineExplanation | null {
  if (preview === null) return null;
  const { preview: bills, run } = preview.result;
  if (record < 0 || record >= bills.customerCount) return null;
  const customer = bills.customerAt(record);
  return customer.lines[index] === undefined ? null : explainLine(run, record, customer, index);
}

function directoryOf({ book, findings }: EngineState): CustomerDirectory | null {
  if (findings !== null) return findings.directory;
  const tables = book?.recognised.read.tables;
  const customers = tables?.get('customers');
  return tables === undefined || customers === undefined ? null : new CustomerDirectory(tables, customers);
}
