import assert from 'node:assert/strict';
import { accountNumber } from '../../src/domain/accountNumber.ts';
import { calendarDate } from '../../src/domain/calendarDate.ts';
import { currencyCode } from '../../src/domain/currencyCode.ts';
import type { FollowUp } from '../../src/domain/followUp.ts';
import { minorUnits } from '../../src/domain/minorUnits.ts';
import type { Preview } from '../../src/domain/preview.ts';
import type { WorkbookPlan } from '../../src/domain/worksheetPlan.ts';
import { planWorksheets } from '../../src/worksheets/planWorksheets.ts';
import { tableRecords } from '../support/plannedCells.ts';
import { FIXTURE_EVIDENCE, FIXTURE_PREVIEW } from '../support/previewFixture.ts';

const GBP = currencyCode('GBP');
const JPY = currencyCode('JPY');
assert.ok(GBP !== null && JPY !== null);

const INTEREST: FollowUp = {
  kind: 'late-payment-interest',
  account: accountNumber('C-1'),
  row: 2,
  // 1 November 2026 is serial 46327.
  date: calendarDate(46_327 - 25_569),
  amount: minorUnits(11_59),
  currency: GBP,
  invoiceNumber: '1001',
  message: 'Invoice 1001 is late.',
  source: { sheet: 'Invoices', cell: 'I2' },
  basis: 'The Act, section 1',
  restated: null,
};
const SUM: FollowUp = { ...INTEREST, kind: 'late-payment-fixed-sum', amount: minorUnits(70_00) };
const RESTATED: FollowUp = {
  ...INTEREST,
  kind: 'vat-restated',
  currency: JPY,
  amount: minorUnits(-150),
  restated: {
    vat: { before: minorUnits(200), after: minorUnits(50) },
    gross: { before: minorUnits(1200), after: minorUnits(1050) },
  },
};

function plan(
  followUps: readonly FollowUp[],
  own: Partial<Preview['run']> = {},
  file: string | null = null,
): WorkbookPlan {
  return planWorksheets({
    preview: { ...FIXTURE_PREVIEW, run: { ...FIXTURE_PREVIEW.run, ...own }, followUps: () => followUps },
    findings: [],
    evidence: FIXTURE_EVIDENCE,
    inputFileName: file,
  });
}

function followUpColumns(of: WorkbookPlan) {
  const sheet = of.worksheets.find(({ name }) => name === 'Follow-ups');
  return sheet?.tables[0]?.columns ?? assert.fail('no sheet Follow-ups');
}

describe('the Follow-ups sheet', () => {
  it('is there only when there is something to follow up, after the findings', () => {
    const names = (followUps: readonly FollowUp[]) => plan(followUps).worksheets.map(({ name }) => name);
    assert.deepEqual(names([]), ['Summary', 'Invoices', 'Lines', 'Findings', 'Trace', 'Evidence']);
    assert.deepEqual(names([SUM]), ['Summary', 'Invoices', 'Lines', 'Findings', 'Follow-ups', 'Trace', 'Evidence']);
  });

  it('has a row a follow-up, with dates as serials and amounts in units', () => {
    const [row] = tableRecords(plan([INTEREST]), 'ProformaFollowUps');
    assert.deepEqual(row, {
      Kind: 'Late payment interest',
      Account: 'C-1',
      'Customer row': 2,
      Date: 46_327,
      Currency: 'GBP',
      Amount: 11.59,
      'Invoice number': '1001',
      'What to do': 'Invoice 1001 is late.',
      Cell: 'Invoices!I2',
      'VAT before': null,
      'VAT after': null,
      'Gross before': null,
      'Gross after': null,
      Basis: 'The Act, section 1',
    });
  });

  it('shows VAT and gross before and after in the currency’s own decimals', () => {
    const of = plan([RESTATED]);
    const [row] = tableRecords(of, 'ProformaFollowUps');
    assert.deepEqual(
      [row?.['VAT before'], row?.['VAT after'], row?.['Gross before'], row?.['Gross after'], row?.['Amount']],
      [200, 50, 1200, 1050, -150],
    );
    const amount = followUpColumns(of).find(({ header }) => header === 'Amount');
    assert.deepEqual(Array.from(amount?.rowStyles ?? []), ['moneyWhole']);
  });

  it('links to the source cell in the open workbook, and names the file elsewhere', () => {
    const cell = (of: WorkbookPlan) => followUpColumns(of).find(({ header }) => header === 'Cell');
    assert.deepEqual(Array.from(cell(plan([SUM]))?.links ?? []), [{ sheet: 'Invoices', cell: 'I2' }]);
    const elsewhere = cell(plan([SUM], {}, 'customers.xlsx'));
    assert.equal(elsewhere?.links, undefined);
    assert.deepEqual(Array.from(elsewhere?.values ?? []), ['customers.xlsx › Invoices!I2']);
  });

  it('adds up no amounts: claims, differences and top-ups are no total together', () => {
    assert.ok(followUpColumns(plan([INTEREST, SUM])).every(({ total }) => total === undefined));
  });
});

describe('late payment on the Invoices sheet', () => {
  const on = { settings: '{"defaultCurrency":"GBP","latePaymentInterest":"on"}' };
  const off = { settings: '{"defaultCurrency":"GBP","latePaymentInterest":"off"}' };
  const headers = (of: WorkbookPlan) =>
    of.worksheets.find(({ name }) => name === 'Invoices')?.tables[0]?.columns.map(({ header }) => header) ?? [];

  it('is a pair of columns while the setting is on, and none while it is off or unknown', () => {
    const added = headers(plan([], on)).filter((header) => !headers(plan([], off)).includes(header));
    assert.deepEqual(added, ['Late payment interest', 'Late payment sums']);
    assert.deepEqual(headers(plan([], off)), headers(plan([])));
  });

  it('adds up each customer’s claims in the customer’s currency, blank where there are none', () => {
    const followUps = [INTEREST, INTEREST, SUM, { ...SUM, amount: null }, { ...SUM, currency: JPY }, RESTATED];
    const rows = tableRecords(plan(followUps, on), 'ProformaInvoices');
    const claims = rows.map((row) => [row['Customer row'], row['Late payment interest'], row['Late payment sums']]);
    // Twice 11.59 and once 70.00: the open claim and the one in yen are not among them.
    assert.deepEqual(claims[0], [2, 23.18, 70]);
    assert.ok(claims.slice(1).every(([, interest, sums]) => interest === null && sums === null));
  });
});
