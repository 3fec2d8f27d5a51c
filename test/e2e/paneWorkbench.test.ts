import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { serveWorkbench } from '../../scripts/workbench/serveWorkbench.ts';
import type { ServedWorkbench } from '../../scripts/workbench/serveWorkbench.ts';
import { readXlsx } from '../../src/adapters/xlsx/readXlsx.ts';
import { STRINGS } from '../../taskpane/strings.ts';
import type { WorkbenchSession } from '../../workbench/session/workbenchSession.ts';
import { launchChromium } from '../support/chromium.ts';
import { sheetNames } from '../support/workbenchCells.ts';
import { workbenchBuilds } from '../support/workbenchBuilds.ts';
import { typeInCell } from '../support/workbenchTyping.ts';

declare const workbench: WorkbenchSession;

const ROWS = 100_000;

describe('the workbench as `npm run workbench` serves it', function () {
  this.timeout(60_000);
  let browser: Browser;
  let served: ServedWorkbench;
  let page: Page;
  const complaints: string[] = [];
  const requests: string[] = [];

  before(async function () {
    this.timeout(240_000);
    served = await serveWorkbench((await workbenchBuilds()).workbench);
    browser = await launchChromium();
    page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.setDefaultTimeout(10_000);
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(served.address);
  });
  after(async () => {
    await browser.close();
    served.close();
  });

  it('shows the sample beside the pane, which puts it into an empty workbook too', async () => {
    await page.getByText('Quillwright').waitFor();
    await page.getByRole('button', { name: 'New' }).click();
    const pane = page.frameLocator('iframe');
    await pane.getByRole('button', { name: STRINGS.sheets.openSample }).click();
    await pane.getByText(STRINGS.sheets.headerRow(3)).waitFor();
    const kinds = Object.values(STRINGS.sheets.kinds);
    assert.deepEqual(await sheetNames(page), ['Sheet1', ...kinds]);
  });

  it('saves what was edited as a file that Proforma reads', async () => {
    await page.getByRole('button', { name: 'Sample' }).click();
    await page.getByText('customers.xlsx').waitFor();
    await typeInCell(page, 'C4', 'Ida');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save' }).click();
    const file = await download;
    assert.equal(file.suggestedFilename(), 'customers.xlsx');
    const read = await readXlsx(readFileSync(await file.path()), 'customers.xlsx');
    assert.ok(read.ok);
    const [customers] = read.value.sheets;
    assert.ok(customers?.texts.includes('Ida') === true);
  });

  it('keeps only what is in sight of a hundred thousand rows', async () => {
    await page.getByRole('button', { name: 'New' }).click();
    await page.evaluate((count) => {
      workbench.edit((workbook) => {
        const [sheet] = workbook.sheets;
        for (let row = 1; row <= count; row += 1) sheet?.cells.putValue(row, 1, row);
        workbook.touch();
      });
    }, ROWS);
    await page.locator('[data-cell="A10"]').getByText('10', { exact: true }).waitFor();
    await page.evaluate((row) => {
      workbench.edit(() => {
        workbench.sheet.selection = [{ firstRow: row, lastRow: row, firstColumn: 1, lastColumn: 1 }];
      });
    }, ROWS);
    await page
      .locator(`[data-cell="A${String(ROWS)}"]`)
      .getByText(String(ROWS), { exact: true })
      .waitFor();
    assert.ok((await page.locator('.rgCell').count()) < 3000);
  });

  it('has asked for nothing from elsewhere, within its policy', () => {
    assert.deepEqual(complaints, []);
    assert.deepEqual(
      requests.filter((url) => !url.startsWith(`${served.address}/`) && !url.startsWith('blob:')),
      [],
    );
  });
});
