import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { STRINGS } from '../../../taskpane/strings.ts';
import type { PaneLook, PanePage, PanePages } from '../../support/panePages.ts';
import { barriersIn, panePages } from '../../support/panePages.ts';
import { FAULTY_SHEETS, manyFaulty } from '../../support/paneSheets.ts';
import type { TestSheets } from '../../support/gridWorkbook.ts';

const WORDS = STRINGS.check;
const ITEMISED = 'Email bill would itemise without consent';

describe('the pane’s check', function () {
  this.timeout(180_000);
  let pages: PanePages;

  before(async () => {
    pages = await panePages();
  });
  after(() => pages.close());

  async function checked(sheets: TestSheets = FAULTY_SHEETS, look: PaneLook = {}): Promise<PanePage> {
    const opened = await pages.open(sheets, {}, look);
    await opened.page.getByRole('button', { name: STRINGS.sheets.useSheet }).click();
    await opened.page.getByRole('button', { name: /^Check \d/ }).click();
    await opened.page.getByRole('tree').waitFor({ timeout: 120_000 });
    return opened;
  }

  /** Opens the rule's group, which may be open already, and explains its first finding. */
  async function explained(page: Page): Promise<void> {
    await searched(page);
    const finding = page.getByRole('treeitem', { level: 2 }).first();
    await finding.getByText('C-1002').waitFor();
    await finding.click();
    await page.getByRole('heading', { name: ITEMISED }).waitFor();
  }

  /** Narrows the list to the two findings of the rule. */
  async function searched(page: Page): Promise<void> {
    await page.getByRole('searchbox').fill('consent is not given');
    await page.getByText(WORDS.shown(2)).waitFor({ state: 'attached' });
  }

  it('is walked by keyboard alone: list, explanation, neighbour, cell and back to the same line', async () => {
    const { page, inPane, complaints, close } = await checked();
    await page.getByRole('searchbox').fill('C-100');
    await page.getByRole('treeitem', { name: ITEMISED }).waitFor();
    await page.getByRole('tree').focus();
    await page.keyboard.press('Home');
    const at = (): Promise<string> =>
      inPane('document.getElementById(document.activeElement.getAttribute("aria-activedescendant"))?.innerText ?? ""');
    for (let presses = 0; presses < 20 && !(await at()).startsWith('C-1002'); presses += 1) {
      await page.keyboard.press('ArrowDown');
    }
    const line = await at();
    assert.match(line, /^C-1002/);
    await page.keyboard.press('Control+Enter');
    assert.equal(await inPane('harness.workbook.selected'), 'Customers R3C6');
    await page.keyboard.press('Enter');
    await page.getByText('GDPR & PECR Consent Given is no').waitFor();
    assert.equal(await inPane('document.activeElement.tagName'), 'H2');
    await page.keyboard.press('Alt+ArrowDown');
    await page.getByText('C-1003').waitFor();
    await page.keyboard.press('Alt+ArrowUp');
    await page.getByText('C-1002').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('tree').waitFor();
    assert.equal(await at(), line);
    await page.keyboard.press('ArrowLeft');
    assert.match(await at(), new RegExp(ITEMISED));
    await page.keyboard.press('ArrowLeft');
    await page.locator('[role=treeitem][aria-expanded=false]').getByText(ITEMISED).waitFor();
    assert.deepEqual(complaints, []);
    await close();
  });

  it('applies a fix to every row of the rule after showing it, and undoes it', async () => {
    const { page, inPane, close } = await checked();
    await explained(page);
    await page.getByRole('button', { name: WORDS.applyAll(2) }).click();
    await page.getByText(WORDS.changes(2)).waitFor();
    await page.getByText('F3: Long → Short').waitFor();
    await page.getByText('F4: Full → Short').waitFor();
    await page.getByRole('button', { name: WORDS.apply, exact: true }).click();
    await page.getByRole('heading', { name: WORDS.goneTitle }).waitFor();
    const cells = 'harness.workbook.readRange("Customers", "F3:F4").then(({ value }) => value.values.flat())';
    assert.deepEqual(await inPane(cells), ['Short', 'Short']);
    await page.getByRole('button', { name: STRINGS.shell.undo }).click();
    await page.getByRole('heading', { name: ITEMISED }).waitFor();
    assert.deepEqual(await inPane(cells), ['Long', 'Full']);
    await close();
  });

  it('follows edits: a cell that is put right leaves the list, and comes back', async () => {
    const { page, inPane, close } = await checked();
    await searched(page);
    const group = page.getByRole('treeitem', { name: ITEMISED });
    await group.getByText('2', { exact: true }).waitFor();
    await inPane('harness.workbook.type("Customers", "F3", "Short")');
    await group.getByText('1', { exact: true }).waitFor();
    await inPane('harness.workbook.type("Customers", "F3", "Long")');
    await group.getByText('2', { exact: true }).waitFor();
    await close();
  });

  it('marks and exports what the filters show, and removes the marks', async () => {
    const { page, inPane, close } = await checked();
    await searched(page);
    await page.getByRole('button', { name: WORDS.mark }).click();
    await page.getByRole('button', { name: WORDS.unmark }).waitFor();
    assert.deepEqual(await inPane('harness.workbook.marks'), [
      {
        sheetId: 'Customers',
        severity: 'error',
        cells: [
          { row: 3, column: 6 },
          { row: 4, column: 6 },
        ],
      },
    ]);
    await page.getByRole('button', { name: WORDS.export }).click();
    await page.waitForFunction('harness.downloads.length === 1');
    const [name, lines] = await inPane<[string, number]>(
      '[harness.downloads[0].name, harness.downloads[0].text.trim().split("\\n").length]',
    );
    assert.deepEqual([name, lines], ['findings-2026-11-20.csv', 3]);
    await page.getByRole('button', { name: WORDS.unmark }).click();
    await page.getByRole('button', { name: WORDS.mark }).waitFor();
    assert.deepEqual(await inPane('harness.workbook.marks'), []);
    await close();
  });

  it('says when nothing matches, and clears the filters', async () => {
    const { page, close } = await checked();
    await page.getByRole('searchbox').fill('no such words');
    await page.getByText(WORDS.noMatchTitle).waitFor();
    await page.getByRole('button', { name: WORDS.clearFilters }).click();
    await page.getByRole('tree').waitFor();
    assert.equal(await page.getByRole('searchbox').inputValue(), '');
    await close();
  });

  it('lists a hundred thousand findings without drawing them, and reaches the last at once', async () => {
    const { page, inPane, close } = await checked(manyFaulty(100_000));
    await page.getByRole('combobox', { name: WORDS.severity }).selectOption('error');
    await page.getByRole('treeitem', { name: ITEMISED }).waitFor();
    await page.getByRole('tree').focus();
    await page.keyboard.press('End');
    await page.getByRole('treeitem', { name: 'C-100000' }).waitFor();
    const drawn = await inPane<number>('document.querySelectorAll("[role=treeitem]").length');
    assert.ok(drawn < 60, `${String(drawn)} lines are drawn`);
    await close();
  });

  const LOOKS = [
    { name: '320 px', width: 320 },
    { name: 'dark', width: 350, colorScheme: 'dark' },
    { name: 'forced colours', width: 450, forcedColors: 'active' },
  ] as const satisfies readonly (PaneLook & { readonly name: string })[];

  for (const { name, ...look } of LOOKS) {
    it(`keeps nobody out and never scrolls sideways (${name})`, async () => {
      const { page, inPane, close } = await checked(FAULTY_SHEETS, look);
      const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
      assert.deepEqual([await barriersIn(page), await inPane(overflow)], [[], 0]);
      await explained(page);
      assert.deepEqual([await barriersIn(page), await inPane(overflow)], [[], 0]);
      await page.keyboard.press('Escape');
      await page.getByRole('tab', { name: STRINGS.tabs.sheets }).click();
      await page.getByRole('region', { name: 'Customers' }).waitFor();
      assert.deepEqual([await barriersIn(page), await inPane(overflow)], [[], 0]);
      await close();
    });
  }
});
