import type { PreviewResult } from '../../app/previewBillRun.ts';
import { plainDate } from '../../domain/calendarDate.ts';
import type { Finding } from '../../domain/finding.ts';
import type { Outcome } from '../../domain/outcome.ts';
import { PLACEMENTS } from '../../domain/preview.ts';
import type { CustomerPreview, MoneyByCurrency, Placement, Preview } from '../../domain/preview.ts';
import { alignedRows } from './alignedRows.ts';
import { reportedMoney, reportedSums } from './reportedMoney.ts';

const OUTCOME_WORDS: readonly (readonly [Outcome, string])[] = [
  ['invoice', 'Bill'],
  ['rollover', 'Roll over'],
  ['accumulate', 'Hold (not billable)'],
  ['not-produced', 'No bill: nothing to bill'],
  ['not-due', 'No bill: not due'],
  ['skipped', 'No bill: inactive or settled'],
  ['error', 'Stopped: needs correcting'],
];

const PLACE_WORDS: Readonly<Record<Placement, string>> = {
  billed: 'billed',
  rolledOver: 'rolled over',
  held: 'held',
  accumulated: 'accumulated',
  notDue: 'not due',
  skipped: 'skipped',
  refused: 'refused',
};

/** A preview as a page for a finance manager: what would be billed, whether every pound is accounted for, and what to look at. */
export function previewText({ preview, findings, check }: PreviewResult): string {
  const { run, totals } = preview;
  const cycles = run.cycles.length === 0 ? 'no cycle' : run.cycles.join(', ');
  return [
    `Billing preview of ${check.read.fileName}: run of ${plainDate(run.runDate)}, made ${plainDate(run.asOf)}`,
    `${counted(totals.customers, 'customer')} · ${cycles} · charges and usage up to ${plainDate(run.cutOff)}`,
    '',
    outcomeRows(preview),
    '',
    controlLine(preview),
    ...listed('Taken for granted', run.assumptions),
    ...listed('Look at first', lookAtFirst(preview)),
    '',
    findingsLine(findings),
  ].join('\n');
}

function outcomeRows({ totals }: Preview): string {
  const rows = OUTCOME_WORDS.filter(([outcome]) => totals.byOutcome[outcome].count > 0).map(([outcome, words]) => {
    const { count, net, vat, gross } = totals.byOutcome[outcome];
    const isBill = outcome === 'invoice';
    return [
      words,
      String(count),
      reportedSums(net, '-'),
      isBill ? `+ VAT ${reportedSums(vat, 'open')}` : '',
      isBill ? `= ${reportedSums(gross, 'open')}` : '',
    ];
  });
  return alignedRows(rows, [1, 2]);
}

/** The control totals in one sentence a currency, with the places that hold something. */
function controlLine({ totals }: Preview): string {
  const { control, rows } = totals;
  const currencies = [...new Set(Object.values(control).flatMap((sums: MoneyByCurrency) => [...sums.keys()]))];
  const lines = currencies.map((currency) => {
    const money = (amount: number | undefined): string => reportedMoney(amount ?? 0, currency);
    const fees = control.fees.get(currency) ?? 0;
    const places = PLACEMENTS.filter((place) => (control[place].get(currency) ?? 0) !== 0).map(
      (place) => `${money(control[place].get(currency))} ${PLACE_WORDS[place]}`,
    );
    const incoming = `${money(control.in.get(currency))} came in${fees === 0 ? '' : ` + ${money(fees)} in fees`}`;
    return `Every penny accounted for: ${incoming} = ${places.length === 0 ? money(0) : places.join(' + ')}`;
  });
  const balance = lines.length === 0 ? ['No charges came in.'] : lines;
  const unpriced = rows.unpriced === 0 ? '' : `, ${String(rows.unpriced)} without a price`;
  const billed = `${String(rows.withLines)} on bills, ${String(rows.nothingDue)} not due yet, ${String(rows.alreadyBilled)} billed before`;
  const refused = rows.refused === 0 ? '' : `, ${String(rows.refused)} refused`;
  return [...balance, `${counted(rows.in, 'charge and usage row')}: ${billed}${refused}${unpriced}`].join('\n');
}

const MOST_LISTED = 8;

/** Stopped customers first, then bills with alerts. */
function lookAtFirst(preview: Preview): readonly string[] {
  const stopped: string[] = [];
  const alerted: string[] = [];
  for (let index = 0; index < preview.customerCount; index += 1) {
    const customer = preview.customerAt(index);
    if (customer.outcome === 'error') stopped.push(`${titleOf(customer)}: ${customer.reason}`);
    else if (customer.alerts.length > 0) {
      alerted.push(`${titleOf(customer)}: ${customer.alerts.map(({ message }) => message).join(' ')}`);
    }
  }
  const all = [...stopped, ...alerted];
  const more = all.length - MOST_LISTED;
  return more > 0 ? [...all.slice(0, MOST_LISTED), `and ${String(more)} more: see the Invoices sheet`] : all;
}

function titleOf({ account, name, row }: CustomerPreview): string {
  return `${account ?? `row ${String(row)}`}${name === null ? '' : ` ${name}`}`;
}

function listed(title: string, items: readonly string[]): readonly string[] {
  return items.length === 0 ? [] : ['', `${title}:`, ...items.map((item) => `  - ${item}`)];
}

/** How many findings there are, in words that say what they ask of the reader. */
export function findingsLine(findings: readonly Finding[]): string {
  const count = (severity: Finding['severity']): string =>
    String(findings.filter((finding) => finding.severity === severity).length);
  return `Findings: ${count('error')} to fix, ${count('warning')} to check, ${count('info')} to note`;
}

function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en-GB')} ${noun}${count === 1 ? '' : 's'}`;
}
