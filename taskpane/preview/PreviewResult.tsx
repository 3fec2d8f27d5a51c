import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { PreviewView } from '../../src/app/pane/previewView.ts';
import type { PaneFormat } from '../components/paneFormat.ts';
import { jumpToRow } from '../session/jumpToRow.ts';
import type { PaneSession } from '../session/paneSession.ts';
import { savePreview } from '../session/savePreview.ts';
import { usePaneState } from '../session/usePaneState.ts';
import { STRINGS } from '../strings.ts';
import { ControlTotalsTable } from './ControlTotalsTable.tsx';
import { CustomerList } from './CustomerList.tsx';
import { OutcomePicture } from './OutcomePicture.tsx';
import { RunHeadline } from './RunHeadline.tsx';
import { WrittenSheets } from './WrittenSheets.tsx';

interface PreviewResultProps {
  readonly session: PaneSession;
  readonly preview: PreviewView;
  readonly format: PaneFormat;
}

/** The last preview: whether it still holds, what was written of it, the money, and its customers. */
export function PreviewResult({ session, preview, format }: PreviewResultProps): ReactElement {
  const { isPreviewStale, previewedForm, form, written, customerFilter, lastOpened } = usePaneState(session);
  const isOtherForm = previewedForm !== null && previewedForm !== form;
  const why = isPreviewStale ? STRINGS.preview.stale : isOtherForm ? STRINGS.preview.otherForm : null;
  return (
    <>
      {why === null ? null : (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{why}</MessageBarBody>
        </MessageBar>
      )}
      {written === null ? null : (
        <WrittenSheets
          sheets={written}
          onShow={({ id }) => {
            void session.host.workbook.select({ sheetId: id, row: 1, column: 1 }).then((selected) => {
              if (!selected.ok) session.tell(selected.error);
            });
          }}
        />
      )}
      <RunHeadline preview={preview} format={format} />
      <OutcomePicture
        totals={preview.totals}
        format={format}
        chosen={customerFilter.outcome}
        onChoose={(outcome) => {
          session.set({ customerFilter: { ...customerFilter, outcome, exceptionsOnly: false } });
        }}
      />
      <ControlTotalsTable totals={preview.totals} format={format} />
      <div>
        <Button
          size="small"
          onClick={() => {
            void savePreview(session);
          }}
        >
          {STRINGS.preview.export}
        </Button>
      </div>
      <CustomerList
        preview={preview}
        format={format}
        filter={customerFilter}
        onFilter={(filter) => {
          session.set({ customerFilter: filter });
        }}
        load={(filter, from, count) => session.host.engine.customers(filter, from, count)}
        onOpen={({ record }, place) => {
          session.openFromList({ kind: 'customer', record }, place);
        }}
        onJump={({ record }) => {
          void jumpToRow(session, record);
        }}
        focusAt={lastOpened.preview ?? null}
      />
    </>
  );
}
