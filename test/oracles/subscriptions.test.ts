import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { isoDate } from '../../src/domain/calendarDate.ts';
import { ACTIVE, rental } from '../support/billRows.ts';
import { itIsAsDocumented, Oracle } from '../support/oracle.ts';
import { describeWithSharedData, sharedDataPath } from '../support/sharedData.ts';
import { firstCustomer, pounds } from '../support/testRun.ts';

interface SubscriptionCase {
  readonly id: string;
  readonly price?: number;
  readonly expect?: string;
  readonly example?: { readonly start: string; readonly cancel: string; readonly expect: string };
}

describeWithSharedData('subscriptions as ERPNext bills them', () => {
  const oracle = new Oracle(
    'Subscriptions cancelled within a period',
    'ERPNext, tests of subscriptions',
    'subscriptions.test.ts',
  );
  const { cases } = JSON.parse(readFileSync(sharedDataPath('oracles', 'erpnext_subscription.json'), 'utf8')) as {
    readonly cases: readonly SubscriptionCase[];
  };
  const caseOf = (id: string): SubscriptionCase => {
    const found = cases.find((each) => each.id === id);
    assert.ok(found !== undefined, id);
    return found;
  };

  it('has the cases that are answered here', () => {
    assert.deepEqual(cases.map(({ id }) => id).sort(), [
      'cancel_no_prorata',
      'cancel_prorata',
      'mixed_interval_error',
      'period',
      'trial_end_before_start',
    ]);
  });

  it('cancel_prorata: the days up to the cancellation are charged', async () => {
    const { price = 0, example } = caseOf('cancel_prorata');
    assert.ok(example !== undefined);
    const charges = [rental(null, { amountExVat: price, startDate: example.start, endDate: example.cancel })];
    const { net } = await firstCustomer('2018-02-01', { customers: [ACTIVE], charges });
    assert.equal(pounds(net), example.expect);
    oracle.agree();
  });

  it('cancel_no_prorata: a month that is used up costs its price', async () => {
    const { price = 0, expect } = caseOf('cancel_no_prorata');
    const charges = [rental(null, { amountExVat: price, startDate: '2018-01-01', endDate: '2018-01-31' })];
    const { net } = await firstCustomer('2018-02-01', { customers: [ACTIVE], charges });
    assert.equal(net, Number(expect) * 100);
    oracle.agree();
  });

  it('period: a month from 1 January ends on the 31st, and the next starts on 1 February', async () => {
    const charges = [rental(null, { startDate: '2018-01-01' })];
    const { lines } = await firstCustomer('2018-02-01', { customers: [ACTIVE], charges });
    const ends = lines.map(({ from, to }) => [from, to].map((date) => (date === null ? null : isoDate(date))));
    assert.deepEqual(ends, [
      ['2018-01-01', '2018-01-31'],
      ['2018-02-01', '2018-02-28'],
    ]);
    oracle.agree();
  });

  it('mixed_interval_error: refused there; here each charge steps by its own frequency', async () => {
    const charges = [
      rental(null, { startDate: '2018-01-01', amountExVat: 10 }),
      rental(null, { startDate: '2018-01-01', amountExVat: 30, frequency: 'Quarterly' }),
    ];
    const { outcome, net } = await firstCustomer('2018-01-01', { customers: [ACTIVE], charges });
    // One month of £10 and, longer than the cycle, one quarter of £30.
    assert.deepEqual([outcome, pounds(net)], ['invoice', '40.00']);
    oracle.differ('mixed_interval_error', 'a customer may have charges of several frequencies');
  });

  it('trial_end_before_start: refused there; here an end before the start gives no line', async () => {
    const charges = [rental(null, { startDate: '2018-01-10', endDate: '2018-01-05' })];
    const { lines } = await firstCustomer('2018-02-01', { customers: [ACTIVE], charges });
    assert.deepEqual(lines, []);
    oracle.differ('trial_end_before_start', 'dates that contradict each other give no line, and a finding');
  });
  itIsAsDocumented(oracle);
});
