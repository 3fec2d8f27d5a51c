import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { HARNESS_POLICY, builtHarness } from './builtHarness.ts';
import { launchChromium } from './chromium.ts';
import type { TestSheets } from './gridWorkbook.ts';
import type { PaneHarnessOptions } from './paneHarness.tsx';
import { serveFolder } from './serve.ts';

/** How a page looks at the pane. */
export interface PaneLook {
  readonly width?: number;
  readonly colorScheme?: 'light' | 'dark';
  readonly forcedColors?: 'active' | 'none';
}

/** The pane in a browser, without Excel, and all that went wrong in it. */
export interface PanePage {
  readonly page: Page;
  readonly complaints: readonly string[];
  /** Runs a script in which `harness` is the page's `PaneHarness`. */
  readonly inPane: <T>(script: string) => Promise<T>;
  readonly close: () => Promise<void>;
}

export interface PanePages {
  readonly open: (
    sheets: TestSheets,
    options?: Omit<PaneHarnessOptions, 'sheets'>,
    look?: PaneLook,
  ) => Promise<PanePage>;
  readonly close: () => Promise<void>;
}

/** Builds the pane once; whoever asks closes it. */
export async function panePages(): Promise<PanePages> {
  const served = await serveFolder(await builtHarness(), HARNESS_POLICY);
  const browser: Browser = await launchChromium();
  return {
    open: async (sheets, options = {}, look = {}) => {
      const context = await browser.newContext({
        viewport: { width: look.width ?? 350, height: 700 },
        colorScheme: look.colorScheme ?? 'light',
        forcedColors: look.forcedColors ?? 'none',
        reducedMotion: 'reduce',
      });
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error' && !message.location().url.endsWith('favicon.ico'))
          complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      await page.goto(`${served.origin}/pane.html`);
      await page.evaluate(
        `startHarness(${JSON.stringify({ ...options, sheets })}).then((started) => { globalThis.harness = started; })`,
      );
      return {
        page,
        complaints,
        inPane: (script) => page.evaluate(script),
        close: () => context.close(),
      };
    },
    close: async () => {
      await browser.close();
      await served.close();
    },
  };
}

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What keeps somebody from using the page, one line each: the rule and where. */
export async function barriersIn(page: Page): Promise<readonly string[]> {
  // Through the protocol, because the page's policy lets no foreign script in.
  const session = await page.context().newCDPSession(page);
  await session.send('Runtime.evaluate', { expression: readFileSync(AXE, 'utf8') });
  await session.detach();
  // Fluent's focus sentinels take the focus for an instant only, to hand it on.
  const excluded = { exclude: ['[data-tabster-dummy]'] };
  return page.evaluate(
    `axe.run(${JSON.stringify(excluded)}, { runOnly: ${JSON.stringify(STANDARDS)} }).then(({ violations }) =>
      violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ' at ' + target.join(' '))))`,
  );
}
