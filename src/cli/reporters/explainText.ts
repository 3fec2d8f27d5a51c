import type { CustomerExplanation } from '../../app/explainCustomer.ts';
import { plainDate } from '../../domain/calendarDate.ts';
import type { CalendarDate } from '../../domain/calendarDate.ts';
import { shortDecimalText } from '../../domain/decimalText.ts';
import type { CustomerPreview, PreviewLine } from '../../domain/preview.ts';
import { alignedRows } from './alignedRows.ts';
import { reportedMoney } from './reportedMoney.ts';

type Condition = NonNullable<CustomerExplanation['decisions'][number]['explanation']['condition']>;

/** One customer's bill with every decision that led to it, as text. */
export function explainText({ customer, decisions, alternatives, findings }: CustomerExplanation): string {
  return [
    heading(customer),
    '',
    `${outcomeWord(customer)}: ${customer.reason}`,
    ...billLines(customer),
    ...payment(customer),
    ...section(
      'Alerts',
      customer.alerts.map(({ code, message }) => `${code}: ${message}`),
    ),
    '',
    'Why:',
    ...decisions.flatMap(({ step, message, explanation }) => [
      `  ${step}: ${explanation.ruleId} ${message}`,
      ...(explanation.condition === null ? [] : tree(explanation.condition, '    ')),
    ]),
    ...section(
      'What would have changed it',
      alternatives.map(({ title, sentence }) => `${title}: ${sentence}`),
    ),
    ...section(
      'Findings',
      findings.map(
        ({ ruleId, sheet, cell, message }) => `${ruleId} ${sheet}${cell === null ? '' : `!${cell}`}: ${message}`,
      ),
    ),
    '',
  ].join('\n');
}

function heading({ account, name, status, cycle, row }: CustomerPreview): string {
  const parts = [status, cycle].filter((part) => part !== null).join(', ');
  return `${account ?? `Row ${String(row)}`}${name === null ? '' : ` ${name}`}${parts === '' ? '' : ` (${parts})`}`;
}

function outcomeWord({ outcome }: CustomerPreview): string {
  return outcome.charAt(0).toUpperCase() + outcome.slice(1);
}

function billLines(customer: CustomerPreview): readonly string[] {
  const { currency, lines, net, vat, gross } = customer;
  if (lines.length === 0) return [];
  const rows = lines.map((line) => [
    line.description,
    period(line),
    `${quantity(line)}${factor(line)}`,
    reportedMoney(line.net, currency),
    line.placement === 'billed' ? '' : line.placement,
    line.source === null ? '' : `${line.source.sheet}!${line.source.cell}`,
  ]);
  const total = `  Net ${reportedMoney(net, currency)}, VAT ${vat === null ? 'open' : reportedMoney(vat, currency)}, gross ${gross === null ? 'open' : reportedMoney(gross, currency)}`;
  return ['', alignedRows(rows, [3]), total];
}

function period({ from, to }: PreviewLine): string {
  const day = (date: CalendarDate | null): string => (date === null ? '' : plainDate(date));
  return from === null && to === null ? '' : from === to ? day(from) : `${day(from)} – ${day(to)}`;
}

function quantity({ quantity: amount, unitPrice }: PreviewLine): string {
  return unitPrice === null ? `${String(amount)} records` : `${String(amount)} × ${shortDecimalText(unitPrice, 6)}`;
}

function factor({ factor: part }: PreviewLine): string {
  return part === null || part.days === part.of ? '' : ` × ${String(part.days)}/${String(part.of)}`;
}

function payment({ dueDate, collectionDate, delivery, message }: CustomerPreview): readonly string[] {
  const channels = Object.entries(delivery).flatMap(([channel, length]) =>
    length === null || length === 'none' ? [] : [`${channel}: ${String(length)}`],
  );
  const facts = [
    dueDate === null ? null : `Due ${plainDate(dueDate)}`,
    collectionDate === null ? null : `collected ${plainDate(collectionDate)}`,
    channels.length === 0 ? null : channels.join(', '),
    message === null ? null : `message “${message}”`,
  ].filter((fact) => fact !== null);
  return facts.length === 0 ? [] : [`  ${facts.join(' · ')}`];
}

function tree(condition: Condition, indent: string): readonly string[] {
  const mark = condition.held ? '✓' : '✗';
  switch (condition.kind) {
    case 'test': {
      const facts = condition.facts.map(({ label, text }) => `${label}: ${text}`).join(', ');
      return [`${indent}${mark} ${condition.words} (${facts})`];
    }
    case 'not':
      return [`${indent}${mark} not:`, ...tree(condition.part, `${indent}  `)];
    case 'named':
      return [`${indent}${mark} ${condition.name}:`, ...tree(condition.part, `${indent}  `)];
    case 'all':
    case 'any': {
      if (condition.parts.length === 1) return condition.parts.flatMap((part) => tree(part, indent));
      const parts = condition.parts.flatMap((part) => tree(part, `${indent}  `));
      return [`${indent}${mark} ${condition.kind === 'all' ? 'all of' : 'any of'}:`, ...parts];
    }
  }
}

function section(title: string, items: readonly string[]): readonly string[] {
  return items.length === 0 ? [] : ['', `${title}:`, ...items.map((item) => `  ${item}`)];
}
