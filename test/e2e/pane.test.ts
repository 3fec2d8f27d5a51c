import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { cellAddress, columnLetters } from '../../src/domain/cellAddress.ts';
import { STRINGS } from '../../taskpane/strings.ts';
import { RUN_DATE } from '../cli/commandLine.ts';
import { launchChromium } from '../support/chromium.ts';
import type { FlatCell } from '../support/plannedCells.ts';
import { flatCells, shownValue } from '../support/plannedCells.ts';
import { heldCells, heldCount, selectedCell, sheetNames, takenNames } from '../support/workbenchCells.ts';
import type { HeldCell } from '../support/workbenchCells.ts';
import type { WorkbenchPage } from '../support/workbenchPage.ts';
import { openWorkbench } from '../support/workbenchPage.ts';
import { typeInCell } from '../support/workbenchTyping.ts';
import { workbenchBuilds } from '../support/workbenchBuilds.ts';
import { samplePlan } from '../support/workbenchSamplePlan.ts';

const { preview: PREVIEW, sheets: SHEETS, parts: PARTS } = STRINGS;

/** C-10002 has given no consent, and its emailed bill is Full (samples/README.md): the finding, and its cell. */
const CONSENT = { title: 'Email bill would itemise without consent', account: 'C-10002', row: 5, column: 61 };

describe('the production pane beside a workbook, from first to last', function () {
  this.timeout(60_000);
  let browser: Browser;
  let bench: WorkbenchPage;

  before(async function () {
    this.timeout(240_000);
    await workbenchBuilds();
    browser = await launchChromium();
    bench = await openWorkbench(browser);
  });
  after(() => browser.close());

  it('reads the sheets and says what it took them for', async () => {
    const { pane } = bench;
    await pane.getByRole('button', { name: SHEETS.useSheet }).click();
    await pane.getByText(SHEETS.headerRow(3)).waitFor();
    for (const kind of Object.values(SHEETS.kinds)) {
      await pane.getByRole('heading', { name: kind, exact: true }).waitFor();
    }
  });

  it('takes another field for a column, and the one that it proposed again', async () => {
    const { pane } = bench;
    const header = 'Expected Spend';
    for (const { field, shown } of [
      { field: SHEETS.noField, shown: 71 },
      { field: header, shown: 72 },
    ]) {
      await pane.getByRole('button', { name: SHEETS.changeField(header) }).click();
      const picker = pane.getByRole('combobox', { name: SHEETS.fieldOf(header) });
      await picker.click();
      if (field === header) await picker.fill(header);
      await pane.getByRole('option', { name: field, exact: true }).click();
      await pane.getByText(SHEETS.recognised(shown, 72)).waitFor();
    }
  });

  it('checks every customer and explains a finding by its conditions', async () => {
    const { pane } = bench;
    await pane.getByRole('button', { name: SHEETS.check(60) }).click();
    await pane.getByRole('treeitem', { name: CONSENT.title }).click();
    await pane.getByRole('treeitem', { name: CONSENT.account }).click();
    await pane.getByRole('heading', { name: CONSENT.title }).waitFor();
    await pane.getByText('GDPR & PECR Consent Given is no').first().waitFor();
  });

  it('goes from a finding to its cell', async () => {
    const { pane, page } = bench;
    const cell = cellAddress(CONSENT.row, CONSENT.column);
    await pane
      .getByRole('button', { name: PARTS.goToCell('Customers', cell) })
      .first()
      .click();
    await page.getByRole('status', { name: 'Selected cell' }).getByText(cell, { exact: true }).waitFor();
    assert.equal(await selectedCell(page), `Customers!${cell}`);
  });

  it('lets a finding go when its cell is edited, and finds it again when that is taken back', async () => {
    const { pane, page } = bench;
    await pane.getByRole('button', { name: PARTS.back }).click();
    const finding = pane.getByRole('treeitem', { name: CONSENT.title });
    await finding.waitFor();
    for (const { typed, state } of [
      { typed: 'Short', state: 'detached' },
      { typed: 'Full', state: 'attached' },
    ] as const) {
      await typeInCell(page, cellAddress(CONSENT.row, CONSENT.column), typed);
      await finding.waitFor({ state });
      const [held] = await heldCells(page, 'Customers', [[CONSENT.row, CONSENT.column]]);
      assert.equal(held?.value, typed);
    }
  });

  it('writes the preview into worksheets that are the command line’s plan, cell by cell', async () => {
    const { pane, page } = bench;
    const before = await takenNames(page);
    await pane.getByRole('tab', { name: STRINGS.tabs.preview }).click();
    await pane.getByLabel(PREVIEW.runDate).fill(RUN_DATE);
    await pane.getByRole('button', { name: PREVIEW.preview, exact: true }).click();
    await pane.getByRole('button', { name: PREVIEW.write }).click();
    const plan = await samplePlan(before);
    await pane.getByText(PREVIEW.written(plan.worksheets.length)).waitFor();

    assert.deepEqual(await sheetNames(page), [...before.sheets, ...plan.worksheets.map(({ name }) => name)]);
    const planned = flatCells(plan);
    for (const { name } of plan.worksheets) {
      const cells = planned.filter(({ sheet }) => sheet === name);
      const held = await heldCells(page, name, cells.map(placeOf));
      cells.forEach((cell, index) => {
        assertHeld(cell, held[index] ?? assert.fail());
      });
      assert.equal(await heldCount(page, name), cells.length, `${name} holds more than was planned`);
    }
  });

  it('has asked for its own files and Microsoft’s script alone, within its policy', () => {
    assert.deepEqual(bench.strayRequests, []);
    assert.deepEqual(bench.complaints, []);
    assert.ok(bench.officeRequests.includes('/lib/1/hosted/office.js'));
    assert.deepEqual(
      bench.officeRequests.filter((path) => !/^\/lib\/1\/hosted\/[\w./-]+\.js$/.test(path)),
      [],
    );
  });
});

function placeOf({ address }: FlatCell): readonly [number, number] {
  const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  let column = 1;
  while (columnLetters(column) !== letters) column += 1;
  return [Number(row), column];
}

function assertHeld({ sheet, address, value }: FlatCell, held: HeldCell): void {
  const expected = shownValue(value);
  const isNear =
    typeof held.value === 'number' && typeof expected === 'number' && Math.abs(held.value - expected) < 1e-9;
  assert.ok(isNear || held.value === expected, `${sheet}!${address}: ${String(held.value)}, not ${String(expected)}`);
  const formula = typeof value === 'object' && value !== null ? `=${value.formula}` : null;
  assert.equal(held.formula, formula, `${sheet}!${address}`);
}
