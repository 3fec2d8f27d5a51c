import assert from 'node:assert/strict';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { builtHistoryPage } from '../../support/builtHistoryPage.ts';
import { launchChromium } from '../../support/chromium.ts';
import { serveFolder } from '../../support/serve.ts';
import type { ServedFolder } from '../../support/serve.ts';
import type { HistoryPage } from './page/historyEntry.ts';

const TIMES = 50;

/** Customers of one run: its write takes about as long as the longest wait below. */
const CUSTOMERS = 2000;

declare const historyPage: HistoryPage;

describe('a page that is killed while it records', function () {
  this.timeout(300_000);

  let served: ServedFolder;
  let browser: Browser;
  let context: BrowserContext;

  before(async () => {
    served = await serveFolder(await builtHistoryPage(), "default-src 'self'");
    browser = await launchChromium();
    context = await browser.newContext();
  });

  after(async () => {
    await browser.close();
    await served.close();
  });

  async function opened(): Promise<Page> {
    const page = await context.newPage();
    await page.goto(`${served.origin}/history.html`);
    return page;
  }

  it(`leaves whole runs and a whole chain, ${String(TIMES)} times`, async () => {
    let before = 0;
    let grown = 0;
    for (let time = 0; time < TIMES; time += 1) {
      const page = await opened();
      const crashed = new Promise((resolve) => page.once('crash', resolve));
      const recording = page
        .evaluate(async (customers) => {
          for (;;) await historyPage.record(customers);
        }, CUSTOMERS)
        .catch(() => undefined);
      // From before the first write to the middle of a third, in steps of 5 ms.
      await new Promise((resolve) => setTimeout(resolve, 20 + time * 5));
      const session = await context.newCDPSession(page);
      session.send('Page.crash').catch(() => undefined);
      await crashed;
      await recording;
      await page.close();

      const next = await opened();
      const { runs, problems } = await next.evaluate(
        (which) => historyPage.problems(which),
        time + 1 < TIMES ? ('latest' as const) : ('all' as const),
      );
      assert.deepEqual(problems, [], `after kill ${String(time + 1)}`);
      assert.ok(runs >= before);
      if (runs > before) grown += 1;
      before = runs;
      await next.close();
    }
    // Some were killed after a run was written, or nothing was tried.
    assert.ok(grown > 0 && before > 0, `${String(before)} runs`);
  });
});
