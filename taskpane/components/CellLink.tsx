import type { ReactElement } from 'react';
import { STRINGS } from '../strings.ts';

/** A cell's address that shows the cell in the sheet; `isStop` says whether Tab stops there. */
export function CellLink({
  sheet,
  cell,
  onOpen,
  isStop = true,
}: {
  readonly sheet: string;
  readonly cell: string;
  readonly onOpen: () => void;
  readonly isStop?: boolean;
}): ReactElement {
  return (
    <button
      type="button"
      className="cell-link"
      tabIndex={isStop ? 0 : -1}
      aria-label={STRINGS.parts.goToCell(sheet, cell)}
      onClick={(event) => {
        event.stopPropagation();
        onOpen();
      }}
    >
      {cell}
      <span aria-hidden> ›</span>
    </button>
  );
}
