import type { InputError } from '../../domain/inputError.ts';
import { success } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import type { EditedCells } from '../pane/paneEngine.ts';
import type { Progress } from '../ports/progress.ts';
import { checkBook } from './checkedBook.ts';
import type { CheckedBook } from './checkedBook.ts';
import { openBook } from './openBook.ts';
import type { OpenBook } from './openBook.ts';
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
  const raw = edited.reduce((workbook, range) => withCells(workbook, range.sheet, cellsOf(range)), book.raw);
  const opened = openBook(raw, book.answers, book.rules);
  if (!opened.ok || checked === null) return opened.ok ? success({ book: opened.value, checked: null }) : opened;
  const again = await checkBook(opened.value, checked.asOf, progress);
  return again.ok ? success({ book: opened.value, checked: again.value }) : again;
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
