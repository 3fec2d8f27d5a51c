import type { ReactElement } from 'react';
import { CellLink } from '../components/CellLink.tsx';
import { sheetAndCell } from './sheetAndCell.ts';

interface CellsOfProps {
  /** Cells with their sheet: `Customers!G14`. */
  readonly places: readonly string[];
  readonly onJump: (sheet: string, cell: string) => void;
}

/** Links to cells, one after another. */
export function CellsOf({ places, onJump }: CellsOfProps): ReactElement {
  return (
    <>
      {places.map((place) => {
        const found = sheetAndCell(place);
        if (found === null) return null;
        return (
          <CellLink
            key={place}
            sheet={found.sheet}
            cell={found.cell}
            onOpen={() => {
              onJump(found.sheet, found.cell);
            }}
          />
        );
      })}
    </>
  );
}
