import assert from 'node:assert/strict';
import { parseVatCodes } from '../../../src/billing/vat/vatCodes.schema.ts';
import { parseVatRates } from '../../../src/billing/vat/vatRates.schema.ts';
import { decimalText } from '../../../src/domain/decimalText.ts';
import { shippedJson } from '../../rules/shippedRules.ts';
import { earlierByWorkbook, printedJson } from '../../support/previousRun.ts';
import { rawRun } from '../../support/rawRun.ts';
import { day, pounds } from '../../support/testRun.ts';

const CUSTOMERS = ['Account Number', 'Customer Status', 'Billing Cycle', 'Billing Day', 'VAT Rate', 'VAT Rate (Calls)'];
const CHARGES = ['Account Number', 'Description', 'Type', 'Amount ex VAT', 'Charge Date', 'VAT Rate'];
const USAGE = ['Account Number', 'Call Class', 'Date', 'Charge', 'VAT Rate'];

/** £100.00 of work and a £10.00 call, with what the cells say of VAT; lines as `percent note`, then the invoice's VAT. */
async function vatOf(customer: string | null, calls: string | null, work: string | null): Promise<readonly string[]> {
  const { preview } = await rawRun('2026-12-01', {
    Customers: [CUSTOMERS, ['A1', 'Active', 'Monthly', 1, customer, calls]],
    Charges: [CHARGES, ['A1', 'Work', 'One-off', 100, '2026-11-10', work]],
    Usage: [USAGE, ['A1', 'National', '2026-11-11', 10, null]],
  });
  const { lines, vat } = preview.customerAt(0);
  const shown = lines.map(({ vatRate, vatNote }) => {
    const rate = vatRate === null ? 'none' : decimalText(vatRate / 1_000_000, 0);
    return vatNote === null ? rate : `${rate} ${vatNote}`;
  });
  return [...shown, String(pounds(vat))];
}

const REVERSE = '0 reverse charge: customer accounts for VAT';

const CASES: readonly {
  readonly customer: string | null;
  readonly calls?: string;
  readonly work?: string;
  readonly expected: readonly string[];
}[] = [
  { customer: 'Standard', expected: ['20', '20', '22.00'] },
  { customer: 't1', expected: ['20', '20', '22.00'] },
  { customer: '20%', expected: ['20', '20', '22.00'] },
  { customer: 'Reduced', expected: ['5', '5', '5.50'] },
  { customer: ' Zero-rated ', expected: ['0', '0', '0.00'] },
  { customer: 'T0', expected: ['0', '0', '0.00'] },
  { customer: 'Exempt', expected: ['0 exempt from VAT', '0 exempt from VAT', '0.00'] },
  { customer: 'T9', expected: ['0 outside the scope of VAT', '0 outside the scope of VAT', '0.00'] },
  { customer: 'Reverse charge', expected: [REVERSE, REVERSE, '0.00'] },
  // Wholesale calls to a customer whose other services are taxed.
  { customer: '20%', calls: 'Reverse charge', expected: ['20', REVERSE, '20.00'] },
  { customer: 'Reverse charge', calls: '20%', expected: [REVERSE, '20', '2.00'] },
  // A line's own rate stands before the customer's, and so does its treatment.
  { customer: 'Reverse charge', work: '20%', expected: ['20', REVERSE, '20.00'] },
  { customer: 'Standard', work: 'Exempt', expected: ['0 exempt from VAT', '20', '2.00'] },
  // What is no rate and no code is unknown: VAT is open, never nought.
  { customer: 'Ask Finance', expected: ['none', 'none', 'null'] },
  { customer: 'T1', work: 'T99', expected: ['none', '20', 'null'] },
];

describe('VAT rates written as words', () => {
  for (const { customer, calls = null, work = null, expected } of CASES) {
    const what = [customer, calls, work].map((text) => text ?? '–').join(', ');
    it(`customer, calls, work: ${what}`, async () => {
      assert.deepEqual(await vatOf(customer, calls, work), expected);
    });
  }

  it('calls at nought per cent for different reasons are different lines', async () => {
    const { preview } = await rawRun('2026-12-01', {
      Customers: [CUSTOMERS, ['A1', 'Active', 'Monthly', 1, '20%', null]],
      Usage: [
        USAGE,
        ['A1', 'National', '2026-11-11', 10, 'Zero'],
        ['A1', 'National', '2026-11-12', 20, 'Reverse charge'],
        ['A1', 'National', '2026-11-13', 30, 'Zero'],
      ],
    });
    assert.deepEqual(
      preview.customerAt(0).lines.map(({ net, vatNote }) => [pounds(net), vatNote]),
      [
        ['40.00', null],
        ['20.00', 'reverse charge: customer accounts for VAT'],
      ],
    );
  });

  it('a word that is no code is found at its cell, and the message says what is', async () => {
    const { findings } = await rawRun('2026-12-01', {
      Customers: [
        CUSTOMERS,
        ['A1', 'Active', 'Monthly', 1, 'Ask Finance', null],
        ['A2', 'Active', 'Monthly', 1, 'Zero', null],
      ],
    });
    assert.deepEqual(
      findings
        .filter(({ ruleId }) => String(ruleId) === 'SHEET-UNREADABLE')
        .map(({ cell, message }) => ({ cell, message })),
      [
        {
          cell: 'E2',
          message:
            'VAT Rate “Ask Finance” cannot be read as a percentage or a VAT code. Write it as 20%, Zero or Reverse charge.',
        },
      ],
    );
  });

  it('codes and percentages share a column, and fractions among them stay fractions', async () => {
    const { preview } = await rawRun('2026-12-01', {
      Customers: [
        [...CUSTOMERS.slice(0, 5), 'Monthly Charge'],
        ['A1', 'Active', 'Monthly', 1, 0.2, 10],
        ['A2', 'Active', 'Monthly', 1, 'Zero', 10],
        ['A3', 'Active', 'Monthly', 1, 'RC', 10],
      ],
    });
    const shown = [0, 1, 2].map((record) => {
      const { lines, vat } = preview.customerAt(record);
      return [pounds(vat), lines[0]?.vatNote ?? null];
    });
    assert.deepEqual(shown, [
      ['2.00', null],
      ['0.00', null],
      ['0.00', 'reverse charge: customer accounts for VAT'],
    ]);
  });

  it('the note is in the JSON and on the Lines sheet, and comes back from both', async () => {
    const result = await rawRun('2026-12-01', {
      Customers: [CUSTOMERS, ['A1', 'Active', 'Monthly', 1, 'Reverse charge', null]],
      Charges: [CHARGES, ['A1', 'Work', 'One-off', 100, '2026-11-10', null]],
    });
    const note = 'reverse charge: customer accounts for VAT';
    const json = JSON.parse(printedJson(result)) as { customers: { lines: { vatNote: string | null }[] }[] };
    assert.equal(json.customers[0]?.lines[0]?.vatNote, note);
    assert.equal((await earlierByWorkbook(result)).customers[0]?.lines[0]?.vatNote, note);
  });

  it('two workbooks that differ in nothing but the word for nought per cent are two inputs', async () => {
    const ids = await Promise.all(
      ['Zero', 'Reverse charge', 'Z'].map(async (word) => {
        const sheet = [CUSTOMERS, ['A1', 'Active', 'Monthly', 1, word, null]];
        return (await rawRun('2026-12-01', { Customers: sheet })).preview.run.id;
      }),
    );
    assert.notEqual(ids[0], ids[1]);
    assert.equal(ids[0], ids[2]);
  });
});

describe('the catalogue of VAT codes', () => {
  const shipped = shippedJson('catalogues', 'vat-codes.json') as {
    codes: { name: string; percent: string; treatment: string; synonyms: string[] }[];
  };

  it('has the rates that are in force', () => {
    const [codes, rates] = [parseVatCodes(shipped), parseVatRates(shippedJson('catalogues', 'vat-rates.json'))];
    assert.ok(codes.ok && rates.ok);
    const inForce = (kind: string): number | undefined =>
      rates.value.find((rate) => rate.kind === kind && rate.from <= day('2026-12-01') && rate.to === null)?.rate;
    const rateOf = (name: string): number | undefined => codes.value.codes.find((code) => code.name === name)?.rate;
    assert.equal(rateOf('Standard'), inForce('standard'));
    assert.equal(rateOf('Reduced'), inForce('reduced'));
    assert.equal(rateOf('Zero'), inForce('zero'));
  });

  const changed = (name: string, cells: object): unknown => ({
    ...shipped,
    codes: shipped.codes.map((code) => (code.name === name ? { ...code, ...cells } : code)),
  });
  const REFUSED = [
    {
      name: 'a word for two codes',
      json: changed('Exempt', { synonyms: ['t1'] }),
      expected: /“t1” stands for both Standard and Exempt/,
    },
    {
      name: 'an exempt supply with a rate',
      json: changed('Exempt', { percent: '5' }),
      expected: /Exempt is exempt and cannot have a rate of 5 %/,
    },
    { name: 'an unknown treatment', json: changed('Exempt', { treatment: 'free' }), expected: /codes\.3\.treatment/ },
    { name: 'a rate that is no number', json: changed('Zero', { percent: 'none' }), expected: /codes\.2\.percent/ },
  ] as const;
  for (const { name, json, expected } of REFUSED) {
    it(`refuses ${name}`, () => {
      const parsed = parseVatCodes(json);
      assert.ok(!parsed.ok);
      assert.match(parsed.error, expected);
    });
  }
});
