import type { Page } from 'playwright-core';

/** Begins to edit a cell that is in sight by typing over it: Excel is then in its edit mode. */
export async function beginTyping(page: Page, address: string, text: string): Promise<void> {
  await page.locator(`[data-cell="${address}"]`).click();
  await page.keyboard.press(text.charAt(0));
  await page.locator('revogr-edit input').fill(text);
}

/** Leaves the cell with what was typed. */
export async function endTyping(page: Page): Promise<void> {
  await page.locator('revogr-edit input').press('Enter');
  await page.locator('revogr-edit input').waitFor({ state: 'detached' });
}

/** Types over a cell that is in sight. */
export async function typeInCell(page: Page, address: string, text: string): Promise<void> {
  await beginTyping(page, address, text);
  await endTyping(page);
}
