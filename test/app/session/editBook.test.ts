import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { EditedCells } from '../../../src/app/pane/paneEngine.ts';
import { checkBook } from '../../../src/app/session/checkedBook.ts';
import type { CheckedBook } from '../../../src/app/session/checkedBook.ts';
import { editBook } from '../../../src/app/session/editBook.ts';
import { openBook } from '../../../src/app/session/openBook.ts';
import { contentAt } from '../../../src/app/session/rawCells.ts';
import type { RawWorkbook } from '../../../src/columns/rawSheet.ts';
import type { CellContent } from '../../../src/domain/cellChange.ts';
import { tableBytes } from '../../../src/evidence/tableBytes.ts';
import { NO_ANSWERS, sampleWorkbook, valueOf } from '../../support/paneEngineOf.ts';
import { shippedRulesLoaded } from '../../support/shippedRuleTexts.ts';
import { day } from '../../support/testRun.ts';

const PROGRESS = { report: () => undefined, isCancelled: () => false };
const AS_OF = day('2026-11-20');

async function checkedAnew(raw: RawWorkbook): Promise<CheckedBook> {
  const book = valueOf(openBook(raw, NO_ANSWERS, shippedRulesLoaded()));
  return valueOf(await checkBook(book, AS_OF, PROGRESS));
}

function edited(
  sheet: string,
  row: number,
  column: number,
  content: CellContent,
  over: Partial<{ format: string; isError: boolean }> = {},
): EditedCells {
  return {
    sheet,
    firstRow: row,
    firstColumn: column,
    values: [[content]],
    numberFormats: [[over.format ?? 'General']],
    errors: [[over.isError ?? false]],
  };
}

/** What a person sees of a check. */
function seen({ findings, rows, rulesApplied, notChecked, book }: CheckedBook): unknown {
  const { read } = book.recognised;
  const reading = [...read.findings].map((finding) => JSON.stringify(finding)).sort();
  return { findings, rows, rulesApplied, notChecked, reading, sheets: read.sheets };
}

function assertSameTables(one: CheckedBook, other: CheckedBook): void {
  const tables = other.book.recognised.read.tables;
  assert.deepEqual([...one.book.recognised.read.tables.keys()].sort(), [...tables.keys()].sort());
  for (const [kind, table] of one.book.recognised.read.tables) {
    const twin = tables.get(kind);
    assert.ok(twin !== undefined);
    assert.ok(Buffer.concat([...tableBytes(table)]).equals(Buffer.concat([...tableBytes(twin)])), kind);
  }
}

describe('an edit of a checked workbook', function () {
  this.timeout(120_000);

  let sample: RawWorkbook;
  let start: CheckedBook;

  before(async () => {
    sample = await sampleWorkbook();
    start = await checkedAnew(sample);
  });

  /** Where a sheet's cell of a column lies, by header, in its n-th record. */
  function place(sheetName: string, header: string, record: number): readonly [row: number, column: number] {
    const table = [...start.book.recognised.read.tables.values()].find(({ sheet }) => sheet === sheetName);
    const column = table?.columns.find((bound) => bound.header === header);
    assert.ok(table !== undefined && column !== undefined, `${sheetName} ${header}`);
    return [table.sourceRows[record] ?? 0, column.sheetColumn];
  }

  const CASES: readonly {
    readonly name: string;
    readonly sheet: string;
    readonly header: string;
    readonly content: CellContent;
    readonly isError?: boolean;
  }[] = [
    { name: 'another status', sheet: 'Customers', header: 'Customer Status', content: 'Suspended' },
    { name: 'a status that nobody knows', sheet: 'Customers', header: 'Customer Status', content: 'Asleep' },
    { name: 'an amount as text', sheet: 'Customers', header: 'Balance', content: 'lots' },
    { name: 'a blank balance', sheet: 'Customers', header: 'Balance', content: null },
    { name: 'an error cell', sheet: 'Customers', header: 'Payment Terms', content: '#REF!', isError: true },
    { name: 'another account number', sheet: 'Customers', header: 'Account Number', content: 'C-99999' },
    {
      name: 'the email address of somebody else',
      sheet: 'Customers',
      header: 'Email Address',
      content: 'accounts@example.com',
    },
    { name: 'a charge of another account', sheet: 'Charges', header: 'Account Number', content: 'NOBODY' },
    { name: 'the amount of a charge', sheet: 'Charges', header: 'Amount ex VAT', content: -5 },
    { name: 'an end date as text', sheet: 'Charges', header: 'End Date', content: '31/02/2026' },
    { name: 'the class of a call', sheet: 'Usage', header: 'Call Class', content: 'Unheard-of' },
    { name: 'a tariff', sheet: 'Tariffs', header: 'Tariff', content: 'Other' },
    { name: 'whose a number is', sheet: 'Numbers', header: 'Account Number', content: 'NOBODY' },
    { name: 'an unpaid invoice', sheet: 'Invoices', header: 'Outstanding', content: 1_000_000 },
    { name: 'a contact’s email', sheet: 'Contacts', header: 'Email', content: 'nowhere' },
  ];
  for (const { name, sheet, header, content, isError = false } of CASES) {
    it(`gives the findings of a full check: ${name}`, async () => {
      const [row, column] = place(sheet, header, 3);
      const quick = valueOf(
        await editBook(start.book, start, [edited(sheet, row, column, content, { isError })], PROGRESS),
      );
      assert.ok(quick.checked !== null);
      const full = await checkedAnew(quick.book.raw);
      assert.deepEqual(seen(quick.checked), seen(full));
      assertSameTables(quick.checked, full);
    });
  }

  it('gives the findings of a full check, whatever is edited, one edit after another', async () => {
    const content = fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom<readonly unknown[]>(['copy']) },
      { weight: 2, arbitrary: fc.constant([null]) },
      { weight: 2, arbitrary: fc.integer({ min: -5, max: 60_000 }).map((number) => [number]) },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          ['12.50'],
          ['£3'],
          ['Yes'],
          [true],
          ['20%'],
          ['03/04/2026'],
          ['1 Dec 2026'],
          ['-'],
          ['Total'],
          ['x y'],
        ),
      },
      { weight: 1, arbitrary: fc.constant(['#N/A', 'error']) },
    );
    const edit = fc.record({
      sheet: fc.nat({ max: 9 }).map((at) => (at > 6 ? 0 : at)),
      row: fc.double({ min: 0, max: 1.02, noNaN: true }),
      column: fc.double({ min: 0, max: 1.005, noNaN: true }),
      from: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
      content,
      format: fc.constantFrom('General', 'dd/mm/yyyy', '0%', '#,##0.00'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 4 }), async (edits) => {
        let now: CheckedBook = start;
        for (const {
          sheet: at,
          row: down,
          column: right,
          from,
          content: [value, kind],
          format,
        } of edits) {
          const sheet = now.book.raw.sheets[at];
          assert.ok(sheet !== undefined);
          const row = sheet.firstRow + Math.floor(down * sheet.rowCount);
          const column = sheet.firstColumn + Math.floor(right * sheet.columns.length);
          const twin = contentAt(sheet, sheet.firstRow + Math.floor(from * sheet.rowCount), column);
          const typed = value === 'copy' ? twin : (value as CellContent);
          const cells = edited(sheet.name, row, column, typed, { format, isError: kind === 'error' });
          const done = await editBook(now.book, now, [cells], PROGRESS);
          // What leaves no customers sheet is an error of the full check too.
          if (!done.ok || done.value.checked === null) return;
          now = done.value.checked;
        }
        const full = await checkedAnew(now.book.raw);
        assert.deepEqual(seen(now), seen(full));
        assertSameTables(now, full);
      }),
      { numRuns: 25 },
    );
  });
});
