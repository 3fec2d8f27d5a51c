import type { PreviewResult } from '../../app/previewBillRun.ts';
import { plainDate } from '../../domain/calendarDate.ts';
import type { CurrencyCode } from '../../domain/currencyCode.ts';
import type { Outcome } from '../../domain/outcome.ts';
import { FOLLOW_UP_KINDS } from '../../domain/followUp.ts';
import type { FollowUpKind } from '../../domain/followUp.ts';
import { PLACEMENTS } from '../../domain/preview.ts';
import type { MoneyByCurrency, Preview } from '../../domain/preview.ts';
import { alignedRows } from './alignedRows.ts';
import { counted, grouped } from './counted.ts';
import { findingsLine } from './findingsLine.ts';
import { lookAtFirst } from './lookAtFirst.ts';
import { OUTCOME_WORDS, PLACE_WORDS } from './outcomeWords.ts';
import { reportedMoney } from './reportedMoney.ts';
import { wrappedText } from './wrappedText.ts';

/** Bills first, what was stopped last. */
const LISTED_OUTCOMES = [
  'invoice',
  'rollover',
  'accumulate',
  'not-produced',
  'not-due',
  'skipped',
  'error',
] as const satisfies readonly Outcome[];

/** A preview as a page for a finance manager: what would be billed, whether every pound is accounted for, and what to look at. */
export function previewText(result: PreviewResult): string {
  const { preview, findings, check } = result;
  const { run, totals } = preview;
  const cycles = run.cycles.length === 0 ? 'no cycle' : run.cycles.join(', ');
  const currencies = currenciesOf(preview);
  return [
    `Billing preview of ${check.read.fileName}: run of ${plainDate(run.runDate)}, as of ${plainDate(run.asOf)}`,
    `${counted(totals.customers, 'customer')} · due: ${cycles} · charges and usage up to ${plainDate(run.cutOff)}`,
    '',
    outcomeTable(preview, currencies),
    ...openVat(preview),
    '',
    ...accounted(preview, currencies),
    rowsLine(preview),
    ...listed('Taken for granted', run.assumptions),
    ...listed('Look at first', lookAtFirst(result)),
    ...followUpsLine(preview),
    '',
    findingsLine(findings),
  ].join('\n');
}

/** The currencies of the run, its default one first. */
function currenciesOf({ run, totals }: Preview): readonly CurrencyCode[] {
  const { defaultCurrency } = JSON.parse(run.settings) as { readonly defaultCurrency: CurrencyCode };
  const found = new Set(Object.values(totals.control).flatMap((sums: MoneyByCurrency) => [...sums.keys()]));
  return [...found].sort((a, b) => Number(b === defaultCurrency) - Number(a === defaultCurrency) || (a < b ? -1 : 1));
}

/** One row an outcome and currency: an amount is never beside one of another currency. */
function outcomeTable({ totals }: Preview, currencies: readonly CurrencyCode[]): string {
  const present = LISTED_OUTCOMES.filter((outcome) => totals.byOutcome[outcome].count > 0);
  const rows = present.flatMap((outcome) => {
    const words = OUTCOME_WORDS[outcome];
    const { count, net, vat, gross } = totals.byOutcome[outcome];
    const own = currencies.filter((currency) => net.has(currency));
    const money = (sums: MoneyByCurrency, currency: CurrencyCode): string => {
      const amount = sums.get(currency);
      return amount === undefined ? 'open' : reportedMoney(amount, currency);
    };
    if (own.length === 0) return [[words, grouped(count), '', '', '']];
    return own.map((currency, place) => [
      place === 0 ? words : '',
      place === 0 ? grouped(count) : '',
      money(net, currency),
      ...(outcome === 'invoice' ? [money(vat, currency), money(gross, currency)] : ['', '']),
    ]);
  });
  return alignedRows([['', 'Customers', 'Net', 'VAT', 'Gross'], ...rows], [1, 2, 3, 4]);
}

function openVat({ totals }: Preview): readonly string[] {
  const { withoutVat } = totals;
  if (withoutVat === 0) return [];
  return [
    '',
    `VAT is open on ${counted(withoutVat, 'bill')}: no rate is known. Add a VAT Rate column, or set vatRate.`,
  ];
}

/** The control totals as an addition, one column a currency, with the places that hold something. */
function accounted({ totals }: Preview, currencies: readonly CurrencyCode[]): readonly string[] {
  const { control } = totals;
  if (currencies.length === 0) return ['No charges came in.'];
  const row = (sign: string, words: string, sums: MoneyByCurrency): readonly string[] => [
    sign,
    words,
    ...currencies.map((currency) => reportedMoney(sums.get(currency) ?? 0, currency)),
  ];
  const isUsed = (sums: MoneyByCurrency): boolean => [...sums.values()].some((amount) => amount !== 0);
  const places = PLACEMENTS.filter((place) => isUsed(control[place]));
  const shown = places.length === 0 ? (['billed'] as const) : places;
  const rows = [
    row('', 'came in', control.in),
    ...(isUsed(control.fees) ? [row('+', 'fees added', control.fees)] : []),
    ...shown.map((place, index) => row(index === 0 ? '=' : '+', PLACE_WORDS[place], control[place])),
  ];
  return ['Every penny is accounted for (net of VAT):', alignedRows(rows, [2, 3, 4, 5, 6, 7, 8])];
}

function rowsLine({ totals: { rows } }: Preview): string {
  const parts = [
    `${grouped(rows.withLines)} priced`,
    `${grouped(rows.nothingDue)} not due yet`,
    `${grouped(rows.alreadyBilled)} billed before`,
    ...(rows.refused === 0 ? [] : [`${grouped(rows.refused)} refused`]),
    ...(rows.unpriced === 0 ? [] : [`${grouped(rows.unpriced)} without a price`]),
  ];
  return wrappedText(`${counted(rows.in, 'charge and usage row')}: ${parts.join(', ')}`, '', '  ');
}

const FOLLOW_UP_WORDS: Readonly<Record<FollowUpKind, readonly [one: string, many: string]>> = {
  'vat-restated': ['invoice to restate', 'invoices to restate'],
  'vat-blocked': ['invoice at another VAT rate', 'invoices at another VAT rate'],
  'notice-charge': ['notice charge', 'notice charges'],
  'annual-increase': ['annual increase', 'annual increases'],
  'late-payment-interest': ['claim of interest', 'claims of interest'],
  'late-payment-fixed-sum': ['late payment sum', 'late payment sums'],
  'top-up-projected': ['top-up', 'top-ups'],
  'next-status-missed': ['status to move on', 'statuses to move on'],
};

/** How much there is to follow up; what it is stands in the JSON and on the Follow-ups sheet. */
function followUpsLine(preview: Preview): readonly string[] {
  const followUps = preview.followUps();
  if (followUps.length === 0) return [];
  const parts = FOLLOW_UP_KINDS.flatMap((kind) => {
    const count = followUps.filter((followUp) => followUp.kind === kind).length;
    return count === 0 ? [] : [counted(count, ...FOLLOW_UP_WORDS[kind])];
  });
  return ['', wrappedText(`${counted(followUps.length, 'follow-up')}, not charged: ${parts.join(', ')}`, '', '  ')];
}

function listed(title: string, items: readonly string[]): readonly string[] {
  return items.length === 0 ? [] : ['', `${title}:`, ...items.map((item) => wrappedText(item, '  - ', '    '))];
}
