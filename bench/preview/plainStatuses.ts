import type { StatusDefinition } from '../../src/domain/statusDefinition.ts';
import type { PlainCustomer } from './plainRows.ts';

/** What a customer's status and dates mean for the lines. */
export interface PlainTerms {
  readonly status: StatusDefinition | undefined;
  readonly finalBillDate: number | null;
  readonly dropDate: number | null;
  readonly reinstateDate: number | null;
  /** The last day charged: the final bill date or the drop date, whichever is first. */
  readonly lastDay: number | null;
}

export function termsOf(customer: PlainCustomer, statuses: ReadonlyMap<string, StatusDefinition>): PlainTerms {
  const status = statuses.get(customer.customerStatus ?? '');
  const changed = status === undefined ? null : customer.droppedReinstatedDate;
  const dropDate = status?.isActive === false ? changed : null;
  const reinstateDate = status?.isActive === true ? changed : null;
  let { finalBillDate } = customer;
  // The final bill of a customer who has come back since belongs to the time before.
  if (
    status?.finalInvoice === false &&
    reinstateDate !== null &&
    finalBillDate !== null &&
    reinstateDate > finalBillDate
  )
    finalBillDate = null;
  return { status, finalBillDate, dropDate, reinstateDate, lastDay: earlier(finalBillDate, dropDate) };
}

/** The earlier of two days, of which either may be missing. */
export function earlier(a: number | null, b: number | null): number | null {
  return a === null ? b : b === null ? a : Math.min(a, b);
}
