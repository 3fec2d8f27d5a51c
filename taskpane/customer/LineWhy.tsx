import { useState } from 'react';
import type { ReactElement } from 'react';
import type { LineExplanation } from '../../src/app/explain/explainLine.ts';
import type { PaneFormat } from '../components/paneFormat.ts';
import { useTextStyles } from '../components/textStyles.ts';
import { STRINGS } from '../strings.ts';
import { CellsOf } from './CellsOf.tsx';
import { inPaneWords } from './inPaneWords.ts';
import { lineSum } from './lineSum.ts';

/** Explains a line by its place in the bill; null when the preview has gone. */
export type AskLine = (index: number) => Promise<LineExplanation | null>;

interface LineWhyProps {
  readonly index: number;
  readonly currency: string;
  readonly format: PaneFormat;
  readonly onJump: (sheet: string, cell: string) => void;
  readonly ask: AskLine;
}

/** More records than this are told by their sum alone. */
const MOST_RECORDS = 20;

/** “Why”, folded: asked for and shown when it is opened. */
export function LineWhy(props: LineWhyProps): ReactElement {
  const { index, currency, format, onJump, ask } = props;
  const [explained, setExplained] = useState<LineExplanation | null>(null);
  const [isOpen, setOpen] = useState(false);
  const text = useTextStyles();
  return (
    <div className={text.small}>
      <button
        type="button"
        className="text-button"
        aria-expanded={isOpen}
        onClick={() => {
          setOpen(!isOpen);
          if (!isOpen && explained === null) void ask(index).then(setExplained);
        }}
      >
        {isOpen ? STRINGS.customer.lessOfLine : STRINGS.customer.whyLine}
        <span className="only-read"> {STRINGS.customer.line(format.count(index + 1))}</span>
      </button>
      {isOpen && explained !== null ? (
        <Explained explained={explained} currency={currency} format={format} onJump={onJump} />
      ) : null}
    </div>
  );
}

function Explained(props: {
  readonly explained: LineExplanation;
  readonly currency: string;
  readonly format: PaneFormat;
  readonly onJump: (sheet: string, cell: string) => void;
}): ReactElement {
  const { explained, currency, format, onJump } = props;
  const { period, records, vat, undo, line } = explained;
  const words = STRINGS.customer;
  const text = useTextStyles();
  const shown = records.slice(0, MOST_RECORDS);
  return (
    <div className={text.stack}>
      <p>{lineSum(explained, currency, format)}</p>
      {period.length === 0 ? null : <p>{period.join(' ')}</p>}
      <p>
        {line.vatRate === null ? words.vatFrom.none : `${format.percent(line.vatRate)}: ${words.vatFrom[vat.from]}`}.{' '}
        {vat.cell === null ? null : <CellsOf places={[vat.cell.cell]} onJump={onJump} />}
      </p>
      {shown.length === 0 ? null : (
        <ul>
          {shown.map(({ cell, date, from, micros }) => (
            <li key={cell}>
              {date}: {format.price(micros, currency)} ({from.join(', ')}) <CellsOf places={[cell]} onJump={onJump} />
            </li>
          ))}
        </ul>
      )}
      {records.length > shown.length ? <p>{words.moreRecords(records.length - shown.length)}</p> : null}
      {undo === null ? null : <p>{inPaneWords(undo)}</p>}
    </div>
  );
}
