import type { CustomerExplanation } from '../../app/explainCustomer.ts';
import { plainDate } from '../../domain/calendarDate.ts';
import type { CalendarDate } from '../../domain/calendarDate.ts';
import type { CustomerPreview, PreviewLine } from '../../domain/preview.ts';
import type { Severity } from '../../domain/severity.ts';
import { alignedRows } from './alignedRows.ts';
import { conditionTree } from './conditionTree.ts';
import { counted, grouped } from './counted.ts';
import { creditLines } from './creditLines.ts';
import { OUTCOME_WORDS, PLACE_WORDS } from './outcomeWords.ts';
import { reportedMoney, reportedPrice } from './reportedMoney.ts';
import { wrappedText } from './wrappedText.ts';

const STEP_WORDS: ReadonlyMap<string, string> = new Map([
  ['eligibility', 'Is it billed'],
  ['thresholds', 'Is a bill produced'],
  ['delivery-email', 'Email'],
  ['delivery-post', 'Post'],
  ['delivery-online', 'Online'],
  ['delivery-fax', 'Fax'],
  ['message', 'Message'],
  ['credit-balance', 'Credit limit'],
  ['credit-funds', 'Available funds'],
  ['credit-unbilled-calls', 'Unbilled calls limit'],
  ['credit-unsent', 'Unsent limit'],
  ['credit-overdue', 'Overdue limit'],
]);

const SEVERITY_WORDS: Readonly<Record<Severity, string>> = { error: 'Fix', warning: 'Check', info: 'Note' };

/** One customer's bill with every decision that led to it, as text. */
export function explainText({ customer, decisions, alternatives, findings }: CustomerExplanation): string {
  return [
    heading(customer),
    '',
    wrappedText(`${OUTCOME_WORDS[customer.outcome]}. ${customer.reason}`, '', '  '),
    ...billTable(customer),
    ...payment(customer),
    ...section('Credit after this run', creditLines(customer)),
    ...section(
      'Alerts',
      customer.alerts.map(({ message }) => message),
    ),
    '',
    'Why:',
    ...decisions.flatMap(({ step, message, explanation }) => [
      `  ${STEP_WORDS.get(step) ?? step}: ${message} (${explanation.ruleId})`,
      ...(explanation.condition === null ? [] : conditionTree(explanation.condition, '    ')),
    ]),
    ...section('What would have changed it', alternatives.map(alternativeLine)),
    ...section(
      'Findings',
      findings.map(({ ruleId, severity, sheet, cell, message }) => {
        const place = cell === null ? sheet : `${sheet}!${cell}`;
        return `${SEVERITY_WORDS[severity]} ${ruleId} ${place}: ${message}`;
      }),
    ),
    '',
  ].join('\n');
}

function heading({ account, name, status, cycle, row }: CustomerPreview): string {
  const parts = [status, cycle].filter((part) => part !== null).join(', ');
  return `${account ?? `Row ${String(row)}`}${name === null ? '' : ` ${name}`}${parts === '' ? '' : ` (${parts})`}`;
}

/** The lines and their sum; VAT only where there is a bill to put it on. */
function billTable(customer: CustomerPreview): readonly string[] {
  const { currency, lines, outcome, net, vat, gross } = customer;
  if (lines.length === 0) return [];
  const money = (amount: number | null): string => (amount === null ? 'open' : reportedMoney(amount, currency));
  const total = (words: string, amount: number | null): readonly string[] => ['', '', words, money(amount), '', ''];
  const rows = lines.map((line) => [
    line.description,
    period(line),
    `${quantity(line, customer)}${factor(line)}`,
    money(line.net),
    line.placement === 'billed' ? '' : PLACE_WORDS[line.placement],
    lineOrigin(line),
  ]);
  const totals =
    outcome === 'invoice'
      ? [total('Net', net), total('VAT', vat), total('Gross', gross)]
      : outcome === 'error'
        ? []
        : [total('Net, not billed', net)];
  return ['', alignedRows([...rows, ...totals], [3])];
}

/** The line's cell, what priced it, and since when it rolls over: `Usage!F12, own charge, rolled over from 1 Nov 2026`. */
function lineOrigin({ source, priceSource, rolledOver }: PreviewLine): string {
  const cell = source === null ? [] : [`${source.sheet}!${source.cell}`];
  const since = rolledOver === null ? [] : [`rolled over from ${plainDate(rolledOver.since)}`];
  return [...cell, ...(priceSource === null ? [] : [priceSource]), ...since].join(', ');
}

function period({ from, to }: PreviewLine): string {
  const day = (date: CalendarDate | null): string => (date === null ? '' : plainDate(date));
  if (from === null && to === null) return '';
  return from === to ? day(from) : `${day(from)} – ${day(to)}`;
}

function quantity({ kind, quantity: amount, unitPrice }: PreviewLine, { currency }: CustomerPreview): string {
  if (kind === 'fee' || kind === 'pad') return '';
  if (unitPrice === null) return kind === 'usage' ? counted(amount, 'record') : grouped(amount);
  return `${String(amount)} × ${reportedPrice(unitPrice, currency)}`;
}

function factor({ factor: part }: PreviewLine): string {
  return part === null || part.days === part.of ? '' : ` × ${String(part.days)}/${String(part.of)} days`;
}

function payment(customer: CustomerPreview): readonly string[] {
  const { outcome, dueDate, collectionDate, delivery, message, openingBalance, currency } = customer;
  const channels = Object.entries(delivery).flatMap(([channel, length]) =>
    length === null || length === 'none' ? [] : [`${channel} (${String(length)})`],
  );
  const facts = [
    openingBalance === null ? null : `Balance before: ${reportedMoney(openingBalance, currency)}`,
    dueDate === null ? null : `due ${plainDate(dueDate)}`,
    collectionDate === null ? null : `collected ${plainDate(collectionDate)}`,
    outcome !== 'invoice' || channels.length === 0 ? null : `sent by ${channels.join(', ')}`,
    outcome !== 'invoice' || message === null ? null : `message “${message}”`,
  ].filter((fact) => fact !== null);
  return facts.length === 0 ? [] : ['', wrappedText(facts.join(' · '), '  ', '  ')];
}

/** "Credit balance, if Balance after this bill is less than £0.00 (it is £4.20): £4.21 less and it would hold." */
function alternativeLine({ title, nearest }: CustomerExplanation['alternatives'][number]): string {
  const values = nearest.facts.map(({ label, text }) => `${label} is ${text}`).join(', ');
  return `${title}: needs ${nearest.words}. ${values}: ${lowerFirst(nearest.sentence)}`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function section(title: string, items: readonly string[]): readonly string[] {
  return items.length === 0 ? [] : ['', `${title}:`, ...items.map((item) => wrappedText(item, '  - ', '    '))];
}
