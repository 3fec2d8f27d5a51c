import assert from 'node:assert/strict';
import { renderToStaticMarkup } from 'react-dom/server';
import type { RecordedRun } from '../../../src/app/ports/historyStore.ts';
import { paneFormat } from '../../../taskpane/components/paneFormat.ts';
import { RunList } from '../../../taskpane/history/RunList.tsx';

const RUNS: readonly RecordedRun[] = [
  { id: '2', kind: 'preview', startedAt: '2026-11-20T14:03:00Z', fileName: '', customers: 1204, runDate: '2026-12-01' },
  { id: '1', kind: 'check', startedAt: '2026-11-20T14:00:00Z', fileName: 'bills.xlsx', customers: 1, runDate: null },
];

describe('the list of runs', () => {
  it('says what was done, over what and how much, in the order given', () => {
    const text = renderToStaticMarkup(<RunList runs={RUNS} format={paneFormat('en-GB')} />)
      .replaceAll(/<[^>]+>/g, ' ')
      .replaceAll(/\s+/g, ' ');
    assert.match(text, /2 runs, newest first/);
    assert.match(
      text,
      /Preview of 1 Dec 2026 1,204 customers .*Workbook without a name .*Check 1 customer .*bills\.xlsx/,
    );
  });
});
