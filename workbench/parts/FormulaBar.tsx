import { useState } from 'react';
import type { ReactElement } from 'react';
import { addressText } from '../../simulator/model/addressText.ts';
import { areaOf } from '../../simulator/model/area.ts';
import { writeCells } from '../../simulator/model/writeCells.ts';
import { editText } from '../grid/editText.ts';
import type { WorkbenchSession } from '../session/workbenchSession.ts';
import { useWorkbench } from '../session/useWorkbench.ts';
import { STRINGS } from '../strings.ts';

/** Which cell is selected and what it holds; it can be changed here too. */
export function FormulaBar({ session }: { readonly session: WorkbenchSession }): ReactElement {
  const { excel } = useWorkbench(session);
  const [typed, setTyped] = useState<string | null>(null);
  const { sheet } = session;
  const area = sheet.selection[0] ?? areaOf(1, 1);
  const held = editText(excel.workbook, sheet, area.firstRow, area.firstColumn);
  const enter = (): void => {
    if (typed !== null && typed !== held) {
      session.edit((book) => {
        writeCells(book, sheet, areaOf(area.firstRow, area.firstColumn), [[typed]]);
      });
    }
    setTyped(null);
  };
  return (
    <div className="bench-formula">
      <output className="bench-address" aria-label={STRINGS.cellName}>
        {addressText(area)}
      </output>
      <input
        aria-label={STRINGS.formula}
        value={typed ?? held}
        spellCheck={false}
        onChange={({ target }) => {
          setTyped(target.value);
        }}
        onKeyDown={({ key }) => {
          if (key === 'Enter') enter();
          if (key === 'Escape') setTyped(null);
        }}
        onBlur={enter}
      />
    </div>
  );
}
