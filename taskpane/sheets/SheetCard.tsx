import type { ReactElement } from 'react';
import type { ColumnView, SheetView } from '../../src/app/pane/sheetsView.ts';
import { Fold } from '../components/Fold.tsx';
import type { PaneSession } from '../session/paneSession.ts';
import { STRINGS } from '../strings.ts';
import { ColumnLine } from './ColumnLine.tsx';
import type { FieldChoices } from './FieldPicker.tsx';

/** A recognised sheet: what it is, and its columns, those to look at first. */
export function SheetCard({
  session,
  sheet,
  fields,
}: {
  readonly session: PaneSession;
  readonly sheet: SheetView;
  readonly fields: FieldChoices;
}): ReactElement {
  const { allColumns, headerRow, kinds, recognised, rows, theRest, toLookAt } = STRINGS.sheets;
  const known = sheet.columns.filter(({ field }) => field !== null).length;
  const doubtful = sheet.columns.filter(isDoubtful);
  const others = sheet.columns.filter((column) => !isDoubtful(column));
  const lines = (columns: readonly ColumnView[]): ReactElement => (
    <ul>
      {columns.map((column) => (
        <ColumnLine
          key={column.sheetColumn}
          session={session}
          signature={sheet.signature}
          column={column}
          fields={fields}
        />
      ))}
    </ul>
  );
  const facts = [
    sheet.headerRow === null ? null : headerRow(sheet.headerRow),
    rows(sheet.rows),
    recognised(known, sheet.columns.length),
  ];
  return (
    <section className="card" aria-label={sheet.name}>
      <h3>{sheet.name}</h3>
      <p className="quiet">
        {[sheet.kind === null || kinds[sheet.kind] === sheet.name ? null : kinds[sheet.kind], ...facts]
          .filter((fact) => fact !== null)
          .join(' · ')}
      </p>
      {doubtful.length === 0 ? null : (
        <Fold title={<strong>{toLookAt(doubtful.length)}</strong>} isOpenAtFirst>
          {lines(doubtful)}
        </Fold>
      )}
      {others.length === 0 ? null : (
        <Fold title={doubtful.length === 0 ? allColumns(others.length) : theRest(others.length)}>{lines(others)}</Fold>
      )}
    </section>
  );
}

/** A column that nobody has a field for is kept and needs no look; every other doubt does. */
function isDoubtful({ doubts }: ColumnView): boolean {
  return doubts.some((doubt) => doubt !== 'no-field');
}
