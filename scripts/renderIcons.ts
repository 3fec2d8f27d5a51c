import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { launchChromium } from '../test/support/chromium.ts';

const ASSETS = path.resolve(import.meta.dirname, '../assets');

/** Pixels across, and the drawing: below 32 pixels the full one turns to mud. */
const ICONS = [
  { size: 16, drawing: 'icon-small.svg' },
  { size: 32, drawing: 'icon.svg' },
  { size: 64, drawing: 'icon.svg' },
  { size: 80, drawing: 'icon.svg' },
  { size: 128, drawing: 'icon.svg' },
];

const browser = await launchChromium();
const page = await browser.newPage();
for (const { size, drawing } of ICONS) {
  await page.setViewportSize({ width: size, height: size });
  const svg = readFileSync(path.join(ASSETS, drawing), 'utf8');
  await page.setContent(
    `<style>html,body{margin:0;background:transparent}svg{display:block;width:${String(size)}px;height:${String(size)}px}</style>${svg}`,
  );
  const file = path.join(ASSETS, `icon-${String(size)}.png`);
  writeFileSync(file, await page.screenshot({ omitBackground: true }));
  console.log(`assets/icon-${String(size)}.png from ${drawing}`);
}
await browser.close();
