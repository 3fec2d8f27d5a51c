import type { BillRunContext } from '../billRunContext.ts';
import type { FactColumns } from '../facts/factColumns.ts';
import { ownersByAccount } from '../inputs/customerAccounts.ts';
import { customerCurrency } from './customerMoney.ts';
import { InvoiceSheet } from './existingInvoices.ts';
import type { FollowUpDraft } from './followUpDraft.ts';
import { LatePaymentFollowUps } from './latePaymentFollowUps.ts';
import { VatFollowUps } from './vatFollowUps.ts';

/** What existing invoices leave to do, in one pass over the invoices sheet. Rows of accounts that are not in the sheet are passed over. */
export function invoiceFollowUps(context: BillRunContext, facts: FactColumns): readonly FollowUpDraft[] {
  const { tables, settings } = context.sources;
  const table = tables.get('invoices');
  if (table === undefined) return [];
  const sheet = new InvoiceSheet(table);
  const vat = sheet.net === null ? null : new VatFollowUps(context, sheet);
  const late = settings.latePaymentInterest === 'on' ? new LatePaymentFollowUps(context, facts, sheet) : null;
  const owners = ownersByAccount(table, context.accounts);
  for (let row = 0; row < table.rowCount; row += 1) {
    const record = owners[row] ?? -1;
    const ofCustomer = record < 0 ? null : customerCurrency(context, record);
    const currency = ofCustomer === null ? null : sheet.currencyAt(row, ofCustomer);
    if (currency === null) continue;
    vat?.meet(row, record, currency);
    late?.meet(row, record, currency);
  }
  return [...(vat?.drafts() ?? []), ...(late?.drafts() ?? [])];
}
