import { Button } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import type { ReactElement } from 'react';
import type { SheetAnswers } from '../../src/app/pane/sheetsView.ts';
import { SHEET_KINDS } from '../../src/domain/sheetKind.ts';
import type { PaneSession } from '../session/paneSession.ts';
import { answerSheets } from '../session/readSheets.ts';
import { STRINGS } from '../strings.ts';

interface Given {
  readonly words: string;
  /** What makes it a question again. */
  readonly back: Partial<SheetAnswers>;
}

/** The answers that hold now; each can be taken back. */
export function AnswersGiven({
  session,
  answers,
}: {
  readonly session: PaneSession;
  readonly answers: SheetAnswers;
}): ReactElement | null {
  const given = givenOf(answers);
  if (given.length === 0) return null;
  return (
    <section className="card" aria-label={STRINGS.sheets.answered}>
      <h3>{STRINGS.sheets.answered}</h3>
      <ul>
        {given.map(({ words, back }) => (
          <li key={words} className="column-head">
            <span>{words}</span>
            <Button
              appearance="subtle"
              size="small"
              icon={<DismissRegular />}
              aria-label={STRINGS.sheets.askAgain(words)}
              onClick={() => void answerSheets(session, back)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function givenOf({ sheets, defaultStatus, defaultCycle, statusCatalogue }: SheetAnswers): readonly Given[] {
  const { answeredCatalogue, answeredCycle, answeredSheet, answeredStatus, kinds } = STRINGS.sheets;
  const given: Given[] = [];
  for (const kind of SHEET_KINDS) {
    const sheet = sheets[kind];
    if (sheet === undefined) continue;
    const rest = Object.fromEntries(Object.entries(sheets).filter(([other]) => other !== kind));
    given.push({ words: answeredSheet(kinds[kind], sheet), back: { sheets: rest } });
  }
  if (defaultStatus !== null) given.push({ words: answeredStatus(defaultStatus), back: { defaultStatus: null } });
  if (defaultCycle !== null) given.push({ words: answeredCycle(defaultCycle), back: { defaultCycle: null } });
  if (statusCatalogue !== null)
    given.push({ words: answeredCatalogue(statusCatalogue), back: { statusCatalogue: null } });
  return given;
}
