import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { STRINGS } from '../../taskpane/strings.ts';
import type { BuiltPane } from '../support/builtPane.ts';
import { builtPane } from '../support/builtPane.ts';
import { launchChromium } from '../support/chromium.ts';
import { OFFICE_CDN, answerOfficeCdn } from '../support/officeCdn.ts';
import type { ServedFolder } from '../support/serve.ts';
import { serveFolder } from '../support/serve.ts';

const SCREENSHOTS = path.resolve(import.meta.dirname, '../../build/screenshots');

/** A page and all that went wrong or went out while it loaded. */
interface WatchedPage {
  readonly page: Page;
  readonly complaints: readonly string[];
  readonly requests: readonly string[];
  readonly close: () => Promise<void>;
}

describe('the task pane, built for production', function () {
  this.timeout(120_000);

  let browser: Browser;
  let pane: BuiltPane;
  let served: ServedFolder;

  before(async () => {
    pane = await builtPane();
    served = await serveFolder(pane.folder, pane.policy);
    browser = await launchChromium();
    mkdirSync(SCREENSHOTS, { recursive: true });
  });

  after(async () => {
    await browser.close();
    await served.close();
  });

  async function open(
    file: string,
    options: { colorScheme?: 'light' | 'dark'; width?: number; office?: 'blocked' } = {},
  ): Promise<WatchedPage> {
    const context = await browser.newContext({
      viewport: { width: options.width ?? 350, height: 700 },
      colorScheme: options.colorScheme ?? 'light',
    });
    if (options.office === 'blocked') await context.route(`${OFFICE_CDN}/**`, (route) => route.abort());
    else await answerOfficeCdn(context);
    const page = await context.newPage();
    const complaints: string[] = [];
    const requests: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => requests.push(request.url()));
    // The policy's own report: a browser may block something without a word in the console.
    await page.exposeFunction('reportViolation', (what: string) => complaints.push(what));
    await page.addInitScript(
      "document.addEventListener('securitypolicyviolation', (e) => reportViolation('policy: ' + e.violatedDirective + ' ' + e.blockedURI))",
    );
    await page.goto(`${served.origin}/${file}`, { waitUntil: 'networkidle' });
    return { page, complaints, requests, close: () => context.close() };
  }

  const CASES = [
    { name: 'light', colorScheme: 'light', width: 350, ground: 'rgb(255, 255, 255)' },
    { name: 'dark', colorScheme: 'dark', width: 350, ground: 'rgb(28, 31, 30)' },
    { name: 'light and narrow', colorScheme: 'light', width: 320, ground: 'rgb(255, 255, 255)' },
  ] as const;

  for (const { name, colorScheme, width, ground } of CASES) {
    it(`says outside Excel that it is, and asks for nothing but its own files and Microsoft’s script (${name})`, async () => {
      const { page, complaints, requests, close } = await open('taskpane.html', { colorScheme, width });
      await page.getByText(STRINGS.outsideExcel).waitFor();
      await page.screenshot({ path: path.join(SCREENSHOTS, `entry-${colorScheme}-${String(width)}.png`) });
      assert.equal(await page.evaluate('getComputedStyle(document.body).backgroundColor'), ground);
      const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
      assert.equal(await page.evaluate(overflow), 0, 'the page scrolls sideways');
      assert.deepEqual(complaints, []);
      const elsewhere = requests.filter(
        (url) => !url.startsWith(`${served.origin}/`) && !url.startsWith(`${OFFICE_CDN}/`),
      );
      assert.deepEqual(elsewhere, []);
      assert.ok(
        requests.some((url) => url.startsWith(OFFICE_CDN)),
        'office.js was not asked for',
      );
      await close();
    });
  }

  it('says so when office.js cannot be loaded', async () => {
    const { page, close } = await open('taskpane.html', { office: 'blocked' });
    await page.getByText(STRINGS.officeMissing).waitFor();
    await close();
  });

  it('shows its help page without scripts and without a request elsewhere', async () => {
    const { page, complaints, requests, close } = await open('help.html');
    await page.getByRole('heading', { name: 'Your data' }).waitFor();
    await page.screenshot({ path: path.join(SCREENSHOTS, 'help-light-350.png') });
    assert.deepEqual(complaints, []);
    assert.deepEqual(
      requests.filter((url) => !url.startsWith(`${served.origin}/`)),
      [],
    );
    await close();
  });

  it('is held to a policy that lets no inline script run', async () => {
    const { page, complaints, close } = await open('help.html');
    await page.evaluate(
      "document.body.append(Object.assign(document.createElement('script'), { text: 'window.ran = true' }))",
    );
    assert.equal(await page.evaluate('window.ran'), undefined);
    assert.ok(
      complaints.some((complaint) => complaint.startsWith('policy: script-src')),
      complaints.join('\n'),
    );
    await close();
  });
});
