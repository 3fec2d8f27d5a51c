import type { AskedExplanation } from '../../app/explain/explainAsked.ts';
import type { CustomerExplanation } from '../../app/explainCustomer.ts';
import { plainDate } from '../../domain/calendarDate.ts';
import type { CalendarDate } from '../../domain/calendarDate.ts';
import type { CustomerPreview, MessageSource, PreviewLine } from '../../domain/preview.ts';
import type { Severity } from '../../domain/severity.ts';
import { conditionTree } from './conditionTree.ts';
import { counted, grouped } from './counted.ts';
import { creditLines } from './creditLines.ts';
import { explainDeliveries } from './explainDeliveries.ts';
import { explainLineText } from './explainLineText.ts';
import { explainRuleText } from './explainRuleText.ts';
import { fittedRows } from './fittedRows.ts';
import { OUTCOME_WORDS, SHORT_PLACE_WORDS } from './outcomeWords.ts';
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

const MESSAGE_WORDS: Readonly<Record<MessageSource, string>> = {
  'status-override': ' (the status’s own)',
  'next-invoice': ' (for the next invoice, and used up by this one)',
  default: ' (the default)',
  none: '',
};

const SEVERITY_WORDS: Readonly<Record<Severity, string>> = { error: 'Fix', warning: 'Check', info: 'Note' };

/** What was asked of one customer, as text: the bill with every decision that led to it, or single lines, or a rule. */
export function explainText({ customer: explained, lines, rule }: AskedExplanation): string {
  const { customer } = explained;
  if (lines.length === 0 && rule === null) return billText(explained);
  return [
    heading(customer),
    '',
    wrappedText(`${OUTCOME_WORDS[customer.outcome]}. ${customer.reason} (${customer.reasonRule})`, '', '  '),
    ...lines.flatMap((line) => ['', explainLineText(line, customer.currency)]),
    ...(rule === null ? [] : ['', explainRuleText(rule)]),
    '',
  ].join('\n');
}

function billText(explained: CustomerExplanation): string {
  const { customer, decisions, alternatives, undo, deliveries, findings } = explained;
  return [
    heading(customer),
    '',
    wrappedText(`${OUTCOME_WORDS[customer.outcome]}. ${customer.reason}`, '', '  '),
    ...(undo === null ? [] : [wrappedText(undo, '', '  ')]),
    ...billTable(customer),
    ...section(
      'How usage is priced',
      customer.lines.flatMap(({ priceSource }, index) =>
        priceSource === null ? [] : [`Line ${String(index + 1)}: ${priceSource}`],
      ),
    ),
    ...payment(customer),
    ...section('Credit after this run', creditLines(customer)),
    ...section(
      'Alerts',
      customer.alerts.map(({ message }) => message),
    ),
    ...section('Deliveries', explainDeliveries(deliveries)),
    '',
    'Why:',
    ...decisions.flatMap(({ step, message, set, explanation, cells }) => [
      wrappedText(
        `${STEP_WORDS.get(step) ?? step}: ${message} (${explanation.ruleId}, ${set.id} ${set.version})`,
        '  ',
        '    ',
      ),
      ...(explanation.condition === null ? [] : conditionTree(explanation.condition, '    ', cells)),
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

/** The lines, numbered for --line, and their sum; VAT only where there is a bill to put it on. */
function billTable(customer: CustomerPreview): readonly string[] {
  const { currency, lines, outcome, net, vat, gross } = customer;
  if (lines.length === 0) return [];
  const money = (amount: number | null): string => (amount === null ? 'open' : reportedMoney(amount, currency));
  const total = (words: string, amount: number | null): readonly string[] => ['', '', '', words, money(amount), '', ''];
  const rows = lines.map((line, index) => [
    String(index + 1),
    line.description,
    period(line),
    `${quantity(line, customer)}${factor(line)}`,
    money(line.net),
    SHORT_PLACE_WORDS[line.placement],
    lineOrigin(line),
  ]);
  const totals =
    outcome === 'invoice'
      ? [total('Net', net), total('VAT', vat), total('Gross', gross)]
      : outcome === 'error'
        ? []
        : [total('Net, not billed', net)];
  return ['', fittedRows([...rows, ...totals], DESCRIPTION_COLUMN, [0, 4])];
}

const DESCRIPTION_COLUMN = 1;

/** The line's cell, and since when it rolls over: `Charges!F12, rolled over from 1 Nov 2026`. */
function lineOrigin({ source, rolledOver }: PreviewLine): string {
  const cell = source === null ? [] : [`${source.sheet}!${source.cell}`];
  const since = rolledOver === null ? [] : [`rolled over from ${plainDate(rolledOver.since)}`];
  return [...cell, ...since].join(', ');
}

/** `5 Nov 2026`, `1 Dec – 31 Dec 2026`, `15 Dec 2026 – 14 Jan 2027`. */
function period({ from, to }: PreviewLine): string {
  const day = (date: CalendarDate | null): string => (date === null ? '' : plainDate(date));
  if (from === null && to === null) return '';
  if (from === to) return day(from);
  const year = / \d+$/.exec(day(to))?.[0] ?? '';
  const first = year !== '' && day(from).endsWith(year) ? day(from).slice(0, -year.length) : day(from);
  return `${first} – ${day(to)}`;
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
  const { outcome, dueDate, collectionDate, message, messageFrom, openingBalance, currency } = customer;
  const facts = [
    openingBalance === null ? null : `Balance before: ${reportedMoney(openingBalance, currency)}`,
    dueDate === null ? null : `due ${plainDate(dueDate)}`,
    collectionDate === null ? null : `collected ${plainDate(collectionDate)}`,
    outcome !== 'invoice' || message === null ? null : `message “${message}”${MESSAGE_WORDS[messageFrom ?? 'none']}`,
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
