import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import webpack from 'webpack';
import { launchChromium } from '../../support/chromium.ts';
import { answerOfficeCdn, OFFICE_CDN } from '../../support/officeCdn.ts';

const ORIGIN = 'https://pane.test';

const HOST_PAGE = '<!doctype html><title>Host</title><body><script src="host.js"></script></body>';

const PANE_PAGE = `<!doctype html><title>Pane</title>
  <script src="${OFFICE_CDN}/lib/1/hosted/office.js"></script>
  <body><p id="seen"></p><script src="pane.js"></script></body>`;

/** An add-in as its developer would write it. */
const PANE_SCRIPT = `
  Office.onReady(async ({ host, platform }) => {
    const seen = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Customers');
      sheet.getRange('B1:B2').values = [['Status'], ['=UPPER("active")']];
      const used = sheet.getUsedRange().load('address,values');
      await context.sync();
      return { host, platform, address: used.address, values: used.values };
    }).catch((error) => ({ error: error.message }));
    document.getElementById('seen').textContent = JSON.stringify(seen);
  });`;

describe('the simulated Excel around a pane in Chromium', () => {
  let browser: Browser;
  let script: string;

  before(async function () {
    this.timeout(120_000);
    script = await bundled(path.join(import.meta.dirname, 'hostEntry.ts'));
    browser = await launchChromium();
  });

  after(() => browser.close());

  it('lets an unmodified office.js get ready, write cells and read what formulas give', async () => {
    const context = await browser.newContext();
    const pages: Readonly<Record<string, readonly [string, string]>> = {
      '/host.html': [HOST_PAGE, 'text/html'],
      '/host.js': [script, 'text/javascript'],
      '/pane.html': [PANE_PAGE, 'text/html'],
      '/pane.js': [PANE_SCRIPT, 'text/javascript'],
    };
    await context.route(`${ORIGIN}/**`, async (route) => {
      const [body, contentType] = pages[new URL(route.request().url()).pathname] ?? ['', 'text/plain'];
      await route.fulfill({ body, contentType });
    });
    await answerOfficeCdn(context);
    const page = await context.newPage();
    await page.goto(`${ORIGIN}/host.html`);
    const seen = page.frameLocator('iframe').locator('#seen');
    await seen.filter({ hasText: '{' }).waitFor({ timeout: 20_000 });

    assert.deepEqual(JSON.parse((await seen.textContent()) ?? ''), {
      host: 'Excel',
      platform: 'OfficeOnline',
      address: 'Customers!A1:B2',
      values: [
        ['Account Number', 'Status'],
        ['C-1', 'ACTIVE'],
      ],
    });
    assert.deepEqual(await page.evaluate('written()'), { value: 'Status', formula: '=UPPER("active")' });
    await context.close();
  });
});

/** A script and all that it imports as one text for the browser. */
async function bundled(entry: string): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'simulated-excel-'));
  try {
    await new Promise<void>((resolve, reject) => {
      webpack(
        {
          mode: 'development',
          devtool: false,
          entry,
          output: { path: folder, filename: 'host.js' },
          // The compiler has already turned .ts into .js where one file imports another.
          resolve: { extensionAlias: { '.js': ['.ts', '.js'] } },
          module: { rules: [{ test: /\.ts$/, loader: 'ts-loader', options: { transpileOnly: true } }] },
        },
        (error, stats) => {
          if (error !== null) reject(error);
          else if (stats?.hasErrors() !== false) reject(new Error(stats?.toString('errors-only') ?? 'no bundle'));
          else resolve();
        },
      );
    });
    return readFileSync(path.join(folder, 'host.js'), 'utf8');
  } finally {
    rmSync(folder, { recursive: true });
  }
}
