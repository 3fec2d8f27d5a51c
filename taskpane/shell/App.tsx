import { FluentProvider } from '@fluentui/react-components';
import type { Theme } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { CheckPanel } from '../check/CheckPanel.tsx';
import { CustomerCardView } from '../customer/CustomerCardView.tsx';
import { HistoryPanel } from '../history/HistoryPanel.tsx';
import { PreviewPanel } from '../preview/PreviewPanel.tsx';
import { RulesPanel } from '../rules/RulesPanel.tsx';
import { SheetsPanel } from '../sheets/SheetsPanel.tsx';
import type { PaneSession } from '../session/paneSession.ts';
import type { Tab } from '../session/paneState.ts';
import { usePaneState } from '../session/usePaneState.ts';
import { NotesBar } from './NotesBar.tsx';
import { PaneHeader } from './PaneHeader.tsx';
import { ProblemBar } from './ProblemBar.tsx';
import { UndoBar } from './UndoBar.tsx';
import { WorkBar } from './WorkBar.tsx';

/** What every panel is given. */
export interface PanelProps {
  readonly session: PaneSession;
}

const PANELS: Readonly<Record<Tab, (props: PanelProps) => ReactElement>> = {
  sheets: SheetsPanel,
  check: CheckPanel,
  preview: PreviewPanel,
  rules: RulesPanel,
  history: HistoryPanel,
};

/** The whole pane: header and tabs, what is going on or went wrong, and the tab's panel or what covers it. */
export function App({ session, theme }: PanelProps & { readonly theme: Theme }): ReactElement {
  const { tab, detail, announcement } = usePaneState(session);
  const Panel = PANELS[tab];
  return (
    // A class of the provider would be on every popover too.
    <FluentProvider theme={theme}>
      <div className="pane">
        <PaneHeader session={session} />
        <main className="pane-main">
          <div className="pane-bars">
            <WorkBar session={session} />
            <ProblemBar session={session} />
            <UndoBar session={session} />
            <NotesBar session={session} />
          </div>
          <div className="pane-panel" id={`panel-${tab}`} role="tabpanel" aria-labelledby={`tab-${tab}`}>
            {detail?.kind === 'customer' ? (
              <CustomerCardView session={session} record={detail.record} />
            ) : (
              <Panel session={session} />
            )}
          </div>
        </main>
        <div className="only-read" role="status" aria-live="polite">
          {announcement}
        </div>
      </div>
    </FluentProvider>
  );
}
