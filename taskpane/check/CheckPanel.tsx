import { Button } from '@fluentui/react-components';
import { ClipboardTaskListLtrRegular } from '@fluentui/react-icons/svg/clipboard-task-list-ltr';
import type { ReactElement, ReactNode } from 'react';
import { EmptyState } from '../components/EmptyState.tsx';
import { PanelFrame } from '../components/PanelFrame.tsx';
import { checkSheets } from '../session/checkSheets.ts';
import type { PaneSession } from '../session/paneSession.ts';
import { usePaneState } from '../session/usePaneState.ts';
import { STRINGS } from '../strings.ts';
import { FindingView } from './FindingView.tsx';
import { FindingsView } from './FindingsView.tsx';

/** The findings of the last check, or one of them explained, or what to do to get any. */
export function CheckPanel({ session }: { readonly session: PaneSession }): ReactElement {
  const { sheets, check, detail, work } = usePaneState(session);
  const { check: words, sheets: sheetWords } = STRINGS;
  if (check !== null) {
    return detail?.kind === 'finding' ? (
      <FindingView session={session} check={check} index={detail.index} />
    ) : (
      <FindingsView session={session} check={check} />
    );
  }
  const customers = sheets?.customers ?? null;
  if (customers === null) {
    const [title, text] =
      sheets === null ? [words.notReadTitle, words.notRead] : [sheetWords.noCustomersTitle, sheetWords.noCustomers];
    return (
      <Waiting
        title={title}
        text={text}
        action={
          <Button
            appearance="primary"
            onClick={() => {
              session.showTab('sheets');
            }}
          >
            {words.toSheets}
          </Button>
        }
      />
    );
  }
  return (
    <Waiting
      title={words.notCheckedTitle}
      text={words.notChecked(customers)}
      action={
        <Button appearance="primary" disabledFocusable={work !== null} onClick={() => void checkSheets(session)}>
          {words.check}
        </Button>
      }
    />
  );
}

function Waiting(props: { readonly title: string; readonly text: string; readonly action: ReactNode }): ReactElement {
  return (
    <PanelFrame foot={props.action}>
      <EmptyState icon={<ClipboardTaskListLtrRegular />} title={props.title}>
        <p>{props.text}</p>
      </EmptyState>
    </PanelFrame>
  );
}
