import { Tab, TabList } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { PaneSession } from '../session/paneSession.ts';
import { TABS } from '../session/paneState.ts';
import type { Tab as TabName } from '../session/paneState.ts';
import { usePaneState } from '../session/usePaneState.ts';
import { STRINGS } from '../strings.ts';
import { PaneMenu } from './PaneMenu.tsx';

/** The product's name, the menu of the workbook that is open, and the tabs. Excel's own menu covers the top right corner. */
export function PaneHeader({ session }: { readonly session: PaneSession }): ReactElement {
  const { tab } = usePaneState(session);
  return (
    <header className="pane-header">
      <div className="pane-title">
        <h1>
          <img src="assets/icon-32.png" alt="" width="20" height="20" />
          {STRINGS.product}
        </h1>
        <PaneMenu session={session} />
      </div>
      <TabList
        className="pane-tabs"
        size="small"
        selectedValue={tab}
        onTabSelect={(_, { value }) => {
          session.showTab(value as TabName);
        }}
      >
        {TABS.map((name) => (
          <Tab
            key={name}
            id={`tab-${name}`}
            value={name}
            {...(name === tab ? { 'aria-controls': `panel-${name}` } : {})}
          >
            {STRINGS.tabs[name]}
          </Tab>
        ))}
      </TabList>
    </header>
  );
}
