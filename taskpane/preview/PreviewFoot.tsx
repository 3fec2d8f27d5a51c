import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { PaneSession } from '../session/paneSession.ts';
import { previewRun, writeWorksheets } from '../session/previewRun.ts';
import { usePaneState } from '../session/usePaneState.ts';
import { STRINGS } from '../strings.ts';

/** What can be done now: preview while there is none that holds, write the worksheets of one that does. */
export function PreviewFoot({ session }: { readonly session: PaneSession }): ReactElement {
  const { preview, previewedForm, form, isPreviewStale, work, written } = usePaneState(session);
  const words = STRINGS.preview;
  const isAsked = form.runDate !== '' && form.cycles?.length !== 0;
  const holds = preview !== null && !isPreviewStale && previewedForm === form;
  const isWritten = written !== null;
  return (
    <>
      {preview === null ? null : (
        <Button
          appearance={holds && !isWritten ? 'primary' : 'secondary'}
          disabled={work !== null || !holds}
          onClick={() => {
            void writeWorksheets(session);
          }}
        >
          {words.write}
        </Button>
      )}
      <Button
        appearance={holds ? 'secondary' : 'primary'}
        disabled={work !== null || !isAsked}
        onClick={() => {
          void previewRun(session);
        }}
      >
        {preview === null ? words.preview : words.previewAgain}
      </Button>
    </>
  );
}
