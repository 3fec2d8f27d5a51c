import { Button } from '@fluentui/react-components';
import { useCallback, useEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import { EmptyState } from '../components/EmptyState.tsx';
import { PanelFrame } from '../components/PanelFrame.tsx';
import { paneFormat } from '../components/paneFormat.ts';
import { useEscape } from '../components/useEscape.ts';
import { jumpTo } from '../session/checkSheets.ts';
import { jumpToCell } from '../session/jumpToCell.ts';
import type { PaneSession } from '../session/paneSession.ts';
import { previewRun } from '../session/previewRun.ts';
import { usePaneState } from '../session/usePaneState.ts';
import { STRINGS } from '../strings.ts';
import { CustomerCardBody } from './CustomerCardBody.tsx';
import { useCustomerCard } from './useCustomerCard.ts';

interface CustomerCardViewProps {
  readonly session: PaneSession;
  /** The customer's place in the sheet, from 0. */
  readonly record: number;
}

/** The card of a customer over the tab's list. While it is open it follows the row that is selected in the sheet. */
export function CustomerCardView({ session, record }: CustomerCardViewProps): ReactElement {
  const { preview, selectedRecord, work } = usePaneState(session);
  const card = useCustomerCard(session, record);
  const back = useCallback(() => {
    session.showDetail(null);
  }, [session]);
  useEscape(back);
  const lastSelected = useRef(selectedRecord);
  useEffect(() => {
    if (selectedRecord === lastSelected.current) return;
    lastSelected.current = selectedRecord;
    if (selectedRecord !== null) session.showDetail({ kind: 'customer', record: selectedRecord });
  }, [session, selectedRecord]);
  const words = STRINGS.customer;
  if (card === undefined) {
    return (
      <PanelFrame>
        <p role="status">{words.loading}</p>
      </PanelFrame>
    );
  }
  if (card === null) {
    return (
      <PanelFrame>
        <EmptyState
          title={words.goneTitle}
          action={
            <Button appearance="primary" onClick={back}>
              {words.back}
            </Button>
          }
        >
          <p>{words.gone}</p>
        </EmptyState>
      </PanelFrame>
    );
  }
  return (
    <PanelFrame
      foot={
        <>
          <Button
            onClick={() => {
              void jumpTo(session, card.sheet, card.row, 1);
            }}
          >
            {words.goToRow}
          </Button>
          {preview === null ? (
            <Button
              appearance="primary"
              disabled={work !== null}
              onClick={() => {
                void previewRun(session, { kind: 'customer', record: card.record });
              }}
            >
              {words.preview}
            </Button>
          ) : null}
        </>
      }
    >
      <CustomerCardBody
        // Another customer's card begins with everything folded.
        key={`${String(card.record)} ${String(preview?.revision ?? '')}`}
        card={card}
        runDate={preview?.run.runDate ?? null}
        format={paneFormat(session.host.contentLanguage)}
        onBack={back}
        onJump={(sheet, cell) => {
          void jumpToCell(session, sheet, cell);
        }}
        onRule={(id) => {
          session.set({ tab: 'rules', detail: { kind: 'rule', id } });
        }}
        askLine={(index) => session.host.engine.explainLine(card.record, index)}
      />
    </PanelFrame>
  );
}
