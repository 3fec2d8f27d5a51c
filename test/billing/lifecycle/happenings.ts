import type { TestRow } from '../../support/typedTableOf.ts';
import type { Happening } from './books.ts';

/** The customer's status changes, with the dates that its action asks for. */
export function status(customerStatus: string, dates: TestRow = {}): Happening {
  return (books) => ({ ...books, customer: { ...books.customer, customerStatus, ...dates } });
}

/** Seed: "Numbers and features stay active but get an end date set based on the final bill date". */
export function finalBill(finalBillDate: string): Happening {
  return (books) => endCharges(finalBillDate)(status('Final Bill', { finalBillDate })(books));
}

/** Seed: "All active numbers and features on the account are dropped". */
export function drop(dropDate: string): Happening {
  return (books) => endCharges(dropDate)(status('Dropped', { droppedReinstatedDate: dropDate })(books));
}

/** Seed: items dropped on the customer's drop date "are made active again with their end dates removed". */
export function reinstate(reinstateDate: string): Happening {
  return (books) => {
    const dropped = books.customer['droppedReinstatedDate'];
    const charges = books.charges.map((row) => (row['endDate'] === dropped ? { ...row, endDate: null } : row));
    return status('Active', { droppedReinstatedDate: reinstateDate })({ ...books, charges });
  };
}

/** Recurring charges that would go on end; those that end before do so. */
function endCharges(lastDay: string): Happening {
  return (books) => ({
    ...books,
    charges: books.charges.map((row) => {
      const end = row['endDate'];
      const endsBefore = typeof end === 'string' && end < lastDay;
      return row['type'] !== 'Recurring' || endsBefore ? row : { ...row, endDate: lastDay };
    }),
  });
}

/** A row of the charges sheet changes. */
export function charge(chargeId: string, cells: TestRow): Happening {
  return (books) => ({
    ...books,
    charges: books.charges.map((row) => (row['chargeId'] === chargeId ? { ...row, ...cells } : row)),
  });
}

/** Further charges. */
export function newCharges(...rows: readonly TestRow[]): Happening {
  return (books) => ({ ...books, charges: [...books.charges, ...rows] });
}

/** Usage arrives, late or not. */
export function newUsage(...rows: readonly TestRow[]): Happening {
  return (books) => ({ ...books, usage: [...books.usage, ...rows] });
}

/** Every invoice is paid, and every credit paid back. */
export const allPaid: Happening = (books) => ({
  ...books,
  invoices: books.invoices.map((row) => ({ ...row, outstanding: 0, status: 'Paid' })),
});

/** Cells of the customer's row change. */
export function customer(cells: TestRow): Happening {
  return (books) => ({ ...books, customer: { ...books.customer, ...cells } });
}
