import type { ReactElement } from 'react';
import type { FindingRow } from '../../src/app/pane/checkView.ts';
import { CellLink } from '../components/CellLink.tsx';
import { jumpToCell } from '../session/jumpToCell.ts';
import type { PaneSession } from '../session/paneSession.ts';
import { STRINGS } from '../strings.ts';

/** Whose finding it is, with the way to the customer's card, and the cell that it is about. */
export function FindingCustomer({
  session,
  finding: { account, name, sheet, row, cell },
}: {
  readonly session: PaneSession;
  readonly finding: FindingRow;
}): ReactElement {
  const who = [account, name].filter((part) => part !== null).join(' ');
  const showCustomer = async (): Promise<void> => {
    if (row === null) return;
    const record = await session.host.engine.recordAt(sheet, row);
    if (record !== null) session.showDetail({ kind: 'customer', record });
  };
  return (
    <p className="facts-line">
      {who === '' || row === null ? (
        <strong>{who === '' ? sheet : who}</strong>
      ) : (
        <button
          type="button"
          className="text-button"
          aria-label={STRINGS.check.customer(who)}
          onClick={() => void showCustomer()}
        >
          {who}
        </button>
      )}
      {cell === null ? (
        <span className="quiet">{STRINGS.check.wholeSheet}</span>
      ) : (
        <CellLink sheet={sheet} cell={cell} onOpen={() => void jumpToCell(session, sheet, cell)} />
      )}
    </p>
  );
}
