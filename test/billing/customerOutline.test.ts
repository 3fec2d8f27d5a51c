import assert from 'node:assert/strict';
import type { CustomerOutline } from '../../src/domain/preview.ts';
import { ACTIVE, call, oneOff, rental } from '../support/billRows.ts';
import { testRun } from '../support/testRun.ts';

/** What an outline and a customer both say. */
function said(customer: CustomerOutline): unknown {
  const { outcome, reasonRule, currency, net, vat, gross, delivery, openingBalance, lines, alerts } = customer;
  return {
    ...{ outcome, reasonRule, currency, net, vat, gross, delivery, openingBalance },
    lines: lines.map(({ kind, placement, from, net: ofLine, rolledOver }) => [
      kind,
      placement,
      from,
      ofLine,
      rolledOver,
    ]),
    alerts: alerts.map(({ code }) => code),
  };
}

describe('the outline of a customer', () => {
  const CASES = [
    {
      name: 'an invoice with a fee',
      own: { emptyInvoices: 'Add Low Usage Fee of £', emptyInvoiceValue: 2 },
      charges: [],
    },
    { name: 'lines of several kinds', own: { balance: 12 }, charges: [rental('2025-01-01'), oneOff(5)] },
    { name: 'held lines', own: { customerStatus: 'Suspended' }, charges: [rental('2025-01-01')] },
    {
      name: 'a roll-over',
      own: {
        lowInvoice: 'If invoice value is less than £',
        lowInvoiceValue: 90,
        lowInvoiceAction: 'Rollover amount to next invoice',
      },
      charges: [oneOff(5)],
    },
    { name: 'an error', own: { customerStatus: 'Nonsense' }, charges: [oneOff(5)] },
    { name: 'a bill without a VAT rate', own: { vatRate: null }, charges: [oneOff(5)] },
  ] as const;

  for (const { name, own, charges } of CASES) {
    it(`says what the customer says: ${name}`, async () => {
      const { preview } = await testRun('2025-02-01', {
        customers: [{ ...ACTIVE, ...own }],
        charges: [...charges],
        usage: [call(7)],
      });
      assert.deepEqual(said(preview.outlineAt(0)), said(preview.customerAt(0)));
    });
  }
});
