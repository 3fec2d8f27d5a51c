import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import type { ReactElement } from 'react';
import type { WorkbenchSession } from '../session/workbenchSession.ts';
import { useWorkbench } from '../session/useWorkbench.ts';
import { STRINGS } from '../strings.ts';

/** What the workbench has to say, until it is closed or something else is done. */
export function NoticeBar({ session }: { readonly session: WorkbenchSession }): ReactElement | null {
  const { notice } = useWorkbench(session);
  if (notice === null) return null;
  return (
    <MessageBar>
      <MessageBarBody>{notice}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            aria-label={STRINGS.close}
            icon={<DismissRegular />}
            onClick={() => {
              session.set({ notice: null });
            }}
          />
        }
      />
    </MessageBar>
  );
}
