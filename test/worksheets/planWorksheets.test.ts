import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { minorUnits } from '../../src/domain/minorUnits.ts';
import type { CustomerPreview, Preview } from '../../src/domain/preview.ts';
import type { PlannedValue, WorkbookPlan } from '../../src/domain/worksheetPlan.ts';
import type { WorksheetsInput } from '../../src/worksheets/planWorksheets.ts';
import { planWorksheets } from '../../src/worksheets/planWorksheets.ts';
import { flatCells, shownValue, tableRecords } from '../support/plannedCells.ts';
import {
  customer,
  FIXTURE_CUSTOMERS,
  FIXTURE_EVIDENCE,
  FIXTURE_FINDINGS,
  FIXTURE_PREVIEW,
  line,
  money,
} from '../support/previewFixture.ts';

// Not named .json: the formatter would lay it out anew.
const GOLDEN = path.join(import.meta.dirname, 'golden', 'plan.txt');

function startsWith(value: unknown, text: string): boolean {
  return typeof value === 'string' && value.startsWith(text);
}

const INPUT: WorksheetsInput = {
  preview: FIXTURE_PREVIEW,
  findings: FIXTURE_FINDINGS,
  evidence: FIXTURE_EVIDENCE,
  inputFileName: 'customers.xlsx',
};

function previewOf(customers: readonly CustomerPreview[], own: Partial<Preview> = {}): Preview {
  return {
    ...FIXTURE_PREVIEW,
    customerCount: customers.length,
    lineCount: customers.reduce((sum, { lines }) => sum + lines.length, 0),
    customerAt: (index) => customers[index] ?? assert.fail(`no customer ${String(index)}`),
    outlineAt: (index) => customers[index] ?? assert.fail(`no customer ${String(index)}`),
    ...own,
  };
}

function record(plan: WorkbookPlan, table: string, keys: Readonly<Record<string, PlannedValue>>) {
  const found = tableRecords(plan, table).filter((row) => Object.entries(keys).every(([key, own]) => row[key] === own));
  assert.equal(found.length, 1, `one record of ${table} with ${JSON.stringify(keys)}`);
  return found[0] ?? {};
}

describe('planWorksheets', () => {
  it('gives the reviewed plan for the small preview (UPDATE_GOLDEN=1 writes it anew)', () => {
    const json = `${JSON.stringify(planWorksheets(INPUT), null, 1)}\n`;
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(GOLDEN, json);
    assert.equal(json, readFileSync(GOLDEN, 'utf8'));
  });

  it('names the sheets in the order in which they are read', () => {
    const names = planWorksheets(INPUT).worksheets.map(({ name }) => name);
    assert.deepEqual(names, ['Summary', 'Invoices', 'Lines', 'Findings', 'Trace', 'Evidence']);
  });

  describe('figures, added up by hand from the fixture', () => {
    const plan = planWorksheets(INPUT);
    const CASES: readonly {
      readonly table: string;
      readonly keys: Readonly<Record<string, PlannedValue>>;
      readonly expected: Readonly<Record<string, PlannedValue>>;
    }[] = [
      // £42.34 + £4.50 + £10.00; VAT is missing on the last.
      {
        table: 'ProformaOutcomes',
        keys: { Outcome: 'Invoice', Currency: 'GBP' },
        expected: { Customers: 3, 'Lines net': 56.84, Net: 56.84, VAT: 9.37, Gross: 56.21 },
      },
      {
        table: 'ProformaOutcomes',
        keys: { Outcome: 'Invoice', Currency: 'EUR' },
        expected: { Customers: 1, 'Lines net': -15, Net: -15, VAT: -3, Gross: -18 },
      },
      {
        table: 'ProformaOutcomes',
        keys: { Outcome: 'Not produced', Currency: 'GBP' },
        expected: { Customers: 1, 'Lines net': 20, Net: 0 },
      },
      {
        table: 'ProformaOutcomes',
        keys: { Outcome: 'Accumulate', Currency: 'EUR' },
        expected: { Customers: 1, 'Lines net': 100, Gross: 120 },
      },
      {
        table: 'ProformaControl',
        keys: { Where: 'In', Currency: 'GBP' },
        expected: { 'From the lines': 88.52, 'From the run': 88.52, Check: 0 },
      },
      {
        table: 'ProformaControl',
        keys: { Where: 'Fees and pads', Currency: 'GBP' },
        expected: { 'From the lines': 11, 'From the run': 11, Check: 0 },
      },
      {
        table: 'ProformaControl',
        keys: { Where: 'Refused', Currency: 'GBP' },
        expected: { 'From the lines': 11.44, 'From the run': 11.44, Check: 0 },
      },
      {
        table: 'ProformaControl',
        keys: { Where: 'Billed', Currency: 'EUR' },
        expected: { 'From the lines': -15, 'From the run': -15, Check: 0 },
      },
      {
        table: 'ProformaChecks',
        keys: { Equation: 'In + fees = all places', Currency: 'GBP' },
        expected: { Left: 99.52, Right: 99.52, Check: 0 },
      },
      {
        table: 'ProformaChecks',
        keys: { Equation: 'Gross = net with VAT + VAT', Currency: 'GBP' },
        expected: { Left: 56.21, Right: 56.21, Check: 0 },
      },
      {
        table: 'ProformaInvoices',
        keys: { Account: '00123' },
        expected: { 'Lines net': 42.34, Net: 42.34, Gross: 50.81 },
      },
      { table: 'ProformaInvoices', keys: { Name: '#N/A' }, expected: { Net: 10, VAT: null, Gross: null } },
      { table: 'ProformaFindingCounts', keys: { Severity: 'Error' }, expected: { Findings: 2 } },
      { table: 'ProformaRowCounts', keys: { 'Rows went': 'Gave lines' }, expected: { Rows: 12 } },
    ];
    for (const { table, keys, expected } of CASES) {
      it(`${table}: ${Object.values(keys).join(', ')}`, () => {
        const found = record(plan, table, keys);
        const shown = Object.fromEntries(Object.keys(expected).map((key) => [key, found[key]]));
        assert.deepEqual(shown, expected);
      });
    }
  });

  it('shows a difference when the run disagrees with its lines', () => {
    const { totals } = FIXTURE_PREVIEW;
    const wrong: Preview = {
      ...FIXTURE_PREVIEW,
      totals: { ...totals, control: { ...totals.control, billed: money(5685, -1500) } },
    };
    const plan = planWorksheets({ ...INPUT, preview: wrong });
    assert.equal(record(plan, 'ProformaControl', { Where: 'Billed', Currency: 'GBP' })['Check'], -0.01);
  });

  it('never adds amounts of two currencies in one cell', () => {
    const plan = planWorksheets(INPUT);
    for (const name of ['ProformaInvoices', 'ProformaLines', 'ProformaOutcomes']) {
      const table = plan.worksheets.flatMap(({ tables }) => tables).find((one) => one.name === name);
      const totals = table?.columns.filter(({ total }) => typeof total === 'object').map(({ header }) => header);
      assert.deepEqual(totals, name === 'ProformaOutcomes' ? ['Customers'] : [], name);
    }
  });

  it('adds up what is invoiced where all amounts are of one currency', () => {
    const gbp = FIXTURE_CUSTOMERS.filter(({ currency }) => currency === 'GBP');
    const { totals } = FIXTURE_PREVIEW;
    const none = money(null);
    const preview = previewOf(gbp, {
      totals: { ...totals, control: { ...totals.control, in: none, billed: none, accumulated: none, skipped: none } },
    });
    const plan = planWorksheets({ ...INPUT, preview });
    const invoices = plan.worksheets.find(({ name }) => name === 'Invoices')?.tables[0];
    assert.deepEqual(invoices?.columns.find(({ header }) => header === 'Net')?.total, {
      formula: 'SUMIFS(ProformaInvoices[Net],ProformaInvoices[Outcome],"Invoice")',
      result: 56.84,
    });
    const lines = plan.worksheets.find(({ name }) => name === 'Lines')?.tables[0];
    // 30 + 12.34 + 1.50 + 3 + 2 + 8 + 1.25 + 20 + 9.99 + 7, and 4.44 of nobody's
    assert.deepEqual(lines?.columns.find(({ header }) => header === 'Net')?.total, {
      formula: 'SUBTOTAL(109,ProformaLines[Net])',
      result: 99.52,
    });
  });

  it('splits a table that a sheet cannot hold, and still ties', () => {
    const plan = planWorksheets({ ...INPUT, rowsPerSheet: 5 });
    assert.deepEqual(
      plan.worksheets.map(({ name }) => name),
      [
        'Summary',
        'Invoices',
        'Invoices (2)',
        'Lines',
        'Lines (2)',
        'Lines (3)',
        'Findings',
        'Trace',
        'Trace (2)',
        'Evidence',
      ],
    );
    const billed = flatCells(plan).find(
      ({ value }) => typeof value === 'object' && value?.formula.includes('"Rolled over"') === true,
    );
    const formula = typeof billed?.value === 'object' ? (billed.value?.formula ?? '') : '';
    for (const table of ['ProformaLines[', 'ProformaLinesPart2[', 'ProformaLinesPart3['])
      assert.ok(formula.includes(table));
    // The sixth customer's line is the ninth: fourth on the second sheet, below its header.
    const sixth = plan.worksheets.find(({ name }) => name === 'Invoices (2)')?.tables[0];
    const links = sixth?.columns.find(({ header }) => header === 'First line')?.links;
    assert.deepEqual(links?.[0], { sheet: 'Lines (2)', cell: 'A5' });
  });

  it('keeps customer sums live only while the comparisons stay few', () => {
    const one = customer(2, 'invoice', [line(100, { kind: 'recurring', placement: 'billed' })], {
      net: minorUnits(100),
    });
    const few = planWorksheets({ ...INPUT, preview: previewOf([one]) });
    const many = planWorksheets({
      ...INPUT,
      preview: previewOf([one], { lineCount: 10_000_001 }),
      rowsPerSheet: 20_000_000,
    });
    const netOf = (plan: WorkbookPlan) =>
      plan.worksheets.find(({ name }) => name === 'Invoices')?.tables[0]?.columns.find(({ header }) => header === 'Net')
        ?.values[0];
    assert.deepEqual(netOf(few), {
      formula:
        'SUMIFS(ProformaLines[Net],ProformaLines[Customer row],ProformaInvoices[[#This Row],[Customer row]],ProformaLines[Placement],"Billed")',
      result: 1,
    });
    assert.equal(netOf(many), 1);
  });

  describe('links', () => {
    it('jump to the source cell where the plan goes into the input workbook', () => {
      const plan = planWorksheets({ ...INPUT, inputFileName: null });
      const column = (sheet: string, header: string) =>
        plan.worksheets.find(({ name }) => name === sheet)?.tables[0]?.columns.find((one) => one.header === header);
      assert.deepEqual(column('Lines', 'Source')?.links?.[1], { sheet: 'Usage', cell: 'A2' });
      assert.equal(column('Lines', 'Source')?.values[1], 'Usage!A2');
      assert.deepEqual(column('Findings', 'Cell')?.links?.[1], { sheet: 'Charges', cell: 'A15' });
      assert.equal(column('Findings', 'Cell')?.values[1], 'Charges row 15');
    });

    it('name the file where the plan is one of its own', () => {
      const cells = tableRecords(planWorksheets(INPUT), 'ProformaFindings').map((row) => row['Cell']);
      assert.deepEqual(cells, [
        'customers.xlsx › Customers!D10',
        'customers.xlsx › Charges row 15',
        'customers.xlsx › Customers!B3',
        'customers.xlsx › Customers',
      ]);
    });

    it('stop before the number that Excel repairs, and the Summary says so', () => {
      const findings = Array.from({ length: 65_001 }, () => FIXTURE_FINDINGS[0] ?? assert.fail());
      const plan = planWorksheets({ ...INPUT, preview: null, findings, inputFileName: null });
      const column = plan.worksheets.find(({ name }) => name === 'Findings')?.tables[0]?.columns[2];
      assert.equal(column?.links?.length, 65_000);
      assert.equal(column.values[65_000], 'Customers!D10');
      assert.ok(flatCells(plan).some(({ value }) => startsWith(value, 'Excel holds 65,530 links a sheet')));
    });
  });

  it('only checked rows give Summary, Findings and Evidence', () => {
    const plan = planWorksheets({
      ...INPUT,
      preview: null,
      evidence: { ...FIXTURE_EVIDENCE, runId: null, runDate: null },
    });
    assert.deepEqual(
      plan.worksheets.map(({ name }) => name),
      ['Summary', 'Findings', 'Evidence'],
    );
  });

  it('an empty result still has a row in each table, which says so', () => {
    const totals = { ...FIXTURE_PREVIEW.totals, control: { ...FIXTURE_PREVIEW.totals.control } };
    const plan = planWorksheets({ ...INPUT, findings: [], preview: previewOf([], { totals, strayLines: () => [] }) });
    assert.equal(tableRecords(plan, 'ProformaFindings')[0]?.['Message'], 'No findings.');
    assert.equal(tableRecords(plan, 'ProformaInvoices')[0]?.['Name'], 'No customers.');
    for (const { tables } of plan.worksheets) for (const { rowCount } of tables) assert.ok(rowCount > 0);
  });

  it('a second set in a workbook takes names that are free', () => {
    const plan = planWorksheets({
      ...INPUT,
      taken: { sheets: ['customers', 'SUMMARY', 'Lines'], tables: ['ProformaLines'] },
    });
    assert.equal(plan.worksheets[1]?.name, 'Invoices - 2');
    assert.equal(plan.worksheets[1].tables[0]?.name, 'ProformaInvoices_2');
  });

  it('cuts a text that no cell holds, marks it and says so on the Summary', () => {
    const long = `${'x'.repeat(32_600)}😀${'y'.repeat(400)}`;
    const one = customer(2, 'skipped', [], { reason: long });
    const plan = planWorksheets({ ...INPUT, preview: previewOf([one]) });
    const reason = tableRecords(plan, 'ProformaInvoices')[0]?.['Reason'];
    assert.ok(typeof reason === 'string' && reason.length <= 32_767 && reason.endsWith('[cut: 33002 characters]'));
    assert.ok(flatCells(plan).some(({ value }) => startsWith(value, '1 text was longer than a cell holds')));
  });

  it('no formula holds a text of the sheets', () => {
    const hostile = FIXTURE_CUSTOMERS.flatMap(({ account, name }) => [account, name]).filter((text) => text !== null);
    for (const { value } of flatCells(planWorksheets(INPUT))) {
      if (typeof value !== 'object' || value === null) continue;
      for (const text of hostile) assert.ok(!value.formula.includes(text), value.formula);
      assert.ok(value.formula.length <= 8192);
      assert.notEqual(shownValue(value), null);
    }
  });
});
