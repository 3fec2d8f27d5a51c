import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { sha256 } from '../../../src/adapters/webcrypto/sha256.ts';
import { readXlsx } from '../../../src/adapters/xlsx/readXlsx.ts';
import { writeXlsx } from '../../../src/adapters/xlsx/writeXlsx.ts';
import { checkCustomers } from '../../../src/app/checkCustomers.ts';
import { previewJsonPieces } from '../../../src/app/json/previewJson.ts';
import type { PaneEngine } from '../../../src/app/pane/paneEngine.ts';
import type { FindingFilter } from '../../../src/app/pane/checkView.ts';
import type { PreviewAsked } from '../../../src/app/pane/previewView.ts';
import { planPreviewWorkbook } from '../../../src/app/planPreviewWorkbook.ts';
import { previewBillRun } from '../../../src/app/previewBillRun.ts';
import type { PreviewResult } from '../../../src/app/previewBillRun.ts';
import { readWorkbook } from '../../../src/app/readWorkbook.ts';
import { rulebookIdentity } from '../../../src/app/rules/ruleSetVersions.ts';
import { checkPlan } from '../../../src/domain/checkPlan.ts';
import { tableBytes } from '../../../src/evidence/tableBytes.ts';
import { shippedRulesLoaded } from '../../support/shippedRuleTexts.ts';
import { day } from '../../support/testRun.ts';
import { NO_ANSWERS, paneEngineOf, SAMPLE, sampleWorkbook, UNHEARD, valueOf } from '../../support/paneEngineOf.ts';

const ALL: FindingFilter = { search: '', severity: null, ruleId: null, status: null };
const AS_OF = '2026-11-20';
const ASKED: PreviewAsked = {
  runDate: '2026-12-01',
  asOf: AS_OF,
  cutOff: null,
  cycles: null,
  accounts: null,
  dueDate: null,
  settings: {},
  previous: null,
};

async function openSample(): Promise<PaneEngine> {
  const engine = await paneEngineOf();
  valueOf(await engine.open(await sampleWorkbook(), NO_ANSWERS));
  return engine;
}

/** The same run as the command line makes it, without the engine. */
async function previewOfCommandLine(): Promise<PreviewResult> {
  const rules = shippedRulesLoaded();
  return valueOf(
    await previewBillRun({
      read: valueOf(readWorkbook(await sampleWorkbook(), rules, { sheets: {} })),
      rules,
      settings: rules.settings,
      request: {
        runDate: day('2026-12-01'),
        asOf: day(AS_OF),
        cutOff: null,
        cycles: null,
        accounts: null,
        dueDate: null,
      },
      answers: { defaultStatus: null, defaultCycle: null },
      hash: sha256,
      progress: { report: UNHEARD, isCancelled: () => false },
    }),
  );
}

describe('the engine of the pane over the sample', () => {
  it('says what each sheet is, with nothing to ask', async () => {
    const engine = await paneEngineOf();
    const view = structuredClone(valueOf(await engine.open(await sampleWorkbook(), NO_ANSWERS)));
    assert.deepEqual(view.questions, []);
    assert.equal(view.customers, 60);
    // samples/README.md: one sheet of each kind, named after it.
    assert.deepEqual(
      view.sheets.map(({ name, kind }) => [name, kind]),
      ['Customers', 'Charges', 'Usage', 'Tariffs', 'Numbers', 'Invoices', 'Contacts'].map((name) => [
        name,
        name.toLowerCase(),
      ]),
    );
    assert.ok(view.fields.customers?.some(({ key, label }) => key === 'customerStatus' && label === 'Customer Status'));
  });

  it('lists the findings of a check in the check’s own order, page by page', async () => {
    const engine = await openSample();
    const stages: string[] = [];
    const check = structuredClone(valueOf(await engine.check(AS_OF, (stage) => stages.push(stage))));
    assert.ok(stages.length > 1);
    const rules = shippedRulesLoaded();
    const read = valueOf(readWorkbook(await sampleWorkbook(), rules, { sheets: {} }));
    const full = valueOf(
      await checkCustomers({ read, rules, asOf: day(AS_OF), engine: 'compiled', duplicates: 'always' }),
    );
    const whole = await engine.findings(ALL, 0, 1000);
    assert.equal(whole.total, full.findings.length);
    assert.equal(whole.revision, check.revision);
    assert.deepEqual(
      whole.rows.map(({ ruleId, cell, message }) => [ruleId, cell, message]),
      full.findings.map(({ ruleId, cell, message }) => [ruleId, cell, message]),
    );
    const pages = await Promise.all([engine.findings(ALL, 0, 20), engine.findings(ALL, 20, 1000)]);
    assert.deepEqual(
      pages.flatMap(({ rows }) => rows),
      whole.rows,
    );
    const sum = check.groups.reduce((total, { count }) => total + count, 0);
    assert.equal(sum, check.counts.error + check.counts.warning + check.counts.info);
  });

  it('filters findings by severity, rule, status and words, and marks their cells', async () => {
    const engine = await openSample();
    const check = valueOf(await engine.check(AS_OF, UNHEARD));
    const { rows } = await engine.findings(ALL, 0, 1000);
    const errors = await engine.findings({ ...ALL, severity: 'error' }, 0, 1000);
    assert.equal(errors.total, check.counts.error);
    const first = rows.find(({ account, name, cell }) => account !== null && name !== null && cell !== null);
    assert.ok(first?.account !== null && first?.name !== null && first !== undefined);
    const search = `${first.name.toUpperCase()} ${first.account.toLowerCase()}`;
    const found = await engine.findings({ ...ALL, search }, 0, 1000);
    assert.ok(found.total > 0 && found.rows.every(({ account }) => account === first.account));
    assert.equal((await engine.findings({ ...ALL, search: `${search} nothing-has-this-word` }, 0, 10)).total, 0);
    const suspended = await engine.findings({ ...ALL, status: 'Suspended' }, 0, 1000);
    assert.ok(suspended.total < rows.length);
    const cells = await engine.findingCells(ALL);
    assert.equal(
      new Set(cells.map(({ sheet, row, column }) => `${sheet} ${String(row)} ${String(column)}`)).size,
      cells.length,
    );
    const csv = await engine.exportFindings({ ...ALL, severity: 'error' });
    assert.ok(csv.startsWith('severity,ruleId,account'));
  });

  it('explains a finding with the condition tree, its cells and its neighbours', async () => {
    const engine = await openSample();
    const { groups } = valueOf(await engine.check(AS_OF, UNHEARD));
    for (const { ruleId, count } of groups) {
      const { rows } = await engine.findings({ ...ALL, ruleId }, 0, count);
      const explained = await engine.explainFinding(rows[0]?.index ?? -1, ALL);
      assert.ok(explained !== null, ruleId);
      structuredClone(explained);
      assert.equal(explained.previousIndex, null);
      assert.equal(explained.nextIndex, rows[1]?.index ?? null);
      const isRule = shippedRulesLoaded().book.rules.some(({ rule }) => rule.id === ruleId);
      assert.equal(explained.condition?.held ?? null, isRule ? true : null, ruleId);
      assert.match(explained.title, /\S/);
      for (const cell of Object.values(explained.cells)) assert.match(cell, /^[A-Z]+\d+$/);
    }
    assert.equal(await engine.explainFinding(1_000_000, ALL), null);
  });

  it('previews as the command line does, to the last byte of the JSON and the last cell of the plan', async () => {
    const engine = await openSample();
    const view = structuredClone(valueOf(await engine.preview(ASKED, UNHEARD)));
    const result = await previewOfCommandLine();
    assert.equal(view.run.id, result.preview.run.id);
    assert.deepEqual(view.totals, result.preview.totals);
    // samples/README.md: cycles of the sample's customers, Manual apart.
    assert.deepEqual(view.cyclesPresent, ['Monthly', 'Quarterly', 'Half-yearly', 'Annually']);
    const identity = await rulebookIdentity(shippedRulesLoaded(), sha256);
    assert.equal(await engine.previewJson(), [...previewJsonPieces(result.preview, identity)].join(''));
    const taken = { sheets: ['Customers', 'Lines'], tables: ['ProformaLines'] };
    const plan = structuredClone(valueOf(await engine.plan(taken)));
    const origin = { toolVersion: '0.0.0-test', inputFileName: null, inputSha256: null, asOf: day(AS_OF), taken };
    assert.deepEqual(plan, planPreviewWorkbook(result, origin));
    assert.ok(plan.worksheets.every(({ name }) => !taken.sheets.includes(name)));
  });

  it('lists customers, and shows each with findings and explanation', async () => {
    const engine = await openSample();
    valueOf(await engine.check(AS_OF, UNHEARD));
    assert.equal((await engine.customers({ search: '', outcome: null, exceptionsOnly: false }, 0, 10)).total, 0);
    assert.equal((await engine.customer(0))?.preview, null);
    const view = valueOf(await engine.preview(ASKED, UNHEARD));
    const all = await engine.customers({ search: '', outcome: null, exceptionsOnly: false }, 0, 1000);
    assert.equal(all.total, 60);
    const exceptions = await engine.customers({ search: '', outcome: null, exceptionsOnly: true }, 0, 1000);
    assert.equal(exceptions.total, view.lookAtFirst);
    assert.ok(exceptions.rows.every(({ exception }) => exception !== null));
    assert.deepEqual(
      all.rows.filter(({ exception }) => exception !== null),
      exceptions.rows,
    );
    for (const outcome of ['invoice', 'error'] as const) {
      const page = await engine.customers({ search: '', outcome, exceptionsOnly: false }, 0, 1000);
      assert.equal(page.total, view.totals.byOutcome[outcome].count);
    }
    for (const { record, account } of all.rows) {
      const card = structuredClone(await engine.customer(record));
      assert.ok(card !== null);
      assert.equal(card.account, account);
      assert.equal(card.preview?.account, account);
      assert.equal(await engine.recordAt('Customers', card.row), record);
    }
    assert.equal(await engine.customer(60), null);
    assert.equal(await engine.recordAt('Customers', 1), null);
    const charged = (await engine.customer((await engine.recordAt('Charges', 2)) ?? -1))?.account;
    assert.ok(charged !== undefined && charged !== null);
  });

  it('counts what each rule made, only once there is something to count', async () => {
    const engine = await openSample();
    const rulesOf = async () => (await engine.rules()).sets.flatMap(({ rules }) => rules);
    assert.ok((await rulesOf()).every(({ fired }) => fired === null));
    const check = valueOf(await engine.check(AS_OF, UNHEARD));
    const fired = new Map((await rulesOf()).map((rule) => [rule.id, rule.fired]));
    for (const { ruleId, count } of check.groups) if (fired.has(ruleId)) assert.equal(fired.get(ruleId), count);
    structuredClone(await engine.rules());
  });

  it('gives the sample as worksheets that read the same again', async () => {
    const engine = await paneEngineOf();
    const bytes = await readFile(SAMPLE);
    const taken = { sheets: ['Customers', 'CUSTOMERS 2'], tables: ['samplecharges'] };
    const xlsx = new Uint8Array(bytes).buffer;
    const plan = structuredClone(valueOf(await engine.samplePlan(xlsx, taken)));
    checkPlan(plan);
    assert.equal(plan.worksheets[0]?.name, 'Customers 3');
    const tables = plan.worksheets.flatMap((sheet) => sheet.tables);
    const written = valueOf(await readXlsx(valueOf(await writeXlsx(plan)), 'sample.xlsx'));
    const rules = shippedRulesLoaded();
    const again = valueOf(readWorkbook(written, rules, { sheets: {} }));
    const first = valueOf(readWorkbook(await sampleWorkbook(), rules, { sheets: {} }));
    for (const [kind, table] of first.tables) {
      const other = again.tables.get(kind);
      assert.ok(other !== undefined, kind);
      assert.deepEqual([...tableBytes(other)], [...tableBytes(table)], kind);
    }
    assert.ok(tables.length > 0 && tables.every(({ name }) => name.startsWith('Sample')));
  });
});

describe('the engine of the pane when something is amiss', () => {
  it('stops where it is asked to, and stays as it was', async () => {
    let engine: PaneEngine | null = null;
    let pauses = 0;
    const pause = async (): Promise<void> => {
      pauses += 1;
      if (pauses === 5) await engine?.cancel();
    };
    engine = await paneEngineOf({ pause });
    valueOf(await engine.open(await sampleWorkbook(), NO_ANSWERS));
    const stopped = await engine.check(AS_OF, UNHEARD);
    assert.equal(stopped.ok ? null : stopped.error.code, 'cancelled');
    assert.equal((await engine.findings(ALL, 0, 1)).total, 0);
    pauses = 10;
    const before = valueOf(await engine.check(AS_OF, UNHEARD));
    pauses = 4;
    const preview = await engine.preview(ASKED, UNHEARD);
    assert.equal(preview.ok ? null : preview.error.code, 'cancelled');
    assert.equal(await engine.previewJson(), null);
    assert.equal((await engine.findings(ALL, 0, 1)).revision, before.revision);
  });

  const REFUSALS = [
    { name: 'a run date that is none', asked: { runDate: '2026-13-01' }, code: 'question-open' },
    { name: 'a due date before the run', asked: { dueDate: '2026-11-30' }, code: 'question-open' },
    { name: 'a cycle that nobody knows', asked: { cycles: ['Lunar'] }, code: 'question-open' },
    { name: 'an account that is not there', asked: { accounts: ['NOBODY'] }, code: 'question-open' },
    { name: 'a setting that is none', asked: { settings: { vatRate: 'lots' } }, code: 'settings-unusable' },
    { name: 'a previous preview that is none', asked: { previous: '{}' }, code: 'previous-unusable' },
  ];
  for (const { name, asked, code } of REFUSALS) {
    it(`refuses ${name}`, async () => {
      const engine = await openSample();
      const refused = await engine.preview({ ...ASKED, ...asked }, UNHEARD);
      assert.equal(refused.ok ? null : refused.error.code, code);
      assert.equal((await engine.plan({ sheets: [], tables: [] })).ok, false);
    });
  }

  it('needs a workbook before a check, and takes no rules that are unsound', async () => {
    const engine = await paneEngineOf();
    for (const asked of [await engine.check(AS_OF, UNHEARD), await engine.edit([]), await engine.answer(NO_ANSWERS)]) {
      assert.equal(asked.ok ? null : asked.error.code, 'no-data');
    }
    const unsound = await engine.useRules([{ path: 'settings.json', text: '{' }], 'own');
    assert.equal(unsound.ok ? null : unsound.error.code, 'rules-unusable');
    assert.equal((await engine.rules()).origin, 'shipped');
    const noXlsx = await engine.samplePlan(new ArrayBuffer(8), { sheets: [], tables: [] });
    assert.equal(noXlsx.ok, false);
    const unread = await readXlsx(new Uint8Array(8), 'sample.xlsx');
    assert.equal(unread.ok, false);
  });
});
