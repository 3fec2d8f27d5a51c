import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { CustomerPreview } from '../../src/domain/preview.ts';
import type { PaneFormat } from '../components/paneFormat.ts';
import { STRINGS } from '../strings.ts';
import { BillLine } from './BillLine.tsx';
import { LineWhy } from './LineWhy.tsx';
import type { AskLine } from './LineWhy.tsx';

interface BillLinesProps {
  readonly bill: CustomerPreview;
  readonly format: PaneFormat;
  readonly onJump: (sheet: string, cell: string) => void;
  readonly askLine: AskLine;
}

/** So many lines are shown at first: most bills have fewer. */
const FIRST_LINES = 12;

/** The lines of a bill, each with its explanation when that is asked for. */
export function BillLines({ bill, format, onJump, askLine }: BillLinesProps): ReactElement {
  const [showsAll, setShowsAll] = useState(false);
  const { lines, currency } = bill;
  if (lines.length === 0) return <p className="quiet">{STRINGS.customer.noLines}</p>;
  const shown = showsAll ? lines : lines.slice(0, FIRST_LINES);
  return (
    <>
      <ul>
        {shown.map((line, index) => (
          // Lines have no names of their own, and never change places within a preview.
          <BillLine key={index} line={line} currency={currency} format={format} onJump={onJump}>
            <LineWhy index={index} currency={currency} format={format} onJump={onJump} ask={askLine} />
          </BillLine>
        ))}
      </ul>
      {shown.length === lines.length ? null : (
        <Button
          size="small"
          onClick={() => {
            setShowsAll(true);
          }}
        >
          {STRINGS.customer.moreLines(format.count(lines.length))}
        </Button>
      )}
    </>
  );
}
