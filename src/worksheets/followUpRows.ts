import type { FollowUp, FollowUpKind } from '../domain/followUp.ts';
import type { CellTexts } from './cellText.ts';
import { dateSerial } from './dateSerial.ts';
import { moneyCell, moneyStyle } from './moneyCell.ts';
import type { InputPlace } from './sourceText.ts';
import { sourceReference } from './sourceText.ts';
import { TableRows } from './tableRows.ts';

/** What the Follow-ups sheet calls each kind. */
const FOLLOW_UP_WORDS: Readonly<Record<FollowUpKind, string>> = {
  'vat-restated': 'VAT restated',
  'vat-blocked': 'VAT blocked',
  'notice-charge': 'Notice charge',
  'annual-increase': 'Annual increase',
  'late-payment-interest': 'Late payment interest',
  'late-payment-fixed-sum': 'Late payment sum',
  'top-up-projected': 'Top-up',
  'next-status-missed': 'Next status',
};

/** The table of follow-ups in the run's order: what each is, what it is worth, and its cell. Nothing of it is billed. */
export function followUpTable(followUps: readonly FollowUp[], place: InputPlace, texts: CellTexts): TableRows {
  const money = { style: 'money', width: 13, isMoney: true } as const;
  const table = new TableRows([
    {
      header: 'Kind',
      style: 'text',
      width: 20,
      valueStyles: [{ text: FOLLOW_UP_WORDS['vat-blocked'], style: 'attention' }],
    },
    { header: 'Account', style: 'text', width: 14 },
    { header: 'Customer row', style: 'integer', width: 11 },
    { header: 'Date', style: 'date', width: 12 },
    { header: 'Currency', style: 'text', width: 10 },
    { header: 'Amount', ...money },
    { header: 'Invoice number', style: 'text', width: 14 },
    { header: 'What to do', style: 'wrapped', width: 60 },
    { header: 'Cell', style: place.kind === 'file' ? 'text' : 'link', width: 28, isLink: true },
    { header: 'VAT before', ...money },
    { header: 'VAT after', ...money },
    { header: 'Gross before', ...money },
    { header: 'Gross after', ...money },
    { header: 'Basis', style: 'wrapped', width: 40 },
  ]);
  for (const followUp of followUps) addFollowUp(table, followUp, place, texts);
  return table;
}

function addFollowUp(table: TableRows, followUp: FollowUp, place: InputPlace, texts: CellTexts): void {
  const { currency, restated, source } = followUp;
  const reference = sourceReference(place, { ...source, row: null });
  table.add(
    [
      FOLLOW_UP_WORDS[followUp.kind],
      texts.fit(followUp.account),
      followUp.row,
      dateSerial(followUp.date),
      currency,
      moneyCell(followUp.amount, currency),
      texts.fit(followUp.invoiceNumber),
      texts.fit(followUp.message),
      texts.fit(reference.text),
      moneyCell(restated?.vat.before ?? null, currency),
      moneyCell(restated?.vat.after ?? null, currency),
      moneyCell(restated?.gross.before ?? null, currency),
      moneyCell(restated?.gross.after ?? null, currency),
      texts.fit(followUp.basis),
    ],
    { link: reference.link, moneyStyle: moneyStyle(currency) },
  );
}
