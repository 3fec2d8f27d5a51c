import assert from 'node:assert/strict';
import { STRINGS } from '../../../taskpane/strings.ts';
import type { PanePages } from '../../support/panePages.ts';
import { panePages } from '../../support/panePages.ts';
import { FAULTY_SHEETS, STATUSLESS_SHEETS } from '../../support/paneSheets.ts';

const WORDS = STRINGS.sheets;

describe('the pane’s sheets', function () {
  this.timeout(120_000);
  let pages: PanePages;

  before(async () => {
    pages = await panePages();
  });
  after(() => pages.close());

  it('offers the sample and the open workbook before anything is read', async () => {
    const { page, complaints, close } = await pages.open(FAULTY_SHEETS);
    await page.getByRole('button', { name: WORDS.openSample }).waitFor();
    await page.getByRole('button', { name: WORDS.useSheet }).waitFor();
    assert.deepEqual(complaints, []);
    await close();
  });

  it('says what a sheet was recognised as, and which sheets are not used and why', async () => {
    const { page, close } = await pages.open(FAULTY_SHEETS);
    await page.getByRole('button', { name: WORDS.useSheet }).click();
    const card = page.getByRole('region', { name: 'Customers' });
    await card.getByText('header in row 1 · 4 rows · 6 of 6 columns recognised').waitFor();
    await page.getByRole('button', { name: WORDS.notUsed(1) }).click();
    await page.getByText(`Notes (${WORDS.notRecognised})`).waitFor();
    await page.getByRole('button', { name: WORDS.check(4) }).waitFor();
    await close();
  });

  it('gives a column another field by keyboard, keeps the focus there, and remembers it for the same headers', async () => {
    const { page, inPane, close } = await pages.open(FAULTY_SHEETS);
    await page.getByRole('button', { name: WORDS.useSheet }).click();
    const card = page.getByRole('region', { name: 'Customers' });
    await card.getByRole('button', { name: WORDS.allColumns(6) }).click();
    const change = card.getByRole('button', { name: WORDS.changeField('Company Name') });
    await change.press('Enter');
    await page.getByRole('combobox', { name: WORDS.fieldOf('Company Name') }).waitFor();
    await page.keyboard.type(WORDS.noField);
    await page.getByRole('option', { name: WORDS.noField, exact: true }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await card.getByText('5 of 6 columns recognised').waitFor();
    assert.equal(await inPane('document.activeElement.getAttribute("aria-label")'), WORDS.changeField('Company Name'));
    await page.getByRole('button', { name: WORDS.readAgain }).click();
    await card.getByText('5 of 6 columns recognised').waitFor();
    await close();
  });

  it('asks for a status only where the sheet has none, takes the answer, and lets it be taken back', async () => {
    const { page, close } = await pages.open(STATUSLESS_SHEETS);
    await page.getByRole('button', { name: WORDS.useSheet }).click();
    const question = page.getByRole('combobox', { name: WORDS.defaultStatus('Customers') });
    await question.selectOption('Active');
    await page.getByText(WORDS.answeredStatus('Active')).waitFor();
    assert.equal(await question.count(), 0);
    await page.getByRole('button', { name: WORDS.askAgain(WORDS.answeredStatus('Active')) }).click();
    await question.waitFor();
    await close();
  });

  it('says what a customers sheet needs where there is none', async () => {
    const { page, close } = await pages.open({
      Notes: [
        ['When', 'What'],
        ['Monday', 'Call them back'],
      ],
    });
    await page.getByRole('button', { name: WORDS.useSheet }).click();
    await page.getByText(WORDS.noCustomers).waitFor();
    await close();
  });
});
