import { builtHistoryPage } from '../test/support/builtHistoryPage.ts';
import { launchChromium } from '../test/support/chromium.ts';
import { serveFolder } from '../test/support/serve.ts';
import type { HistoryPage } from '../test/adapters/indexeddb/page/historyEntry.ts';
import type { BenchReport } from './gate.ts';
import { atMost } from './gate.ts';
import { median } from './median.ts';

const CUSTOMERS = 100_000;
const RUNS = 3;

declare const historyPage: HistoryPage;

/** A run of 100,000 customers written to IndexedDB in Chromium, against a record for each customer with two indexes. */
export async function benchHistory(): Promise<BenchReport> {
  const served = await serveFolder(await builtHistoryPage(), "default-src 'self'");
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    await page.goto(`${served.origin}/history.html`);
    const oneEach: number[] = [];
    const packed: { storage: number; committed: number; customer: number }[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      oneEach.push(await page.evaluate((customers) => historyPage.timedOneEach(customers), CUSTOMERS));
      packed.push(await page.evaluate((customers) => historyPage.timed(customers), CUSTOMERS));
    }
    const peer = median(oneEach);
    const storage = median(packed.map((run) => run.storage));
    const committed = median(packed.map((run) => run.committed));
    const customer = median(packed.map((run) => run.customer));
    return {
      title: 'History of 100,000 customers',
      times: [
        { name: 'one record each', ms: peer },
        { name: 'packed, storage alone', ms: storage },
        { name: 'packed, with salted commitments', ms: committed },
        { name: 'one customer read back', ms: customer },
      ],
      gates: [
        atMost('storage alone, % of one record each', (100 * storage) / peer, 1),
        atMost('with commitments, % of one record each', (100 * committed) / peer, 5),
        atMost('one customer read back, ms', customer, 5),
      ],
    };
  } finally {
    await browser.close();
    await served.close();
  }
}
