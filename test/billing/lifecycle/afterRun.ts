import { addDays, isoDate } from '../../../src/domain/calendarDate.ts';
import type { CalendarDate } from '../../../src/domain/calendarDate.ts';
import type { CustomerPreview, PreviewLine } from '../../../src/domain/preview.ts';
import type { PreviewResult } from '../../../src/app/previewBillRun.ts';
import { leftBy } from '../../support/previousRun.ts';
import type { TestRow } from '../../support/typedTableOf.ts';
import type { Books } from './books.ts';

/** What the office does in its sheets with rows whose amounts a run rolled over: leaves them, or marks them as moved on. */
export type RolledRows = 'kept' | 'marked';

/**
 * What the platform does after a run: what was billed is marked so, the bill becomes an invoice, and what rolled over is kept for the
 * next run. A usage record that was refunded leaves the sheet.
 */
export function afterRun(books: Books, result: PreviewResult, rolledRows: RolledRows): Books {
  const preview = result.preview.customerAt(0);
  const runDate = result.preview.run.runDate;
  const isBilled = preview.outcome === 'invoice';
  const invoiceNumber = isBilled ? `INV-${String(books.invoices.length + 1)}` : null;
  const moved = preview.lines.filter(
    ({ placement }) => placement === 'billed' || (placement === 'rolledOver' && rolledRows === 'marked'),
  );
  return {
    ...withMarks(books, moved, invoiceNumber),
    invoices: invoiceNumber === null ? books.invoices : [...books.invoices, invoice(preview, invoiceNumber, runDate)],
    previous: leftBy(result),
  };
}

/** A manual bill of what a run listed for a customer that it skipped: charges and refunds up to the drop date. */
export function billedByHand(books: Books, result: PreviewResult): Books {
  const preview = result.preview.customerAt(0);
  const listed = preview.lines.filter(({ placement }) => placement === 'skipped');
  return { ...withMarks(books, listed, 'BY-HAND'), previous: null };
}

function withMarks(books: Books, lines: readonly PreviewLine[], invoiceNumber: string | null): Books {
  const charges = books.charges.map((row) => {
    const own = lines.filter((line) => line.chargeId === row['chargeId'] && !line.isCall);
    // What a bill charges and refunds again in one is refunded in the end.
    const refundsLast = [...own].sort((a, b) => Number(a.kind === 'refund') - Number(b.kind === 'refund'));
    return refundsLast.reduce((marked, line) => markedCharge(marked, line, invoiceNumber), row);
  });
  const usage = books.usage.flatMap((row) => {
    const own = lines.filter((line) => line.isCall && line.number === row['number']);
    if (own.some(({ kind }) => kind === 'refund')) return [];
    return own.length === 0 ? [row] : [{ ...row, billed: true, invoiceNumber }];
  });
  return { ...books, charges, usage };
}

function markedCharge(row: TestRow, { kind, from, to }: PreviewLine, invoiceNumber: string | null): TestRow {
  if (row['type'] === 'One-off') return { ...row, billed: true, invoiceNumber };
  if (from === null || to === null) return row;
  const billedTo = row['billedTo'];
  const known = typeof billedTo === 'string' ? billedTo : null;
  if (kind === 'refund') {
    const before = isoDate(addDays(from, -1));
    return { ...row, billedTo: known === null || before < known ? before : known };
  }
  const last = isoDate(to);
  return { ...row, billedTo: known === null || last > known ? last : known };
}

function invoice(preview: CustomerPreview, invoiceNumber: string, runDate: CalendarDate): TestRow {
  const gross = (preview.gross ?? 0) / 100;
  return {
    accountNumber: 'A1',
    invoiceNumber,
    issueDate: isoDate(runDate),
    gross,
    outstanding: gross,
    status: 'Sent',
  };
}
