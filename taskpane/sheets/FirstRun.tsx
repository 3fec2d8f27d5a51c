import { Button } from '@fluentui/react-components';
import { TableSearchRegular } from '@fluentui/react-icons/svg/table-search';
import type { ReactElement } from 'react';
import { EmptyState } from '../components/EmptyState.tsx';
import { PanelFrame } from '../components/PanelFrame.tsx';
import { openSample } from '../session/openSample.ts';
import type { PaneSession } from '../session/paneSession.ts';
import { readSheets } from '../session/readSheets.ts';
import { usePaneState } from '../session/usePaneState.ts';
import { STRINGS } from '../strings.ts';

/** Before anything is read: what this is in a sentence, and two ways to see it at work. */
export function FirstRun({ session }: { readonly session: PaneSession }): ReactElement {
  const { work } = usePaneState(session);
  const isBusy = work !== null;
  return (
    <PanelFrame
      foot={
        <>
          <Button disabledFocusable={isBusy} onClick={() => void openSample(session)}>
            {STRINGS.sheets.openSample}
          </Button>
          <Button appearance="primary" disabledFocusable={isBusy} onClick={() => void readSheets(session)}>
            {STRINGS.sheets.useSheet}
          </Button>
        </>
      }
    >
      <EmptyState icon={<TableSearchRegular />} title={STRINGS.sheets.firstRunTitle}>
        <p>{STRINGS.sheets.firstRun}</p>
      </EmptyState>
    </PanelFrame>
  );
}
