import assert from 'node:assert/strict';
import { isoDate } from '../../../src/domain/calendarDate.ts';
import type { FollowUpKind } from '../../../src/domain/followUp.ts';
import { pounds, testRun } from '../../support/testRun.ts';
import type { TestRunOptions, TestSheets } from '../../support/testRun.ts';
import type { TestRow } from '../../support/typedTableOf.ts';

export const RUN_DATE = '2026-12-01';

/** `account date amount invoice` of each follow-up of a kind; a dash where there is none. */
async function listed(
  sheets: TestSheets,
  kind: FollowUpKind,
  options: TestRunOptions = {},
): Promise<readonly string[]> {
  const { preview } = await testRun(RUN_DATE, sheets, options);
  return preview
    .followUps()
    .filter((followUp) => followUp.kind === kind)
    .map(({ account, date, amount, invoiceNumber }) =>
      [account ?? '-', date === null ? '-' : isoDate(date), pounds(amount) ?? '-', invoiceNumber ?? '-'].join(' '),
    );
}

/** An active monthly customer with billing day 1 at 20 % VAT. */
export function customer(own: TestRow = {}): TestRow {
  return { accountNumber: 'A1', customerStatus: 'Active', billingCycle: 'Monthly', billingDay: 1, vatRate: 20, ...own };
}

/** £1,000.00 net, £200.00 VAT, due 1 November 2026 and unpaid. */
export const SENT: TestRow = {
  accountNumber: 'A1',
  invoiceNumber: '1001',
  issueDate: '2026-10-01',
  dueDate: '2026-11-01',
  status: 'Overdue',
  net: 1000,
  vat: 200,
  gross: 1200,
  outstanding: 1200,
};

/** £31.00 a month in advance, billed up to 30 November 2026. */
export const RENTAL: TestRow = {
  accountNumber: 'A1',
  description: 'Line rental',
  type: 'Recurring',
  amountExVat: 31,
  frequency: 'Monthly',
  timing: 'Advance',
  startDate: '2026-01-01',
  billedTo: '2026-11-30',
};

/** A customer, with one existing invoice and charges where the case names them, and what is listed. */
export interface FollowUpCase {
  readonly name: string;
  readonly customer?: TestRow;
  readonly invoice?: TestRow;
  readonly charges?: readonly TestRow[];
  readonly options?: TestRunOptions;
  readonly expected: readonly string[];
}

/** One test a case: the follow-ups of one kind that its run lists. */
export function listsFollowUps(kind: FollowUpKind, cases: readonly FollowUpCase[]): void {
  for (const { name, customer: own, invoice, charges, options, expected } of cases) {
    it(name, async () => {
      const sheets = {
        customers: [customer(own)],
        ...(invoice === undefined ? {} : { invoices: [{ ...SENT, ...invoice }] }),
        ...(charges === undefined ? {} : { charges: charges.map((charge) => ({ ...RENTAL, ...charge })) }),
      };
      assert.deepEqual(await listed(sheets, kind, options), expected);
    });
  }
}
