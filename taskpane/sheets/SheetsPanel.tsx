import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { PanelFrame } from '../components/PanelFrame.tsx';
import { checkSheets } from '../session/checkSheets.ts';
import type { PaneSession } from '../session/paneSession.ts';
import { openSample } from '../session/openSample.ts';
import { readSheets } from '../session/readSheets.ts';
import { usePaneState } from '../session/usePaneState.ts';
import { STRINGS } from '../strings.ts';
import { AnswersGiven } from './AnswersGiven.tsx';
import { FirstRun } from './FirstRun.tsx';
import { NoCustomers } from './NoCustomers.tsx';
import { NotUsed } from './NotUsed.tsx';
import { OpenQuestions } from './OpenQuestions.tsx';
import { SheetCard } from './SheetCard.tsx';

/** What was recognised in the workbook, and what only the person can say of it. */
export function SheetsPanel({ session }: { readonly session: PaneSession }): ReactElement {
  const { sheets, answers, work } = usePaneState(session);
  if (sheets === null) return <FirstRun session={session} />;
  const { customers, fields, questions } = sheets;
  const isBusy = work !== null;
  // Where several sheets look like customers, the question says so.
  const isAsked = questions.some((question) => question.kind === 'which-sheet' && question.sheetKind === 'customers');
  const used = sheets.sheets.filter(({ kind }) => kind !== null);
  return (
    <PanelFrame
      foot={
        <>
          {customers === null ? (
            <Button disabledFocusable={isBusy} onClick={() => void openSample(session)}>
              {STRINGS.sheets.openSample}
            </Button>
          ) : (
            <Button disabledFocusable={isBusy} onClick={() => void readSheets(session)}>
              {STRINGS.sheets.readAgain}
            </Button>
          )}
          {customers === null ? (
            <Button appearance="primary" disabledFocusable={isBusy} onClick={() => void readSheets(session)}>
              {STRINGS.sheets.readAgain}
            </Button>
          ) : (
            <Button appearance="primary" disabledFocusable={isBusy} onClick={() => void checkSheets(session)}>
              {STRINGS.sheets.check(customers)}
            </Button>
          )}
        </>
      }
    >
      <h2 className="only-read">{STRINGS.sheets.title}</h2>
      <div className="cards">
        {customers === null && !isAsked ? <NoCustomers /> : null}
        <OpenQuestions session={session} view={sheets} />
        {used.map((sheet) => (
          <SheetCard
            key={sheet.name}
            session={session}
            sheet={sheet}
            fields={(sheet.kind === null ? undefined : fields[sheet.kind]) ?? []}
          />
        ))}
        <AnswersGiven session={session} answers={answers} />
        <NotUsed view={sheets} />
      </div>
    </PanelFrame>
  );
}
