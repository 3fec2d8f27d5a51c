import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { chargedDays } from '../../../src/billing/proration/chargedDays.ts';
import { addDays, dateFromIso } from '../../../src/domain/calendarDate.ts';
import type { CalendarDate } from '../../../src/domain/calendarDate.ts';
import { scaledQuotient } from '../../../src/domain/scaledQuotient.ts';
import { describeWithSharedData, sharedDataPath } from '../../support/sharedData.ts';

interface ErpnextCase {
  readonly id: string;
  readonly price?: number;
  readonly example?: { readonly start: string; readonly end: string; readonly cancel: string; readonly expect: string };
}

function date(text: string): CalendarDate {
  const day = dateFromIso(text);
  assert.ok(day !== null, text);
  return day;
}

describeWithSharedData('proration as ERPNext computes it', () => {
  const { cases } = JSON.parse(readFileSync(sharedDataPath('oracles', 'erpnext_subscription.json'), 'utf8')) as {
    readonly cases: readonly ErpnextCase[];
  };

  it('charges the days up to a cancellation', () => {
    const cancelled = cases.find(({ id }) => id === 'cancel_prorata');
    assert.ok(cancelled?.price !== undefined && cancelled.example !== undefined);
    const { start, end, cancel, expect } = cancelled.example;
    const periodEnd = addDays(date(end), 1);
    const { days, of } = chargedDays('actual', date(start), addDays(date(cancel), 1), date(start), periodEnd, 1);
    assert.equal(scaledQuotient(cancelled.price * 100, days, of), Number(expect.replace('.', '')));
  });

  it('charges a whole month its price', () => {
    const kept = cases.find(({ id }) => id === 'cancel_no_prorata');
    assert.ok(kept?.price !== undefined);
    const month = chargedDays(
      'actual',
      date('2018-01-01'),
      date('2018-02-01'),
      date('2018-01-01'),
      date('2018-02-01'),
      1,
    );
    assert.equal(scaledQuotient(kept.price * 100, month.days, month.of), kept.price * 100);
  });
});
