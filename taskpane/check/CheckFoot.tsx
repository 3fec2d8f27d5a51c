import { Button, Tooltip } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download';
import type { ReactElement } from 'react';
import { checkSheets, exportFindings, markFindings, unmarkFindings } from '../session/checkSheets.ts';
import type { PaneSession } from '../session/paneSession.ts';
import { usePaneState } from '../session/usePaneState.ts';
import { STRINGS } from '../strings.ts';

/** What can be done with the findings that are shown. */
export function CheckFoot({
  session,
  hasFindings,
}: {
  readonly session: PaneSession;
  readonly hasFindings: boolean;
}): ReactElement {
  const { findingFilter, isMarked, work } = usePaneState(session);
  const isBusy = work !== null;
  const words = STRINGS.check;
  return (
    <>
      {hasFindings ? (
        <>
          <Tooltip content={words.export} relationship="label">
            <Button
              icon={<ArrowDownloadRegular />}
              disabledFocusable={isBusy}
              onClick={() => void exportFindings(session, findingFilter)}
            />
          </Tooltip>
          <Button
            disabledFocusable={isBusy}
            onClick={() => void (isMarked ? unmarkFindings(session) : markFindings(session, findingFilter))}
          >
            {isMarked ? words.unmark : words.mark}
          </Button>
        </>
      ) : null}
      <Button appearance="primary" disabledFocusable={isBusy} onClick={() => void checkSheets(session)}>
        {words.checkAgain}
      </Button>
    </>
  );
}
