import assert from 'node:assert/strict';
import { rolloversOf } from '../../../src/app/earlier/rolloversOf.ts';
import type { PreviousRollovers } from '../../../src/billing/previousRollovers.ts';
import type { CustomerPreview } from '../../../src/domain/preview.ts';
import { ACTIVE, oneOff } from '../../support/billRows.ts';
import { earlierByWorkbook, leftBy } from '../../support/previousRun.ts';
import { testRun } from '../../support/testRun.ts';
import type { TestRunOptions } from '../../support/testRun.ts';
import type { TestRow } from '../../support/typedTableOf.ts';

const MESSAGES = { nextInvoiceMessage: 'We move', defaultInvoiceMessage: 'Thank you' };

/** A run of one customer with work to bill, after `previous`. */
async function run(
  runDate: string,
  customer: TestRow,
  previous: PreviousRollovers | null,
  options: TestRunOptions = {},
): Promise<{ readonly seen: CustomerPreview; readonly left: PreviousRollovers }> {
  const row = { ...ACTIVE, paymentTerms: '14', ...customer };
  const result = await testRun(runDate, { customers: [row], charges: [oneOff(10)] }, { ...options, previous });
  return { seen: result.preview.customerAt(0), left: leftBy(result) };
}

describe('a next-invoice message is used once', () => {
  const told = ({ message, messageFrom, usedUpMessage }: CustomerPreview): unknown => [
    message,
    messageFrom,
    usedUpMessage,
  ];

  it('is printed, then not again, run after run, until the cell holds another text', async () => {
    const february = await run('2025-02-01', MESSAGES, null);
    assert.deepEqual(told(february.seen), ['We move', 'next-invoice', 'We move']);
    const march = await run('2025-03-01', MESSAGES, february.left);
    assert.deepEqual(told(march.seen), ['Thank you', 'default', 'We move']);
    assert.deepEqual(
      march.seen.alerts.map(({ code }) => code),
      ['DLA-020'],
    );
    const april = await run('2025-04-01', MESSAGES, march.left);
    assert.deepEqual(told(april.seen), ['Thank you', 'default', 'We move']);
    const may = await run('2025-05-01', { ...MESSAGES, nextInvoiceMessage: 'We moved' }, april.left);
    assert.deepEqual(told(may.seen), ['We moved', 'next-invoice', 'We moved']);
    assert.deepEqual(may.seen.alerts, []);
  });

  it('is printed again when it was cleared and written anew', async () => {
    const february = await run('2025-02-01', MESSAGES, null);
    const march = await run('2025-03-01', { ...MESSAGES, nextInvoiceMessage: null }, february.left);
    assert.deepEqual(told(march.seen), ['Thank you', 'default', null]);
    const april = await run('2025-04-01', MESSAGES, march.left);
    assert.deepEqual(told(april.seen), ['We move', 'next-invoice', 'We move']);
  });

  it('waits while no invoice is produced, and while the status’s own message is printed', async () => {
    const manual = await run('2025-02-01', { ...MESSAGES, billingCycle: 'Manual' }, null);
    assert.deepEqual(told(manual.seen), [null, null, null]);
    const override = { statuses: { Active: { overrideInvoiceMessage: 'Closing' } } };
    const closing = await run('2025-02-01', MESSAGES, null, override);
    assert.deepEqual(told(closing.seen), ['Closing', 'status-override', null]);
    const next = await run('2025-03-01', MESSAGES, closing.left);
    assert.deepEqual(told(next.seen), ['We move', 'next-invoice', 'We move']);
  });

  it('stays used up through the worksheets of the run before as through its JSON', async () => {
    const result = await testRun('2025-02-01', { customers: [{ ...ACTIVE, ...MESSAGES }], charges: [oneOff(10)] });
    const left = rolloversOf(await earlierByWorkbook(result), 'previous.xlsx');
    assert.ok(left.ok);
    assert.deepEqual(left.value.usedMessages, [{ account: 'A1', message: 'We move' }]);
    assert.deepEqual(left.value.usedMessages, leftBy(result).usedMessages);
  });
});
