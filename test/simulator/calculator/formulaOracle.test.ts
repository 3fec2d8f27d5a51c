import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { writeXlsx } from 'hucre/xlsx';
import { readXlsx } from '../../../src/adapters/xlsx/readXlsx.ts';
import { RAW_BLANK, RAW_BOOLEAN, RAW_NUMBER } from '../../../src/columns/rawSheet.ts';
import { cellAddress } from '../../../src/domain/cellAddress.ts';
import type { CellValue } from '../../../simulator/model/cellValue.ts';
import { describeWithLibreOffice, resavedByLibreOffice } from '../../support/libreOffice.ts';
import type { TestCells } from './testBook.ts';
import { TestBook } from './testBook.ts';

const HEADERS = ['Account', 'Class', 'Net', 'Rate', 'Issued'];
const CLASSES = ['Local', 'National', 'mobile', 'Mobile'];

/** Forty rows of a table: accounts, classes, amounts with pence, some rates blank, dates. */
const RECORDS: readonly (readonly CellValue[])[] = Array.from({ length: 40 }, (_, index) => [
  `A-${String(100 + (index % 13))}`,
  CLASSES[index % CLASSES.length] ?? '',
  ((index * 7919) % 20_011) / 100 - 40,
  index % 7 === 3 ? null : (index % 3) / 20,
  46_000 + index * 11,
]);

/**
 * Each is computed here and by LibreOffice; the two must agree. Left out is what LibreOffice does unlike Excel: dates before March
 * 1900, `#.##` without its point, texts against truths, exponents of three digits, TRUE as 1 in CONCATENATE.
 */
const WRITTEN = readFileSync(path.join(import.meta.dirname, 'oracleFormulas.txt'), 'utf8')
  .trim()
  .split('\n');

/** Values and formats of TEXT, which shows what a cell would. */
const SHOWN_VALUES = [0, 1, -1, 0.5, -0.004, 1234.567, -98765.4321, 1_000_000, 46_357.5];
const SHOWN_FORMATS = [
  '0',
  '0.00',
  '#,##0',
  '#,##0.00',
  '#,##0.00;[Red]-#,##0.00',
  '#,##0.00;(#,##0.00);"nil"',
  '0%',
  '0.0%',
  '0.00E+00',
  '£#,##0.00',
  '00000',
  '0.0#',
  '[>=1000]#,##0,"k";[<0]-0.0;0',
];
const DATE_FORMATS = [
  'dd/mm/yyyy',
  'd mmm yyyy',
  'yyyy-mm-dd',
  'dddd d mmmm yy',
  'hh:mm',
  'h:mm AM/PM',
  'dd/mm/yyyy hh:mm:ss',
  '[h]:mm',
];

/** Arithmetic over the table's cells, to a depth of a few operators. */
const { expression } = fc.letrec<{ expression: string }>((tie) => ({
  expression: fc.oneof(
    { maxDepth: 3 },
    fc.integer({ min: 2, max: 41 }).map((row) => `Data!C${String(row)}`),
    fc.integer({ min: -50, max: 50 }).map((n) => (n < 0 ? `(${String(n / 4)})` : String(n / 4))),
    fc
      .tuple(fc.constantFrom('+', '-', '*', '/'), tie('expression'), tie('expression'))
      .map(([o, a, b]) => `(${a}${o}${b})`),
    fc
      .tuple(fc.constantFrom('=', '<>', '<', '>='), tie('expression'), tie('expression'), tie('expression'))
      .map(([o, a, b, c]) => `IF(${a}${o}${b},${c},${b})`),
    fc
      .tuple(fc.constantFrom('ROUND', 'ROUNDUP', 'ROUNDDOWN'), tie('expression'), fc.integer({ min: -1, max: 3 }))
      .map(([f, a, n]) => `${f}(${a},${String(n)})`),
    fc
      .tuple(
        fc.constantFrom('SUM', 'MAX', 'MIN', 'AVERAGE', 'COUNT'),
        tie('expression'),
        fc.integer({ min: 2, max: 40 }),
      )
      .map(([f, a, row]) => `${f}(${a},Data!C${String(row)}:D41)`),
    fc.tuple(fc.constantFrom('ABS', 'INT', '-'), tie('expression')).map(([f, a]) => `${f}(${a})`),
  ),
}));

const FORMULAS = [
  ...WRITTEN,
  ...SHOWN_VALUES.flatMap((value) =>
    SHOWN_FORMATS.map((format) => `TEXT(${String(value)},"${format.replaceAll('"', '""')}")`),
  ),
  ...[61, 3000, 46_000, 46_357.75].flatMap((value) =>
    DATE_FORMATS.map((format) => `TEXT(${String(value)},"${format}")`),
  ),
  ...fc.sample(expression, { numRuns: 250, seed: 20_261_201 }),
];

function book(): TestBook {
  const cells: Record<string, CellValue> = {};
  for (const [row, values] of [HEADERS, ...RECORDS].entries()) {
    for (const [column, value] of values.entries()) cells[cellAddress(row + 1, column + 1)] = value;
  }
  const area = { firstRow: 1, lastRow: 41, firstColumn: 1, lastColumn: 5 };
  const table = { name: 'Lines', sheet: 'Data', area, hasHeader: true, hasTotals: false, columns: HEADERS };
  return new TestBook({ sheets: { Data: cells satisfies TestCells }, tables: [table] });
}

/** What LibreOffice computes of each formula. */
async function oracle(): Promise<readonly CellValue[]> {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: 'Data',
        rows: [HEADERS, ...RECORDS].map((row) => [...row] as (string | number | null)[]),
        tables: [{ name: 'Lines', range: 'A1:E41', columns: HEADERS.map((name) => ({ name })) }],
      },
      {
        name: 'Formulas',
        cells: new Map(
          FORMULAS.map((formula, row) => [`${String(row)},0`, { formula: inFile(formula), formulaResult: 0 }]),
        ),
      },
    ],
  });
  const read = await readXlsx(await resavedByLibreOffice(bytes), 'oracle.xlsx');
  assert.ok(read.ok);
  const sheet = read.value.sheets[1] ?? assert.fail('no second sheet');
  const column = sheet.columns[0] ?? assert.fail('no formulas');
  return FORMULAS.map((_, index) => {
    const at = index + 1 - sheet.firstRow;
    const [kind = RAW_BLANK, value = 0] = [column.kinds[at], column.values[at]];
    if (kind === RAW_BLANK) return '';
    if (kind === RAW_NUMBER) return value;
    if (kind === RAW_BOOLEAN) return value === 1;
    const text = sheet.texts[value] ?? '';
    return text.startsWith('#') ? { error: text } : text;
  });
}

/** Functions younger than the file format have a prefix in files. */
function inFile(formula: string): string {
  return formula.replace(/\b(MAXIFS|TEXTJOIN|IFNA|XOR|DAYS)\(/g, '_xlfn.$1(');
}

function isSame(ours: CellValue, theirs: CellValue): boolean {
  if (typeof ours !== 'number' || typeof theirs !== 'number') {
    return JSON.stringify(ours) === JSON.stringify(theirs);
  }
  return Math.abs(ours - theirs) <= 1e-9 * Math.max(1, Math.abs(theirs));
}

describeWithLibreOffice('formulas as LibreOffice computes them', function () {
  it(`gives the same ${String(FORMULAS.length)} values`, async function () {
    this.timeout(120_000);
    const theirs = await oracle();
    const ours = book();
    const differences = FORMULAS.flatMap((formula, index) => {
      const [mine, wanted = null] = [ours.compute(`=${formula}`), theirs[index]];
      return isSame(mine, wanted)
        ? []
        : [`=${formula}: ${JSON.stringify(mine)}, LibreOffice ${JSON.stringify(wanted)}`];
    });
    assert.deepEqual(differences, []);
  });
});
