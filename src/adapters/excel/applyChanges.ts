import type { HostFault } from '../../app/ports/hostFault.ts';
import type { AppliedChange } from '../../app/ports/liveWorkbook.ts';
import type { CellChange, CellContent } from '../../domain/cellChange.ts';
import type { Result } from '../../domain/result.ts';
import { success } from '../../domain/result.ts';
import { cellText } from './cellText.ts';
import type { CellWrite } from './changeCells.ts';
import { changeCells } from './changeCells.ts';

/** Makes planned changes in one step; see `LiveWorkbook.change`. */
export async function applyChanges(
  changes: readonly CellChange[],
): Promise<Result<readonly AppliedChange[], HostFault>> {
  const writes = changes.map(({ sheet, row, column, before, after, numberFormat = null }): CellWrite => {
    return { sheet, row, column, expected: before, typed: typedContent(after), numberFormat };
  });
  const changed = await changeCells('The cells were not changed', writes);
  if (!changed.ok) return changed;
  return success(
    changed.value.flatMap(({ sheetId, formerFormula, formerNumberFormat }, index) => {
      const change = changes[index];
      return change === undefined ? [] : [{ ...change, sheetId, formerFormula, formerNumberFormat }];
    }),
  );
}

/** Puts changed cells back; see `LiveWorkbook.undo`. */
export async function undoChanges(applied: readonly AppliedChange[]): Promise<Result<null, HostFault>> {
  const writes = applied.map(({ sheetId, row, column, after, formerFormula, formerNumberFormat }): CellWrite => {
    return { sheet: sheetId, row, column, expected: after, typed: formerFormula, numberFormat: formerNumberFormat };
  });
  const undone = await changeCells('The changes were not undone', writes);
  return undone.ok ? success(null) : undone;
}

function typedContent(content: CellContent): string | number | boolean {
  if (content === null || content === '') return '';
  return typeof content === 'string' ? cellText(content) : content;
}
