import type { ReactElement } from 'react';
import type { SheetsView } from '../../src/app/pane/sheetsView.ts';
import { Fold } from '../components/Fold.tsx';
import { STRINGS } from '../strings.ts';

/** The sheets that are not used, each with the reason. */
export function NotUsed({ view }: { readonly view: SheetsView }): ReactElement | null {
  const { leftOut, notRecognised, notUsed } = STRINGS.sheets;
  const reasons = [
    ...view.sheets.filter(({ kind }) => kind === null).map(({ name }) => ({ name, reason: notRecognised })),
    ...view.leftOut.map(({ name, reason }) => ({ name, reason: leftOut[reason] })),
  ];
  if (reasons.length === 0) return null;
  return (
    <Fold title={notUsed(reasons.length)}>
      <ul className="indented">
        {reasons.map(({ name, reason }) => (
          <li key={name}>
            {name} <span className="quiet">({reason})</span>
          </li>
        ))}
      </ul>
    </Fold>
  );
}
