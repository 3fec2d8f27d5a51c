import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Browser, Frame } from 'playwright-core';
import type { AxeResults } from 'axe-core';
import { STRINGS } from '../../taskpane/strings.ts';
import { launchChromium } from '../support/chromium.ts';
import { selectedCell } from '../support/workbenchCells.ts';
import { workbenchBuilds } from '../support/workbenchBuilds.ts';
import { checkSample, previewSample } from '../support/workbenchFlow.ts';
import { openWorkbench } from '../support/workbenchPage.ts';
import type { WorkbenchPage } from '../support/workbenchPage.ts';

declare const axe: { run(context: object, options: object): Promise<AxeResults> };

const SCREENSHOTS = path.resolve(import.meta.dirname, '../../build/screenshots');
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const WCAG = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] };

const { check: CHECK, parts: PARTS, tabs: TABS, sheets: SHEETS } = STRINGS;

/** The screens, each with what leads to it from the one before. */
const SCREENS: readonly { readonly name: string; readonly show: (bench: WorkbenchPage) => Promise<void> }[] = [
  { name: 'first', show: ({ pane }) => pane.getByRole('button', { name: SHEETS.openSample }).waitFor() },
  { name: 'check', show: checkSample },
  {
    name: 'finding',
    show: async ({ pane }) => {
      await pane.getByRole('treeitem', { name: 'Email bill would itemise' }).click();
      await pane.getByRole('treeitem', { name: 'C-10002' }).click();
      await pane.getByRole('button', { name: CHECK.applyHere }).waitFor();
    },
  },
  { name: 'sheets', show: ({ pane }) => pane.getByRole('tab', { name: TABS.sheets }).click() },
  { name: 'preview', show: previewSample },
  {
    name: 'customer',
    show: async ({ pane }) => {
      await pane.getByRole('option', { name: 'C-10002' }).click();
      await pane.getByRole('button', { name: PARTS.back }).waitFor();
    },
  },
  { name: 'rules', show: ({ pane }) => pane.getByRole('tab', { name: TABS.rules }).click() },
  { name: 'history', show: ({ pane }) => pane.getByRole('tab', { name: TABS.history }).click() },
];

const LOOKS = [
  { name: 'light', media: { colorScheme: 'light', forcedColors: 'none' } },
  { name: 'dark', media: { colorScheme: 'dark', forcedColors: 'none' } },
  { name: 'forced', media: { colorScheme: 'dark', forcedColors: 'active' } },
] as const;
const WIDTHS = [320, 350, 450];

describe('every screen of the pane', function () {
  this.timeout(60_000);
  let browser: Browser;
  let bench: WorkbenchPage;
  let frame: Frame;

  before(async function () {
    this.timeout(240_000);
    await workbenchBuilds();
    mkdirSync(SCREENSHOTS, { recursive: true });
    browser = await launchChromium();
    bench = await openWorkbench(browser, { reducedMotion: 'reduce' });
    frame = bench.page.frames().find((each) => each.url().includes('taskpane.html')) ?? assert.fail('no pane');
    await frame.evaluate(AXE);
  });
  after(() => browser.close());

  for (const { name, show } of SCREENS) {
    it(`${name}: fits 320 to 450 pixels, light, dark and with forced colours, and axe finds nothing`, async () => {
      await show(bench);
      const { page } = bench;
      const problems: string[] = [];
      for (const look of LOOKS) {
        await page.emulateMedia(look.media);
        for (const width of WIDTHS) {
          await page.locator('.bench-pane').evaluate((element, pixels) => {
            element.style.width = `${String(pixels)}px`;
          }, width);
          const overflow = await frame.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          if (overflow > 0) problems.push(`${look.name} ${String(width)}: scrolls sideways by ${String(overflow)}`);
          const file = path.join(SCREENSHOTS, `pane-${name}-${look.name}-${String(width)}.png`);
          await page.locator('.bench-pane').screenshot({ path: file });
        }
        if (look.name !== 'forced')
          problems.push(...(await axeProblems(frame)).map((found) => `${look.name}: ${found}`));
      }
      await page.emulateMedia(LOOKS[0].media);
      assert.deepEqual(problems, []);
    });
  }

  it('drew them without a complaint', () => {
    assert.deepEqual(bench.complaints, []);
    assert.deepEqual(bench.strayRequests, []);
  });
});

describe('the pane by keyboard alone', function () {
  this.timeout(60_000);

  it('reads, checks, explains, comes back to the list and goes to the cell', async () => {
    await workbenchBuilds();
    const browser = await launchChromium();
    try {
      const { page, pane } = await openWorkbench(browser);
      const press = (...keys: readonly string[]): Promise<void> =>
        keys.reduce((done, key) => done.then(() => page.keyboard.press(key)), Promise.resolve());
      const tabTo = async (name: string): Promise<void> => {
        const wanted = pane.getByRole('button', { name, exact: true });
        for (let tries = 0; tries < 80; tries += 1) {
          if (await wanted.evaluate((element) => element === document.activeElement)) {
            // While work goes on, a button keeps its place and does nothing.
            await wanted.and(pane.locator(':not([aria-disabled="true"])')).waitFor();
            return;
          }
          await press('Tab');
        }
        assert.fail(`Tab does not come to "${name}"`);
      };
      // As F6 does in Excel: into the pane.
      const enterPane = (): Promise<void> => pane.getByRole('tab', { selected: true }).focus();
      await enterPane();
      await tabTo(SHEETS.useSheet);
      await press('Enter');
      await pane.getByText(SHEETS.headerRow(3)).waitFor();
      await enterPane();
      await tabTo(SHEETS.check(60));
      await press('Enter');
      const tree = pane.getByRole('tree', { name: CHECK.list });
      await tree.waitFor();
      await enterPane();
      for (let tries = 0; tries < 80; tries += 1) {
        if (await tree.evaluate((element) => element.contains(document.activeElement))) break;
        await press('Tab');
      }
      const downTo = async (name: string): Promise<void> => {
        const wanted = pane.getByRole('treeitem', { name });
        for (let tries = 0; tries < 20; tries += 1) {
          if ((await wanted.getAttribute('aria-selected')) === 'true') return;
          await press('ArrowDown');
          await page.waitForTimeout(50);
        }
        assert.fail(`the arrows do not come to "${name}"`);
      };
      await downTo('Email bill would itemise');
      await press('ArrowRight');
      await downTo('C-10002');
      await press('Enter');
      await pane.getByRole('heading', { name: 'Email bill would itemise without consent' }).waitFor();
      await press('Escape');
      await tree.waitFor();
      await tree.focus();
      await press('Control+Enter');
      await page.getByRole('status', { name: 'Selected cell' }).getByText('BI5', { exact: true }).waitFor();
      assert.equal(await selectedCell(page), 'Customers!BI5');
    } finally {
      await browser.close();
    }
  });
});

/** What axe objects to in the pane, a line each. */
async function axeProblems(frame: Frame): Promise<readonly string[]> {
  // Fluent's focus keeper puts hidden stops around the pane, which pass the focus on as soon as they get it.
  const context = { include: [['html']], exclude: [['[data-tabster-dummy]']] };
  const { violations } = await frame.evaluate(({ on, options }) => axe.run(on, options), {
    on: context,
    options: WCAG,
  });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}
