import { useEffect, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import type { CustomerPage, CustomerRow } from '../../src/app/pane/previewView.ts';
import { VirtualList } from '../components/VirtualList.tsx';
import type { PaneFormat } from '../components/paneFormat.ts';
import { usePages } from '../components/usePages.ts';
import type { Pages } from '../components/usePages.ts';
import { STRINGS } from '../strings.ts';
import { CustomerLine } from './CustomerLine.tsx';

interface CustomerRowsProps {
  /** Names what is listed; when it changes everything is fetched anew. */
  readonly source: string;
  readonly load: (from: number, count: number) => Promise<CustomerPage>;
  readonly onOpen: (row: CustomerRow, place: number) => void;
  readonly onJump: (row: CustomerRow) => void;
  /** The place in the list that the focus comes back to; null for none. */
  readonly focusAt: number | null;
  /** In place of an empty list. */
  readonly empty: ReactNode;
  readonly format: PaneFormat;
}

const ROW_HEIGHT = 52;

/** Customers of any number, fetched as they come into sight. */
export function CustomerRows(props: CustomerRowsProps): ReactElement {
  const { source, load, onOpen, onJump, focusAt, empty, format } = props;
  const pages = usePages(source, load);
  const { total, rowAt, want } = pages;
  const [active, setActive] = useState(focusAt ?? 0);
  useEffect(() => {
    want([0]);
  }, [want]);
  if (total === null) return <p role="status">{STRINGS.parts.loadingRow}</p>;
  if (total === 0) return <>{empty}</>;
  const at = Math.min(active, total - 1);
  const withRow = (use: (row: CustomerRow, place: number) => void) => (index: number) => {
    const row = rowAt(index);
    if (row !== undefined) use(row, index);
  };
  return (
    <>
      <p className="only-read" role="status">
        {STRINGS.preview.shown(total)}
      </p>
      <VirtualList
        label={STRINGS.preview.list}
        role="listbox"
        count={total}
        keyOf={(index) => index}
        heightOf={() => ROW_HEIGHT}
        active={at}
        onActive={setActive}
        onOpen={withRow(onOpen)}
        onJump={withRow(onJump)}
        takesFocus={focusAt !== null && document.hasFocus()}
      >
        {(index) => <RowAt index={index} pages={pages} format={format} />}
      </VirtualList>
    </>
  );
}

function RowAt(props: {
  readonly index: number;
  readonly pages: Pages<CustomerRow>;
  readonly format: PaneFormat;
}): ReactElement {
  const { index, pages, format } = props;
  const { want, rowAt } = pages;
  useEffect(() => {
    want([index]);
  }, [want, index]);
  const row = rowAt(index);
  return row === undefined ? (
    <span className="quiet">{STRINGS.parts.loadingRow}</span>
  ) : (
    <CustomerLine row={row} format={format} />
  );
}
