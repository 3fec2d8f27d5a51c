import { randomBytes } from 'node:crypto';
import type { Browser, BrowserContext, BrowserContextOptions, FrameLocator, Page } from 'playwright-core';
import { answerFile } from '../../scripts/workbench/answerFile.ts';
import { answerOfficeCdn, OFFICE_CDN } from './officeCdn.ts';
import { workbenchBuilds } from './workbenchBuilds.ts';

/** Where the tests' pages are; nothing is asked of a network. Both pages are https and of one host, as office.js demands. */
const ORIGIN = 'https://proforma.example';

/** The morning on which the sample was exported; the clock goes on from there. */
const MORNING = '2026-11-20T09:00:00Z';

/** Milliseconds for what a person waits for; more is a failure, also on a busy machine. */
const PATIENCE = 10_000;

const CLOCK = `(() => {
  const Real = Date;
  const start = Real.parse('${MORNING}');
  const now = () => Math.round(start + performance.now());
  globalThis.Date = class Date extends Real {
    constructor(...given) { if (given.length === 0) super(now()); else super(...given); }
    static now() { return now(); }
  };
})()`;

/** The policy's own report: a browser may block something without a word in the console. */
const VIOLATIONS = `document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) => {
  reportViolation('policy: ' + violatedDirective + ' ' + blockedURI + ' ' + sourceFile);
})`;

/** The workbench in a browser, with the production pane in its frame. */
export interface WorkbenchPage {
  readonly page: Page;
  readonly pane: FrameLocator;
  /** Errors of the console, of scripts and of the policy. */
  readonly complaints: readonly string[];
  /** Requests for anything but the built files and office.js: there must be none. */
  readonly strayRequests: readonly string[];
  /** What was asked of Microsoft's address, without it. */
  readonly officeRequests: readonly string[];
  readonly close: () => Promise<void>;
}

export interface WorkbenchPageOptions extends BrowserContextOptions {
  /** Runs in each page and frame before its own scripts. */
  readonly before?: string;
}

/** Opens the workbench, which shows the sample, and waits until the pane in it is ready. */
export async function openWorkbench(browser: Browser, options: WorkbenchPageOptions = {}): Promise<WorkbenchPage> {
  const { before, ...contextOptions } = options;
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    ...contextOptions,
  });
  context.setDefaultTimeout(PATIENCE);
  const complaints: string[] = [];
  const strayRequests: string[] = [];
  const officeRequests: string[] = [];
  await answerBuiltFiles(context, strayRequests);
  await answerOfficeCdn(context);
  context.on('request', (request) => {
    if (request.url().startsWith(OFFICE_CDN)) officeRequests.push(request.url().slice(OFFICE_CDN.length));
  });
  await context.exposeFunction('reportViolation', (what: string) => complaints.push(what));
  await context.addInitScript(CLOCK);
  await context.addInitScript(VIOLATIONS);
  if (before !== undefined) await context.addInitScript(before);
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${ORIGIN}/`);
  const pane = page.frameLocator('iframe');
  await pane.getByRole('tab', { name: 'Sheets' }).waitFor();
  return { page, pane, complaints, strayRequests, officeRequests, close: () => context.close() };
}

/** The production pane's files come first, the workbench's fill in what it lacks; all else is refused and noted. */
async function answerBuiltFiles(context: BrowserContext, strayRequests: string[]): Promise<void> {
  const { pane, workbench } = await workbenchBuilds();
  await context.route('**/*', async (route) => {
    strayRequests.push(route.request().url());
    await route.abort();
  });
  await context.route(`${ORIGIN}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    const nonce = randomBytes(16).toString('base64');
    const answer = answerFile(pathname, { folders: [pane, workbench], nonce, isPlainHttp: false });
    if (answer.status === 404) strayRequests.push(route.request().url());
    await route.fulfill({ status: answer.status, headers: { ...answer.headers }, body: answer.body });
  });
}
