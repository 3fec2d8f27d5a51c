import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { launchChromium } from '../test/support/chromium.ts';
import { ICON_NAMES, ICON_SIZES } from './checks/iconFiles.ts';

const ASSETS = path.resolve(import.meta.dirname, '../assets');

/** Below this many pixels the full drawing turns to mud. */
const SMALLEST_FULL = 28;

/** The store's listing asks for one more of the product's own icon. */
const LISTING_SIZE = 128;

const browser = await launchChromium();
const page = await browser.newPage();
for (const name of ICON_NAMES) {
  for (const size of name === 'icon' ? [...ICON_SIZES, LISTING_SIZE] : ICON_SIZES) {
    const drawing = size < SMALLEST_FULL ? `${name}-small.svg` : `${name}.svg`;
    await page.setViewportSize({ width: size, height: size });
    const svg = readFileSync(path.join(ASSETS, drawing), 'utf8');
    await page.setContent(
      `<style>html,body{margin:0;background:transparent}svg{display:block;width:${String(size)}px;height:${String(size)}px}</style>${svg}`,
    );
    const file = `${name}-${String(size)}.png`;
    writeFileSync(path.join(ASSETS, file), await page.screenshot({ omitBackground: true }));
    console.log(`assets/${file} from ${drawing}`);
  }
}
await browser.close();
