import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { CellChange, CellContent } from '../../src/domain/cellChange.ts';
import { cellAddress } from '../../src/domain/cellAddress.ts';
import { STRINGS } from '../strings.ts';

const MOST_SHOWN = 6;

/** The cells that a fix would change, before it does. */
export function PlannedChanges({
  changes,
  isBusy,
  onApply,
  onKeep,
}: {
  readonly changes: readonly CellChange[];
  readonly isBusy: boolean;
  readonly onApply: () => void;
  readonly onKeep: () => void;
}): ReactElement {
  const words = STRINGS.check;
  return (
    <>
      <p role="status">{changes.length === 0 ? words.nothingToChange : words.changes(changes.length)}</p>
      <ul className="planned-changes">
        {changes.slice(0, MOST_SHOWN).map(({ sheet, row, column, before, after }) => (
          <li key={`${sheet} ${String(row)} ${String(column)}`}>
            {cellAddress(row, column)}: <span className="quiet">{shown(before)}</span> → <strong>{shown(after)}</strong>
          </li>
        ))}
        {changes.length > MOST_SHOWN ? (
          <li className="quiet">{words.moreChanges(changes.length - MOST_SHOWN)}</li>
        ) : null}
      </ul>
      <div className="fix-actions">
        {changes.length === 0 ? null : (
          <Button size="small" appearance="primary" disabledFocusable={isBusy} onClick={onApply}>
            {words.apply}
          </Button>
        )}
        <Button size="small" onClick={onKeep}>
          {words.keep}
        </Button>
      </div>
    </>
  );
}

function shown(content: CellContent): string {
  return content === null || content === '' ? STRINGS.check.blank : String(content);
}
