import { existsSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { chromium } from 'playwright-core';

const SYSTEM_PATHS = ['/usr/bin/chromium', '/usr/bin/google-chrome'];

/** Nothing but the page under test may use the network, and no GPU or sandbox is needed to draw it. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * The Chromium to test with: CHROMIUM_PATH, then the system's, then Playwright's own.
 * @throws Error of one line with the command to install one. No browser test is left out silently.
 */
export function chromiumPath(): string {
  const chosen = process.env['CHROMIUM_PATH'];
  if (chosen !== undefined && chosen !== '') {
    if (existsSync(chosen)) return chosen;
    throw new Error(`CHROMIUM_PATH names ${chosen}, which does not exist: correct it or unset it.`);
  }
  const found = [...SYSTEM_PATHS, chromium.executablePath()].find((candidate) => existsSync(candidate));
  if (found !== undefined) return found;
  throw new Error('No Chromium found: run "apt-get install -y chromium" or "npx playwright-core install chromium".');
}

/** A headless Chromium; whoever launches it closes it. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath(), headless: true, args: ARGUMENTS });
}
