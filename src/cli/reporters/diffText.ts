import type { ChangeJson, CustomerDiffJson, DiffJson, LineDiffJson } from '../../app/diff/diffJson.schema.ts';
import { dateFromIso, plainDate } from '../../domain/calendarDate.ts';
import { OUTCOMES } from '../../domain/outcome.ts';
import { alignedRows } from './alignedRows.ts';
import { counted } from './counted.ts';
import { OUTCOME_WORDS } from './outcomeWords.ts';
import { wrappedText } from './wrappedText.ts';

const FIELD_WORDS: ReadonlyMap<string, string> = new Map([
  ['runDate', 'run date'],
  ['asOf', 'as of'],
  ['cutOff', 'cut-off'],
  ['cycles', 'cycles'],
  ['reasonRule', 'rule'],
  ['vat', 'VAT'],
  ['vatRate', 'VAT rate'],
  ['dueDate', 'due'],
  ['collectionDate', 'collected'],
  ['unitPrice', 'price'],
]);

/** What changed between two previews as text, in pieces: the runs and totals, then each customer who differs. */
export function* diffText(diff: DiffJson): Generator<string> {
  const { a, b, isSame, customers } = diff;
  yield `A: run of ${dayOf(a.runDate)}, as of ${dayOf(a.asOf)} (${a.id.slice(0, 8)})\n`;
  yield `B: run of ${dayOf(b.runDate)}, as of ${dayOf(b.asOf)} (${b.id.slice(0, 8)})\n`;
  yield* section('Asked for', diff.run.map(changeText));
  yield* section('Settings', diff.settings.map(changeText));
  yield* section(
    'Rules',
    diff.ruleSets.map(({ id, from, to }) => `${id} ${from ?? 'not there'} → ${to ?? 'not there'}`),
  );
  if (isSame) {
    yield '\nNo customer’s bill differs.\n';
    return;
  }
  yield `\n${counted(customers.length, 'customer')} ${customers.length === 1 ? 'differs' : 'differ'}. B less A:\n`;
  yield `${totalsTable(diff)}\n`;
  for (const customer of customers) yield customerText(customer);
}

function totalsTable({ totals }: DiffJson): string {
  const rows = totals.map(({ outcome, currency, customers, change }) => [
    OUTCOME_WORDS[outcome],
    currency,
    signed(String(customers)),
    ...[change.net, change.vat, change.gross].map(signed),
  ]);
  return alignedRows([['', '', 'Customers', 'Net', 'VAT', 'Gross'], ...rows], [2, 3, 4, 5]);
}

function signed(amount: string): string {
  const [whole = '', fraction] = amount.split('.');
  const units = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const grouped = fraction === undefined ? units : `${units}.${fraction}`;
  return amount.startsWith('-') || /^0(\.0+)?$/.test(amount) ? grouped : `+${grouped}`;
}

const CHANGE_WORDS = { added: ' (only in B)', removed: ' (only in A)', changed: '' } as const;

function customerText(customer: CustomerDiffJson): string {
  const { account, name, currency, change, fields, lines, why } = customer;
  const who = [account ?? 'No account', name].filter((part) => part !== null).join(' ');
  const changes = fields.filter(({ field }) => field !== 'reasonRule' && field !== 'currency').map(changeText);
  return [
    '',
    `${who}${CHANGE_WORDS[change]}`,
    ...(changes.length === 0 ? [] : [wrappedText(`${currency}: ${changes.join(' · ')}`, '  ', '    ')]),
    ...lines.map((line) => wrappedText(lineText(line), '  ', '    ')),
    ...why.map(({ text }) => wrappedText(`Why: ${text}`, '  ', '    ')),
    '',
  ].join('\n');
}

const LINE_SIGNS = { added: '+', removed: '-', changed: '~' } as const;

function lineText({ change, description, from, to, net, source, fields }: LineDiffJson): string {
  const period = from === null || to === null ? '' : from === to ? ` ${from}` : ` ${from} – ${to}`;
  const amount = change === 'changed' ? fields.map(changeText).join(', ') : (net.to ?? net.from ?? '');
  return `${LINE_SIGNS[change]} ${description}${period}${source === null ? '' : ` (${source})`}: ${amount}`;
}

function changeText({ field, from, to }: ChangeJson): string {
  return `${FIELD_WORDS.get(field) ?? field} ${valueText(field, from)} → ${valueText(field, to)}`;
}

function valueText(field: string, value: string | null): string {
  if (value === null) return '–';
  const outcome = field === 'outcome' ? OUTCOMES.find((known) => known === value) : undefined;
  return outcome === undefined ? value : `“${OUTCOME_WORDS[outcome]}”`;
}

function* section(title: string, items: readonly string[]): Generator<string> {
  if (items.length === 0) return;
  yield `\n${title}:\n${items.map((item) => wrappedText(item, '  - ', '    ')).join('\n')}\n`;
}

function dayOf(iso: string): string {
  const date = dateFromIso(iso);
  return date === null ? iso : plainDate(date);
}
