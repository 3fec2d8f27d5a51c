import type { ExistingInvoice } from './existingInvoices.ts';

/** Invoices whose PDF shows the details that a customer had when it was made. */
export interface DetailsChange {
  /** Not sent yet (Unsent, Approved): make the PDF again before they go out. */
  readonly unsent: readonly ExistingInvoice[];
  /** Sent, overdue or paid: make the PDF again, and send it again if the customer needs it. */
  readonly sent: readonly ExistingInvoice[];
}

/**
 * The invoices of `account` whose PDF would need to be made again after a change of name, address or bill-to details (product §5;
 * Customers, Editing a Customer: "any existing invoices still show the old details"). One without a status counts as sent: its PDF
 * may be out.
 */
export function detailsChange(invoices: readonly ExistingInvoice[], account: string): DetailsChange {
  const own = invoices.filter((invoice) => invoice.account === account);
  const isUnsent = ({ status }: ExistingInvoice): boolean => status === 'Unsent' || status === 'Approved';
  return { unsent: own.filter(isUnsent), sent: own.filter((invoice) => !isUnsent(invoice)) };
}
