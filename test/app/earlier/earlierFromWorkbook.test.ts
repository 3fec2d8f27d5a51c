import assert from 'node:assert/strict';
import { readXlsx } from '../../../src/adapters/xlsx/readXlsx.ts';
import { writeXlsx } from '../../../src/adapters/xlsx/writeXlsx.ts';
import { earlierFromWorkbook } from '../../../src/app/earlier/earlierFromWorkbook.ts';
import type { RawSheet, RawWorkbook } from '../../../src/columns/rawSheet.ts';
import { RAW_BLANK, RAW_ERROR, RAW_NUMBER } from '../../../src/columns/rawSheet.ts';
import type { PlannedColumn, WorkbookPlan } from '../../../src/domain/worksheetPlan.ts';
import { planWorksheets } from '../../../src/worksheets/planWorksheets.ts';
import {
  FIXTURE_CUSTOMERS,
  FIXTURE_EVIDENCE,
  FIXTURE_FINDINGS,
  FIXTURE_PREVIEW,
} from '../../support/previewFixture.ts';

const PLAN = planWorksheets({
  preview: FIXTURE_PREVIEW,
  findings: FIXTURE_FINDINGS,
  evidence: FIXTURE_EVIDENCE,
  inputFileName: 'customers.xlsx',
});

async function rawOf(plan: WorkbookPlan): Promise<RawWorkbook> {
  const bytes = await writeXlsx(plan);
  assert.ok(bytes.ok);
  const raw = await readXlsx(bytes.value, 'p.xlsx');
  assert.ok(raw.ok);
  return raw.value;
}

/** The workbook with one cell of a sheet changed: kind and value of the first data row under a header. */
function withCell(raw: RawWorkbook, sheetName: string, header: string, kind: number, value: number): RawWorkbook {
  const change = (sheet: RawSheet): RawSheet => ({
    ...sheet,
    columns: sheet.columns.map((column) => {
      if (sheet.texts[column.values[0] ?? -1] !== header) return column;
      const [kinds, values] = [column.kinds.slice(), column.values.slice()];
      kinds[1] = kind;
      values[1] = value;
      return { ...column, kinds, values };
    }),
  });
  return { ...raw, sheets: raw.sheets.map((sheet) => (sheet.name === sheetName ? change(sheet) : sheet)) };
}

function renamed(plan: WorkbookPlan, table: string, from: string, to: string): WorkbookPlan {
  const column = (each: PlannedColumn): PlannedColumn => (each.header === from ? { ...each, header: to } : each);
  return {
    ...plan,
    worksheets: plan.worksheets.map((sheet) => ({
      ...sheet,
      tables: sheet.tables.map((each) => (each.name === table ? { ...each, columns: each.columns.map(column) } : each)),
    })),
  };
}

describe('a preview read from its worksheets', () => {
  it('has the customers, lines and amounts that were written', async () => {
    const earlier = earlierFromWorkbook(await rawOf(PLAN));
    assert.ok(earlier.ok, earlier.ok ? '' : earlier.error.message);
    assert.deepEqual(
      earlier.value.customers.map(({ account, row, outcome, lines }) => [account, row, outcome, lines.length]),
      FIXTURE_CUSTOMERS.map(({ account, row, outcome, lines }) => [account, row, outcome, lines.length]),
    );
    assert.equal(earlier.value.run.runDate, '2026-12-01');
    assert.deepEqual(
      earlier.value.strayLines.map(({ account, net }) => [account, net]),
      [['00999', '4.44']],
    );
  });

  const DAMAGED: readonly {
    readonly name: string;
    readonly change: (raw: RawWorkbook) => RawWorkbook | Promise<RawWorkbook>;
    readonly says: RegExp;
  }[] = [
    {
      name: 'an amount that is an error',
      change: (raw) => withCell(raw, 'Lines', 'Net', RAW_ERROR, 0),
      says: /Lines!M2/,
    },
    {
      name: 'an amount finer than a penny',
      change: (raw) => withCell(raw, 'Lines', 'Net', RAW_NUMBER, 1.234),
      says: /Lines!M2/,
    },
    { name: 'no amount', change: (raw) => withCell(raw, 'Lines', 'Net', RAW_BLANK, 0), says: /Lines!M2/ },
    { name: 'a number for a kind', change: (raw) => withCell(raw, 'Lines', 'Kind', RAW_NUMBER, 7), says: /Lines!D2/ },
    {
      name: 'no outcome row',
      change: (raw) => withCell(raw, 'Invoices', 'Customer row', RAW_BLANK, 0),
      says: /Invoices!A2/,
    },
    {
      name: 'a column that is gone',
      change: () => rawOf(renamed(PLAN, 'ProformaLines', 'Charge id', 'Id')),
      says: /the sheet Lines has no column Charge id/,
    },
    {
      name: 'a sheet that is gone',
      change: (raw) => ({ ...raw, sheets: raw.sheets.filter(({ name }) => name !== 'Evidence') }),
      says: /Evidence, Invoices and Lines/,
    },
  ];
  for (const { name, change, says } of DAMAGED) {
    it(`${name} is refused in one line`, async () => {
      const result = earlierFromWorkbook(await change(await rawOf(PLAN)));
      assert.ok(!result.ok);
      assert.equal(result.error.code, 'previous-unusable');
      assert.match(result.error.message, /^p\.xlsx cannot be used as an earlier preview: [^\n]+\.$/);
      assert.match(result.error.message, says);
    });
  }
});
