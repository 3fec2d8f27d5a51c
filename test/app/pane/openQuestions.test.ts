import assert from 'node:assert/strict';
import type { SheetAnswers } from '../../../src/app/pane/sheetsView.ts';
import type { PaneEngine } from '../../../src/app/pane/paneEngine.ts';
import type { RawSheet, RawWorkbook } from '../../../src/columns/rawSheet.ts';
import { NO_ANSWERS, paneEngineOf, UNHEARD, valueOf } from '../../support/paneEngineOf.ts';
import { rawSheetOf, rawWorkbookOf } from '../../support/rawSheetOf.ts';

const AS_OF = '2026-11-20';

function customers(
  name: string,
  header: readonly string[],
  ...rows: readonly (readonly (string | number)[])[]
): RawSheet {
  return rawSheetOf([header, ...rows], { name });
}

const NORTH = customers(
  'North',
  ['Account Number', 'Customer Status', 'Billing Cycle', 'Company Name'],
  ['N1', 'Active', 'Monthly', 'Example North'],
);
const SOUTH = customers(
  'South',
  ['Account Number', 'Customer Status', 'Billing Cycle', 'Company Name'],
  ['S1', 'Active', 'Monthly', 'Example South'],
);
const SILENT = customers(
  'Clients',
  ['Account Number', 'Company Name', 'Balance'],
  ['C1', 'Example One', 5],
  ['C2', 'Example Two', 0],
);
const PORTA = customers(
  'Customers',
  ['Account Number', 'Customer Status', 'Billing Cycle', 'Company Name'],
  ['P1', 'Provisionally Terminated', 'Monthly', 'Example One'],
  ['P2', 'Exported', 'Monthly', 'Example Two'],
);

async function opened(
  sheets: readonly RawSheet[],
  answers: Partial<SheetAnswers> = {},
): Promise<{ readonly engine: PaneEngine; readonly view: Awaited<ReturnType<typeof viewOf>> }> {
  const engine = await paneEngineOf();
  return { engine, view: await viewOf(engine, rawWorkbookOf(sheets), answers) };
}

async function viewOf(engine: PaneEngine, workbook: RawWorkbook, answers: Partial<SheetAnswers>) {
  return valueOf(await engine.open(workbook, { ...NO_ANSWERS, ...answers }));
}

describe('questions about an open workbook', () => {
  it('asks which of two customers sheets is meant, and waits with the check', async () => {
    const { engine, view } = await opened([NORTH, SOUTH]);
    assert.deepEqual(view.questions, [
      { kind: 'which-sheet', sheetKind: 'customers', sheets: ['South', 'North'].sort() },
    ]);
    assert.deepEqual(
      view.sheets.map(({ name, kind }) => [name, kind]),
      [
        ['North', null],
        ['South', null],
      ],
    );
    assert.equal(view.customers, null);
    const refused = await engine.check(AS_OF, UNHEARD);
    assert.equal(refused.ok ? null : refused.error.code, 'ambiguous-sheets');
    const answered = valueOf(await engine.answer({ ...NO_ANSWERS, sheets: { customers: 'South' } }));
    assert.deepEqual(answered.questions, []);
    assert.equal(answered.customers, 1);
    valueOf(await engine.check(AS_OF, UNHEARD));
    assert.equal(await engine.recordAt('South', 2), 0);
  });

  it('asks again where the answer names a sheet that is gone', async () => {
    const { view } = await opened([NORTH, SOUTH], { sheets: { customers: 'West' } });
    assert.equal(view.questions[0]?.kind, 'which-sheet');
  });

  it('asks for the status and cycle that a silent sheet has, and previews by the answers', async () => {
    const { engine, view } = await opened([SILENT]);
    assert.deepEqual(
      view.questions.map(({ kind }) => kind),
      ['default-status', 'default-cycle'],
    );
    valueOf(await engine.check(AS_OF, UNHEARD));
    const asked = {
      runDate: '2026-12-01',
      asOf: AS_OF,
      cutOff: null,
      cycles: null,
      accounts: null,
      dueDate: null,
      settings: {},
      previous: null,
    };
    const waiting = await engine.preview(asked, UNHEARD);
    assert.equal(waiting.ok ? null : waiting.error.code, 'question-open');
    const answers = { ...NO_ANSWERS, defaultStatus: 'Active', defaultCycle: 'Monthly' };
    assert.deepEqual(valueOf(await engine.answer(answers)).questions, []);
    assert.equal(valueOf(await engine.preview(asked, UNHEARD)).totals.customers, 2);
  });

  it('proposes another status catalogue, and takes it only when asked to', async () => {
    const { engine, view } = await opened([PORTA]);
    const [question] = view.questions;
    assert.ok(question?.kind === 'status-catalogue');
    assert.doesNotMatch(question.message, /--/);
    const answered = valueOf(await engine.answer({ ...NO_ANSWERS, statusCatalogue: question.proposed }));
    assert.deepEqual(answered.questions, []);
    const unknown = await engine.answer({ ...NO_ANSWERS, statusCatalogue: 'nobody' });
    assert.equal(unknown.ok ? null : unknown.error.code, 'question-open');
  });

  it('takes a person’s field for a column, and tells which columns need a look', async () => {
    const sheet = customers(
      'Customers',
      ['Account Number', 'Customer Status', 'Next Bill Date', 'Colour'],
      ['A1', 'Active', '03/04/2026', 'Red'],
      ['A2', 'Active', 'soon', 'Blue'],
    );
    const { engine, view } = await opened([sheet]);
    const columnOf = (of: typeof view, header: string) =>
      of.sheets[0]?.columns.find((column) => column.header === header);
    assert.deepEqual([...(columnOf(view, 'Next Bill Date')?.doubts ?? [])].sort(), [
      'ambiguous-dates',
      'unreadable-cells',
    ]);
    assert.deepEqual(columnOf(view, 'Colour')?.doubts, ['no-field']);
    const mapping = { [view.sheets[0]?.signature ?? '']: { Colour: 'companyName' } };
    const mapped = valueOf(await engine.answer({ ...NO_ANSWERS, mapping }));
    assert.equal(columnOf(mapped, 'Colour')?.fieldLabel, 'Company Name');
    assert.equal(columnOf(mapped, 'Colour')?.confidence, 1);
    const card = await engine.customer(0);
    assert.equal(card?.name, 'Red');
  });
});
