import { Button, Link, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import { EmptyState } from '../components/EmptyState.tsx';
import { PanelFrame } from '../components/PanelFrame.tsx';
import { paneFormat } from '../components/paneFormat.ts';
import { useTextStyles } from '../components/textStyles.ts';
import type { PaneSession } from '../session/paneSession.ts';
import { usePaneState } from '../session/usePaneState.ts';
import { STRINGS } from '../strings.ts';
import { PreviewFoot } from './PreviewFoot.tsx';
import { PreviewResult } from './PreviewResult.tsx';
import { RunForm } from './RunForm.tsx';

/** The next bill run: what is asked of it, what it comes to, and whom to look at first. */
export function PreviewPanel({ session }: { readonly session: PaneSession }): ReactElement {
  const { sheets, rules, form, preview, selectedRecord } = usePaneState(session);
  const text = useTextStyles();
  const words = STRINGS.preview;
  const lastSelected = useRef(selectedRecord);
  useEffect(() => {
    // What was selected before this panel came into sight is no new wish to see a card.
    if (selectedRecord === lastSelected.current) return;
    lastSelected.current = selectedRecord;
    if (selectedRecord !== null) session.showDetail({ kind: 'customer', record: selectedRecord });
  }, [session, selectedRecord]);

  if (sheets === null || rules === null)
    return <NothingRead session={session} title={words.notReadTitle} text={words.notRead} />;
  if (sheets.customers === null) {
    return <NothingRead session={session} title={words.noCustomersTitle} text={words.noCustomers} />;
  }
  return (
    <PanelFrame foot={<PreviewFoot session={session} />}>
      <div className={text.stack}>
        <h2 className="only-read">{words.title}</h2>
        {sheets.questions.length === 0 ? null : (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>
              {words.questionsOpen}{' '}
              <Link
                inline
                as="button"
                onClick={() => {
                  session.showTab('sheets');
                }}
              >
                {words.answer}
              </Link>
            </MessageBarBody>
          </MessageBar>
        )}
        <RunForm
          form={form}
          cycles={rules.cycles}
          settings={rules.settings}
          onChange={(changed) => {
            session.set({ form: changed });
          }}
          onFault={(message) => {
            session.tell({ code: 'file-unreadable', message });
          }}
        />
        {preview === null ? (
          <p>{words.notYet(sheets.customers)}</p>
        ) : (
          <PreviewResult session={session} preview={preview} format={paneFormat(session.host.contentLanguage)} />
        )}
      </div>
    </PanelFrame>
  );
}

function NothingRead(props: {
  readonly session: PaneSession;
  readonly title: string;
  readonly text: string;
}): ReactElement {
  const { session, title, text } = props;
  return (
    <PanelFrame>
      <EmptyState
        title={title}
        action={
          <Button
            appearance="primary"
            onClick={() => {
              session.showTab('sheets');
            }}
          >
            {STRINGS.preview.toSheets}
          </Button>
        }
      >
        <p>{text}</p>
      </EmptyState>
    </PanelFrame>
  );
}
