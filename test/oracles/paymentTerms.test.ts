import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dueDate } from '../../src/billing/dates/dueDate.ts';
import type { OnTheDay } from '../../src/billing/dates/dueDate.ts';
import type { PaymentTerms } from '../../src/billing/dates/paymentTerms.ts';
import { dateFromIso, dateParts, isoDate } from '../../src/domain/calendarDate.ts';
import { itIsAsDocumented, Oracle } from '../support/oracle.ts';
import { describeWithSharedData, sharedDataPath } from '../support/sharedData.ts';

interface OracleCase {
  readonly source: string;
  readonly kind: string;
  readonly n: number;
  readonly invoiceDate: string;
  readonly dueDate: string;
}

interface OurTerms {
  readonly terms: PaymentTerms;
  readonly onTheDay: OnTheDay;
}

/** Their kinds in our terms; null where ours have no equal, which fails the case rather than dropping it. */
const MAPPING: Readonly<Record<string, (n: number, issueDay: number) => OurTerms | null>> = {
  days_after_invoice: (days) => ({ terms: { kind: 'days', days }, onTheDay: 'same-day' }),
  // Theirs always skips to the following month; ours does so once the day has come, under the setting next-month.
  day_of_following_month: (day, issueDay) =>
    issueDay >= day ? { terms: { kind: 'dayOfMonth', day }, onTheDay: 'next-month' } : null,
  // Only the month's end itself: days counted on beyond it are no terms of ours.
  days_after_end_of_month: (n) =>
    n === 0 ? { terms: { kind: 'fromMonthEnd', days: -1 }, onTheDay: 'same-day' } : null,
};

describeWithSharedData('payment terms as other tools compute them', () => {
  const { cases } = JSON.parse(readFileSync(sharedDataPath('oracles', 'payment_terms.json'), 'utf8')) as {
    readonly cases: readonly OracleCase[];
  };

  const tally = new Oracle('Due dates', 'Odoo, tests of payment terms; Xero, its help pages', 'paymentTerms.test.ts');

  it('has cases to compare', () => {
    assert.ok(cases.length >= 10);
  });

  for (const { source, kind, n, invoiceDate, dueDate: expected } of cases) {
    it(`${kind} ${String(n)} from ${invoiceDate} (${source})`, () => {
      const issued = dateFromIso(invoiceDate);
      assert.ok(issued !== null);
      const ours = MAPPING[kind]?.(n, dateParts(issued).day) ?? null;
      assert.ok(ours !== null, `no mapping for ${kind} ${String(n)}`);
      assert.equal(isoDate(dueDate(issued, ours.terms, { onTheDay: ours.onTheDay })), expected);
      tally.agree();
    });
  }
  itIsAsDocumented(tally);
});
