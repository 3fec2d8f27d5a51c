import type { TypedColumn } from '../columns/typedColumn.ts';
import { currencyExponent } from '../domain/currencyCode.ts';
import { OUTCOMES } from '../domain/outcome.ts';
import type { CustomerPreview, PreviewLine } from '../domain/preview.ts';
import type { ValueType } from '../domain/valueType.ts';
import type { Derived } from './columnOfRows.ts';
import { listColumn, numericColumn, textColumn, UNREADABLE } from './columnOfRows.ts';
import type { DerivedFact, FactContext } from './derivedFact.ts';
import { factsOf, PREVIEW_SCOPES } from './factDefinitions.ts';
import { customersOf } from './previewCustomers.ts';

const unbilled = (line: PreviewLine): boolean => line.placement !== 'billed';
const isFee = (line: PreviewLine): boolean => line.kind === 'fee' || line.kind === 'pad';

/** What the bill run came to for each customer. Money is in the customer's own currency. */
export const PREVIEW_FACTS: readonly DerivedFact[] = [
  ...factsOf(PREVIEW_SCOPES, [
    [
      'outcome',
      'Outcome',
      'choice',
      ['preview'],
      'What the run does with the customer.',
      (context) => ofText(context, ({ outcome }) => outcome),
    ],
    [
      'reasonRule',
      'Rule that decided the outcome',
      'text',
      ['preview'],
      'Its id.',
      (context) => ofText(context, (customer) => customer.reasonRule),
    ],
    [
      'deliveryByEmail',
      'Delivery by email',
      'text',
      ['preview'],
      'What goes out by email, after consent; blank when nothing does.',
      (context) => ofText(context, ({ delivery }) => delivery.email),
    ],
    [
      'deliveryByPost',
      'Delivery by post',
      'text',
      ['preview'],
      'What goes out by post; blank when nothing does.',
      (context) => ofText(context, ({ delivery }) => delivery.post),
    ],
    ['alertCodes', 'Alerts of the run', 'list', ['preview'], 'The codes of the customer’s alerts.', alertCodes],
    money(
      'net',
      'Net of this bill',
      'Lines with fees, held and refused ones left out: for an invoice what would be billed.',
      ({ net }) => net,
    ),
    money('vatAmount', 'VAT of this bill', 'Blank where no invoice is produced or no rate is known.', ({ vat }) => vat),
    money(
      'gross',
      'Gross of this bill',
      'Blank where no invoice is produced or no VAT rate is known.',
      ({ gross }) => gross,
    ),
    money(
      'openingBalance',
      'Balance before this bill',
      'The Balance column, else the sum of Outstanding, else 0.',
      (customer) => customer.openingBalance ?? UNREADABLE,
    ),
    money(
      'balanceAfter',
      'Balance after this bill',
      'Opening balance plus gross; not known when an invoice has no gross.',
      balanceAfter,
    ),
    money(
      'unbilledNet',
      'Net of lines that stay unbilled',
      'Rolled over, held, accumulated, not due, skipped and refused lines.',
      (customer) => sum(customer, unbilled),
    ),
    money('skippedNet', 'Net of skipped lines', 'Lines that no run will bill: a manual bill is needed.', (customer) =>
      sum(customer, ({ placement }) => placement === 'skipped'),
    ),
    money('rolledOverNet', 'Net of rolled-over lines', 'Lines that move to the next run.', (customer) =>
      sum(customer, ({ placement }) => placement === 'rolledOver'),
    ),
    money('heldNet', 'Net of held lines', 'Lines back-filled when the status allows fixed charges again.', (customer) =>
      sum(customer, ({ placement }) => placement === 'held'),
    ),
    money('accumulatedNet', 'Net of accumulated lines', 'Lines that wait until the customer is billable.', (customer) =>
      sum(customer, ({ placement }) => placement === 'accumulated'),
    ),
    money('refusedNet', 'Net of refused lines', 'Priced lines that may not be billed.', (customer) =>
      sum(customer, ({ placement }) => placement === 'refused'),
    ),
    money(
      'chargesNet',
      'Net of this bill before fees',
      'Billed lines other than low usage fees and padding.',
      (customer) => sum(customer, (line) => !unbilled(line) && !isFee(line)),
    ),
    money('feeNet', 'Net of fees', 'Low usage fees and padding of this bill.', (customer) => sum(customer, isFee)),
    number(
      'lineCount',
      'Number of lines',
      'integer',
      'Lines in every place, fees included.',
      ({ lines }) => lines.length,
    ),
    number('hasFees', 'Has a low usage fee', 'boolean', 'Whether a fee or padding was added.', ({ lines }) =>
      Number(lines.some(isFee)),
    ),
    number(
      'oldestRolledOverDate',
      'Date of the oldest rolled-over line',
      'date',
      'Blank when nothing rolls over.',
      oldestRolledOver,
    ),
    number(
      'rolledOverSince',
      'Date of the first roll-over',
      'date',
      'The run that first rolled over a line which rolls over again now; blank when none does.',
      rolledOverSince,
    ),
    number(
      'rolledOverRuns',
      'Number of runs that rolled over',
      'integer',
      'How many runs, this one included, rolled over the line that has been for the most; 0 when nothing rolls over.',
      rolledOverRuns,
    ),
  ]),
].map((fact) => (fact.id === 'outcome' ? { ...fact, choices: OUTCOMES } : fact));

type Parts = Parameters<typeof factsOf>[1][number];

function money(
  id: string,
  label: string,
  description: string,
  valueOf: (customer: CustomerPreview) => Derived<number>,
): Parts {
  return [
    id,
    label,
    'money',
    ['preview'],
    description,
    (context) => ofNumber(context, 'money', (customer) => inMicros(customer, valueOf(customer))),
  ];
}

function number(
  id: string,
  label: string,
  type: Extract<ValueType, 'integer' | 'boolean' | 'date'>,
  description: string,
  valueOf: (customer: CustomerPreview) => number | null,
): Parts {
  return [id, label, type, ['preview'], description, (context) => ofNumber(context, type, valueOf)];
}

function ofNumber(
  context: FactContext,
  type: 'money' | 'integer' | 'boolean' | 'date',
  valueOf: (customer: CustomerPreview) => Derived<number>,
): TypedColumn | null {
  const customers = customersOf(context.preview);
  if (customers === null) return null;
  return numericColumn(type, context.rowCount, (row) => {
    const customer = customers[row];
    return customer === undefined ? null : valueOf(customer);
  });
}

function ofText(context: FactContext, textOf: (customer: CustomerPreview) => string | null): TypedColumn | null {
  const customers = customersOf(context.preview);
  if (customers === null) return null;
  return textColumn('text', context.rowCount, (row) => {
    const customer = customers[row];
    return customer === undefined ? null : textOf(customer);
  });
}

function alertCodes(context: FactContext): TypedColumn | null {
  const customers = customersOf(context.preview);
  if (customers === null) return null;
  return listColumn(context.rowCount, (row) =>
    [...new Set((customers[row]?.alerts ?? []).map(({ code }) => code))].sort(),
  );
}

function inMicros(customer: CustomerPreview, amount: Derived<number>): Derived<number> {
  return typeof amount === 'number' ? amount * 10 ** (6 - currencyExponent(customer.currency)) : amount;
}

function sum(customer: CustomerPreview, test: (line: PreviewLine) => boolean): number {
  return customer.lines.reduce((total, line) => (test(line) ? total + line.net : total), 0);
}

function balanceAfter(customer: CustomerPreview): Derived<number> {
  const { outcome, gross, openingBalance } = customer;
  if (openingBalance === null) return UNREADABLE;
  if (outcome !== 'invoice') return openingBalance;
  return gross === null ? UNREADABLE : openingBalance + gross;
}

function oldestRolledOver(customer: CustomerPreview): number | null {
  const dates = customer.lines.flatMap(({ placement, from }) =>
    placement === 'rolledOver' && from !== null ? [from] : [],
  );
  return dates.length === 0 ? null : Math.min(...dates);
}

function rolledOverSince(customer: CustomerPreview): number | null {
  const dates = customer.lines.flatMap(({ placement, rolledOver }) =>
    placement === 'rolledOver' && rolledOver !== null ? [rolledOver.since] : [],
  );
  return dates.length === 0 ? null : Math.min(...dates);
}

function rolledOverRuns(customer: CustomerPreview): number {
  const runs = customer.lines.map(({ placement, rolledOver }) =>
    placement === 'rolledOver' ? 1 + (rolledOver?.runs ?? 0) : 0,
  );
  return Math.max(0, ...runs);
}
