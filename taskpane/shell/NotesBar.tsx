import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import type { ReactElement } from 'react';
import type { PaneSession } from '../session/paneSession.ts';
import { usePaneState } from '../session/usePaneState.ts';
import { STRINGS } from '../strings.ts';

/** What was noticed and needs no answer, until it is closed. */
export function NotesBar({ session }: { readonly session: PaneSession }): ReactElement | null {
  const { notes } = usePaneState(session);
  if (notes.length === 0) return null;
  return (
    <MessageBar intent="info" layout="multiline" politeness="polite">
      <MessageBarBody>
        {[...new Set(notes)].map((note) => (
          <p key={note}>{note}</p>
        ))}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            aria-label={STRINGS.close}
            icon={<DismissRegular />}
            onClick={() => {
              session.set({ notes: [] });
            }}
          />
        }
      />
    </MessageBar>
  );
}
