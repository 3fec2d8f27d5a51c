import { Tab, TabList } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { PaneSession } from '../session/paneSession.ts';
import { TABS } from '../session/paneState.ts';
import type { Tab as TabName } from '../session/paneState.ts';
import { usePaneState } from '../session/usePaneState.ts';
import { STRINGS } from '../strings.ts';

/** The product's name, how many customers are open, and the tabs. Excel's own menu covers the top right corner. */
export function PaneHeader({ session }: { readonly session: PaneSession }): ReactElement {
  const { tab, sheets } = usePaneState(session);
  return (
    <header className="pane-header">
      <h1>
        <img src="assets/icon-32.png" alt="" width="20" height="20" />
        {STRINGS.product}
        {sheets?.customers === null || sheets === null ? null : (
          <span className="quiet">{STRINGS.rows(sheets.customers)}</span>
        )}
      </h1>
      <TabList
        size="small"
        selectedValue={tab}
        onTabSelect={(_, { value }) => {
          session.showTab(value as TabName);
        }}
      >
        {TABS.map((name) => (
          <Tab key={name} id={`tab-${name}`} value={name} aria-controls={`panel-${name}`}>
            {STRINGS.tabs[name]}
          </Tab>
        ))}
      </TabList>
    </header>
  );
}
