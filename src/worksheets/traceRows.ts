import type { CustomerPreview } from '../domain/preview.ts';
import type { CellTexts } from './cellText.ts';
import { TableRows } from './tableRows.ts';

/** An empty table of decisions, one row a decision in the order in which they were taken. */
export function traceTable(): TableRows {
  return new TableRows([
    { header: 'Customer row', style: 'integer', width: 11 },
    { header: 'Account', style: 'text', width: 14 },
    { header: 'Order', style: 'integer', width: 7 },
    { header: 'Step', style: 'text', width: 16 },
    { header: 'Rule', style: 'text', width: 12 },
    { header: 'Because', style: 'wrapped', width: 90 },
  ]);
}

/** Adds all decisions of one customer. */
export function addTrace(table: TableRows, customer: CustomerPreview, texts: CellTexts): void {
  const account = texts.fit(customer.account);
  customer.trace.forEach(({ step, rule, because }, index) => {
    table.add([customer.row, account, index + 1, texts.fit(step), rule, texts.fit(because)]);
  });
}
