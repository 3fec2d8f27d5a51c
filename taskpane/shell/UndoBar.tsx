import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import type { ReactElement } from 'react';
import { undoApplied } from '../session/applyFix.ts';
import type { PaneSession } from '../session/paneSession.ts';
import { usePaneState } from '../session/usePaneState.ts';
import { STRINGS } from '../strings.ts';

/** How many cells a fix has just changed, and the way back. */
export function UndoBar({ session }: { readonly session: PaneSession }): ReactElement | null {
  const { applied, work } = usePaneState(session);
  if (applied === null) return null;
  return (
    <MessageBar intent="success" politeness="polite">
      <MessageBarBody>{STRINGS.shell.cellsChanged(applied.length)}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            aria-label={STRINGS.close}
            icon={<DismissRegular />}
            onClick={() => {
              session.set({ applied: null });
            }}
          />
        }
      >
        <Button size="small" disabledFocusable={work !== null} onClick={() => void undoApplied(session)}>
          {STRINGS.shell.undo}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
