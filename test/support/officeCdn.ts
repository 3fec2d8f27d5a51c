import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { BrowserContext } from 'playwright-core';

export const OFFICE_CDN = 'https://appsforoffice.microsoft.com';

const HOSTED = '/lib/1/hosted/';

/** Answers requests to Microsoft's CDN from the npm copy of office.js, so that tests need no network. */
export async function answerOfficeCdn(context: BrowserContext): Promise<void> {
  const folder = path.join(
    path.dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json')),
    'dist',
  );
  await context.route(`${OFFICE_CDN}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    const file = path.join(folder, pathname.slice(HOSTED.length));
    if (pathname.startsWith(HOSTED) && existsSync(file))
      await route.fulfill({ path: file, contentType: 'text/javascript' });
    else await route.fulfill({ status: 404, body: '' });
  });
}
