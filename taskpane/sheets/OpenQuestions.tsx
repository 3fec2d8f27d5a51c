import { Button, Radio, RadioGroup, Select } from '@fluentui/react-components';
import { useId } from 'react';
import type { ReactElement } from 'react';
import type { OpenQuestion, SheetAnswers, SheetsView } from '../../src/app/pane/sheetsView.ts';
import type { PaneSession } from '../session/paneSession.ts';
import { answerSheets } from '../session/readSheets.ts';
import { usePaneState } from '../session/usePaneState.ts';
import { STRINGS } from '../strings.ts';

/** What only the person knows: each question with its possible answers; an answer is taken at once. */
export function OpenQuestions({
  session,
  view,
}: {
  readonly session: PaneSession;
  readonly view: SheetsView;
}): ReactElement | null {
  const { answers } = usePaneState(session);
  const ambiguous = view.sheets.flatMap(({ kind, columns }) =>
    kind === null ? [] : columns.filter(({ doubts }) => doubts.includes('ambiguous-dates')).map(({ header }) => header),
  );
  const answer = (change: Partial<SheetAnswers>): void => {
    void answerSheets(session, change);
  };
  if (view.questions.length === 0 && ambiguous.length === 0) return null;
  return (
    <section
      className="card questions"
      aria-label={STRINGS.sheets.questions(view.questions.length + (ambiguous.length > 0 ? 1 : 0))}
    >
      {view.questions.map((question) => (
        <Question key={keyOf(question)} question={question} answers={answers} onAnswer={answer} />
      ))}
      {ambiguous.length === 0 ? null : <DateOrder columns={ambiguous} answers={answers} onAnswer={answer} />}
    </section>
  );
}

interface Asked {
  readonly answers: SheetAnswers;
  readonly onAnswer: (change: Partial<SheetAnswers>) => void;
}

function Question({ question, answers, onAnswer }: Asked & { readonly question: OpenQuestion }): ReactElement {
  const words = STRINGS.sheets;
  switch (question.kind) {
    case 'which-sheet':
      return (
        <Choice
          label={words.whichSheet(words.kinds[question.sheetKind])}
          options={question.sheets}
          onChoose={(sheet) => {
            onAnswer({ sheets: { ...answers.sheets, [question.sheetKind]: sheet } });
          }}
        />
      );
    case 'default-status':
      return (
        <Choice
          label={words.defaultStatus(question.sheet)}
          options={question.allowed}
          onChoose={(defaultStatus) => {
            onAnswer({ defaultStatus });
          }}
        />
      );
    case 'default-cycle':
      return (
        <Choice
          label={words.defaultCycle(question.sheet)}
          options={question.allowed}
          onChoose={(defaultCycle) => {
            onAnswer({ defaultCycle });
          }}
        />
      );
    case 'status-catalogue':
      return (
        <div className="question">
          <h3>{words.catalogue(question.title)}</h3>
          <p>{question.message}</p>
          <Button
            size="small"
            onClick={() => {
              onAnswer({ statusCatalogue: question.proposed });
            }}
          >
            {words.useCatalogue(question.title)}
          </Button>
        </div>
      );
  }
}

function Choice({
  label,
  options,
  onChoose,
}: {
  readonly label: string;
  readonly options: readonly string[];
  readonly onChoose: (option: string) => void;
}): ReactElement {
  const id = useId();
  return (
    <div className="question">
      <h3 id={id}>{label}</h3>
      <Select
        size="small"
        aria-labelledby={id}
        value=""
        onChange={(_, { value }) => {
          if (value !== '') onChoose(value);
        }}
      >
        <option value="">{STRINGS.sheets.choose}</option>
        {options.map((option) => (
          <option key={option}>{option}</option>
        ))}
      </Select>
    </div>
  );
}

function DateOrder({ columns, answers, onAnswer }: Asked & { readonly columns: readonly string[] }): ReactElement {
  const id = useId();
  const { dates, dayFirst, monthFirst } = STRINGS.sheets;
  return (
    <div className="question">
      <h3 id={id}>{dates([...new Set(columns)].join(', '))}</h3>
      <RadioGroup
        aria-labelledby={id}
        value={answers.dateOrder}
        onChange={(_, { value }) => {
          onAnswer({ dateOrder: value === 'month-first' ? 'month-first' : 'day-first' });
        }}
      >
        <Radio value="day-first" label={dayFirst} />
        <Radio value="month-first" label={monthFirst} />
      </RadioGroup>
    </div>
  );
}

function keyOf(question: OpenQuestion): string {
  return question.kind === 'which-sheet' ? `${question.kind} ${question.sheetKind}` : question.kind;
}
