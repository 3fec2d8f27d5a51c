import { useEffect } from 'react';
import type { ReactElement } from 'react';
import type { FindingRow } from '../../src/app/pane/checkView.ts';
import { CellLink } from '../components/CellLink.tsx';
import { jumpToCell } from '../session/jumpToCell.ts';
import type { PaneSession } from '../session/paneSession.ts';
import { STRINGS } from '../strings.ts';

/** A finding in two lines: whose it is and where, and what is wrong; asks for its row when it comes into sight. */
export function FindingLine({
  session,
  row,
  onWanted,
  revision,
}: {
  readonly session: PaneSession;
  readonly row: FindingRow | undefined;
  readonly onWanted: () => void;
  readonly revision: number;
}): ReactElement {
  useEffect(onWanted, [row, revision]); // eslint-disable-line react-hooks/exhaustive-deps -- what is wanted is the row of the revision
  if (row === undefined) return <div className="finding-line quiet">{STRINGS.parts.loadingRow}</div>;
  const { account, name, sheet, cell, message } = row;
  return (
    <div className="finding-line">
      <div className="finding-who">
        <span className="clipped">
          <strong>{account ?? sheet}</strong> {name}
        </span>
        {cell === null ? (
          <span className="quiet">{STRINGS.check.wholeSheet}</span>
        ) : (
          <CellLink sheet={sheet} cell={cell} isStop={false} onOpen={() => void jumpToCell(session, sheet, cell)} />
        )}
      </div>
      <div className="quiet clipped">{message}</div>
    </div>
  );
}
