import assert from 'node:assert/strict';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import type { Fault } from '../../simulator/protocol/faults.ts';
import { STRINGS } from '../../taskpane/strings.ts';
import type { WorkbenchSession } from '../../workbench/session/workbenchSession.ts';
import { launchChromium } from '../support/chromium.ts';
import { heldCells, sheetNames } from '../support/workbenchCells.ts';
import { workbenchBuilds } from '../support/workbenchBuilds.ts';
import { checkSample, previewSample, readSample } from '../support/workbenchFlow.ts';
import { openWorkbench } from '../support/workbenchPage.ts';
import type { WorkbenchPage } from '../support/workbenchPage.ts';
import { beginTyping, endTyping } from '../support/workbenchTyping.ts';

declare const workbench: WorkbenchSession;

const { preview: PREVIEW, check: CHECK, shell: SHELL } = STRINGS;

/** The pane's message of a fault; the live region says it too. */
function told(pane: FrameLocator, message: RegExp): Locator {
  return pane.locator('.fui-MessageBarBody').filter({ hasText: message });
}

/** How many sheets a preview of the sample is written into. */
const WRITTEN = 7;

/** The syncs of writing the sample's worksheets, of which one fails: drawn from a seed, so that a failure can be seen again. */
const SEED = 20_261_201;
const RANDOM_FAILURES = [
  { code: 'GeneralException', when: 'before', message: /Excel reported an error/ },
  { code: 'GeneralException', when: 'after', message: /Excel reported an error/ },
  { code: 'ActivityLimitReached', when: 'after', message: /too much to do/ },
] as const;

/** Fails the request that comes `ahead` of the last one (1: the next). */
function planFailure(page: Page, ahead: number, fault: Omit<Fault, 'atSync'>): Promise<void> {
  return page.evaluate(
    ({ after, planned }) => {
      const { journal, faults } = workbench.state.excel.requests;
      faults.plan({ ...planned, atSync: journal.syncs + after });
    },
    { after: ahead, planned: fault },
  );
}

function syncs(page: Page): Promise<number> {
  return page.evaluate(() => workbench.state.excel.requests.journal.syncs);
}

/** Park and Miller's generator ("Random number generators: good ones are hard to find", 1988). */
function* randomNumbers(seed: number, below: number): Generator<number, never> {
  for (let state = seed; ;) {
    state = (state * 48_271) % 2_147_483_647;
    yield state % below;
  }
}

describe('the pane when Excel does not do what it is asked', function () {
  this.timeout(60_000);
  let browser: Browser;
  let bench: WorkbenchPage;

  before(async function () {
    this.timeout(240_000);
    await workbenchBuilds();
    browser = await launchChromium();
  });
  after(() => browser.close());
  beforeEach(async () => {
    bench = await openWorkbench(browser);
  });
  afterEach(async () => {
    assert.deepEqual(bench.complaints, []);
    await bench.close();
  });

  it('leaves no sheet behind when a request fails while it writes, and writes them all at the next try', async () => {
    const { pane, page } = bench;
    await readSample(bench);
    await previewSample(bench);
    const before = await syncs(page);
    await pane.getByRole('button', { name: PREVIEW.write }).click();
    await pane.getByText(PREVIEW.written(WRITTEN)).waitFor();
    const needed = (await syncs(page)) - before;
    assert.ok(needed > 5, `${String(needed)} syncs`);
    const random = randomNumbers(SEED, needed - 1);
    for (const { message, ...fault } of RANDOM_FAILURES) {
      const names = await sheetNames(page);
      const ahead = random.next().value + 1;
      await planFailure(page, ahead, fault);
      await pane.getByRole('button', { name: PREVIEW.write }).click();
      await told(pane, message).waitFor();
      assert.deepEqual(await sheetNames(page), names, `sync ${String(ahead)} of ${String(needed)}`);
      await pane.getByRole('button', { name: STRINGS.tryAgain }).click();
      await told(pane, message).waitFor({ state: 'detached' });
      await pane.getByText(PREVIEW.written(WRITTEN)).waitFor();
      await page.waitForFunction((count) => workbench.workbook.sheets.length === count, names.length + WRITTEN);
    }
  });

  it('says that a sheet is protected, and leaves it as it was', async () => {
    const { pane, page } = bench;
    await checkSample(bench);
    await page.getByRole('button', { name: 'Make trouble' }).click();
    await page.getByRole('menuitemcheckbox', { name: 'Protect this sheet' }).click();
    await page.keyboard.press('Escape');
    await pane.getByRole('treeitem', { name: 'Email bill would itemise' }).click();
    await pane.getByRole('treeitem', { name: 'C-10002' }).click();
    await pane.getByRole('button', { name: CHECK.applyHere }).click();
    await told(pane, /protected or read-only/).waitFor();
    const [held] = await heldCells(page, 'Customers', [[5, 61]]);
    assert.equal(held?.value, 'Full');
  });

  it('waits while a cell is being edited, and goes on when it no longer is', async () => {
    const { pane, page } = bench;
    await checkSample(bench);
    await beginTyping(page, 'C4', 'Ida');
    await pane.getByRole('button', { name: CHECK.mark }).click();
    await pane.getByRole('button', { name: STRINGS.cancel }).waitFor();
    await endTyping(page);
    await pane.getByRole('button', { name: CHECK.unmark }).waitFor();
    const [held] = await heldCells(page, 'Customers', [[4, 3]]);
    assert.equal(held?.value, 'Ida');
  });

  it('says that a cell is being edited where Excel cannot wait', async () => {
    const { pane, page } = bench;
    await checkSample(bench);
    await planFailure(page, 1, { code: 'InvalidOperationInCellEditMode' });
    await pane.getByRole('button', { name: CHECK.mark }).click();
    await told(pane, /still editing a cell/).waitFor();
    await pane.getByRole('button', { name: STRINGS.tryAgain }).click();
    await pane.getByRole('button', { name: CHECK.unmark }).waitFor();
  });

  it('says that the session is lost and what to do about it', async () => {
    const { pane, page } = bench;
    await page.getByRole('button', { name: 'Make trouble' }).click();
    await page.getByRole('menuitem', { name: 'Lose the session' }).click();
    await pane.getByRole('button', { name: STRINGS.sheets.useSheet }).click();
    await told(pane, /connection to the workbook was lost/).waitFor();
  });
});

describe('the pane where the browser keeps nothing', function () {
  this.timeout(60_000);
  const BLOCKED = `Object.defineProperty(IDBFactory.prototype, 'open', {
    value: () => { throw new DOMException('The operation is insecure.', 'SecurityError'); },
  })`;

  it('says so, and goes on', async () => {
    const browser = await launchChromium();
    try {
      const bench = await openWorkbench(browser, { before: BLOCKED });
      await checkSample(bench);
      await bench.pane.getByText(SHELL.storage).waitFor();
      await bench.pane.getByRole('treeitem', { name: 'Email bill would itemise' }).waitFor();
    } finally {
      await browser.close();
    }
  });
});
