import assert from 'node:assert/strict';
import type { HostFault } from '../../../src/app/ports/hostFault.ts';
import { STRINGS } from '../../../taskpane/strings.ts';
import type { PanePages } from '../../support/panePages.ts';
import { barriersIn, panePages } from '../../support/panePages.ts';
import { FAULTY_SHEETS } from '../../support/paneSheets.ts';

const FAULTS: readonly HostFault[] = [
  { code: 'cell-editing', message: 'Excel is still editing a cell. Press Enter in the sheet, then try again.' },
  { code: 'protected', message: 'The sheet is protected. Unprotect it on the Review tab, then try again.' },
  {
    code: 'session-lost',
    message: 'The connection to the workbook was lost. Close and open the pane, then try again.',
  },
];

describe('the pane when things go otherwise', function () {
  this.timeout(120_000);
  let pages: PanePages;

  before(async () => {
    pages = await panePages();
  });
  after(() => pages.close());

  for (const { code, message } of FAULTS) {
    it(`says what happened and tries again: ${code}`, async () => {
      const { page, inPane, close } = await pages.open(FAULTY_SHEETS);
      await inPane(`harness.workbook.nextFault = ${JSON.stringify({ code, message })}`);
      await page.getByRole('button', { name: STRINGS.sheets.useSheet }).click();
      await page.getByRole('main').getByText(message).waitFor();
      await page.getByRole('status').getByText(message).first().waitFor({ state: 'attached' });
      assert.deepEqual(await barriersIn(page), []);
      await page.getByRole('button', { name: STRINGS.tryAgain }).click();
      await page.getByRole('region', { name: 'Customers' }).waitFor();
      assert.equal(await page.getByRole('main').getByText(message).count(), 0);
      await close();
    });
  }

  it('shows how far long work is, and ends it with a way to start again', async () => {
    const { page, inPane, close } = await pages.open(FAULTY_SHEETS);
    await inPane('harness.workbook.isSlow = true');
    await page.getByRole('button', { name: STRINGS.sheets.useSheet }).click();
    await page.getByRole('progressbar', { name: STRINGS.work.reading }).waitFor();
    assert.deepEqual(await barriersIn(page), []);
    await page.getByRole('button', { name: STRINGS.cancel }).click();
    await page.getByRole('main').getByText(STRINGS.cancelled).waitFor();
    await inPane('harness.workbook.isSlow = false');
    await page.getByRole('button', { name: STRINGS.shell.startAgain }).click();
    await page.getByRole('region', { name: 'Customers' }).waitFor();
    await close();
  });

  it('says that choices are not kept where storage is blocked, and works on', async () => {
    const { page, close } = await pages.open(FAULTY_SHEETS, { isStorageBlocked: true });
    await page.getByRole('button', { name: STRINGS.sheets.useSheet }).click();
    await page.getByText(STRINGS.shell.storage).waitFor();
    await page.getByRole('region', { name: 'Customers' }).waitFor();
    assert.deepEqual(await barriersIn(page), []);
    await close();
  });

  it('takes the appearance that the person chooses, by keyboard', async () => {
    const { page, inPane, close } = await pages.open(FAULTY_SHEETS);
    await page.getByRole('button', { name: STRINGS.shell.menu(STRINGS.shell.menuShort) }).press('Enter');
    await page.getByRole('menuitemradio', { name: STRINGS.shell.themes.dark }).press('Enter');
    // The ground of Fluent's dark theme.
    await page.waitForFunction(
      'getComputedStyle(document.querySelector(".pane").parentElement).backgroundColor === "rgb(41, 41, 41)"',
    );
    assert.equal(await inPane('harness.session.state.themeChoice'), 'dark');
    await close();
  });

  it('goes through the tabs with the arrow keys', async () => {
    const { page, close } = await pages.open(FAULTY_SHEETS);
    await page.getByRole('tab', { name: STRINGS.tabs.sheets }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.getByRole('tabpanel', { name: STRINGS.tabs.check }).waitFor();
    await page.getByText(STRINGS.check.notReadTitle).waitFor();
    await close();
  });
});
