import type { RawWorkbook } from '../../columns/rawSheet.ts';
import type { InputError } from '../../domain/inputError.ts';
import { success } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import type { ChangedCell } from '../../sheets/relayout.ts';
import type { EditedCells } from '../pane/paneEngine.ts';
import type { Progress } from '../ports/progress.ts';
import { checkBook } from './checkedBook.ts';
import type { CheckedBook } from './checkedBook.ts';
import { openBook } from './openBook.ts';
import type { OpenBook } from './openBook.ts';
import { recheck } from './recheck.ts';
import { rereadBook } from './rereadBook.ts';
import type { ChangedCells } from './rereadBook.ts';
import { withCells } from './rawCells.ts';
import type { EditedCell } from './rawCells.ts';

/** A workbook after an edit; `checked` is null where it was not checked before. */
export interface EditedBook {
  readonly book: OpenBook;
  readonly checked: CheckedBook | null;
}

/** Takes edits into a workbook and brings its check up to date. */
export async function editBook(
  book: OpenBook,
  checked: CheckedBook | null,
  edited: readonly EditedCells[],
  progress: Progress,
): Promise<Result<EditedBook, InputError>> {
  const changes = edited.map((range) => ({ sheet: range.sheet, cells: cellsOf(range) }));
  const raw = changes.reduce((workbook, { sheet, cells }) => withCells(workbook, sheet, cells), book.raw);
  const reread = rereadBook(book, raw, placesOf(changes, book.raw));
  if (reread !== null && checked === null) return success({ book: reread.book, checked: null });
  const quick = reread === null || checked === null ? null : recheck(checked, reread);
  if (quick !== null) return success({ book: quick.book, checked: quick });
  const opened = openBook(raw, book.answers, book.rules);
  if (!opened.ok || checked === null) return opened.ok ? success({ book: opened.value, checked: null }) : opened;
  const again = await checkBook(opened.value, checked.asOf, progress);
  return again.ok ? success({ book: opened.value, checked: again.value }) : again;
}

/** The changed cells by their places in the used ranges. */
function placesOf(
  changes: readonly { readonly sheet: string; readonly cells: readonly EditedCell[] }[],
  raw: RawWorkbook,
): ChangedCells {
  const places = new Map<string, readonly ChangedCell[]>();
  for (const { sheet, cells } of changes) {
    const { firstRow, firstColumn } = raw.sheets.find(({ name }) => name === sheet) ?? { firstRow: 1, firstColumn: 1 };
    const own = cells.map(({ row, column }) => ({ row: row - firstRow, column: column - firstColumn }));
    places.set(sheet, [...(places.get(sheet) ?? []), ...own]);
  }
  return places;
}

function cellsOf({ firstRow, firstColumn, values, numberFormats, errors }: EditedCells): readonly EditedCell[] {
  return values.flatMap((row, down) =>
    row.map((content, right) => ({
      row: firstRow + down,
      column: firstColumn + right,
      content,
      numberFormat: numberFormats[down]?.[right] ?? 'General',
      isError: errors[down]?.[right] ?? false,
    })),
  );
}
