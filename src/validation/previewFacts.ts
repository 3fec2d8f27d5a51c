import { OUTCOMES } from '../domain/outcome.ts';
import type { CustomerOutline, LineOutline } from '../domain/preview.ts';
import type { Derived } from './columnOfRows.ts';
import { UNREADABLE } from './columnOfRows.ts';
import type { DerivedFact } from './derivedFact.ts';
import { factsOf, PREVIEW_SCOPES } from './factDefinitions.ts';
import { balanceAfter, inMicros, oldestRolledOver, rolledOverRuns, rolledOverSince, sum } from './previewAmounts.ts';
import { previewColumns } from './previewColumns.ts';
import type { PreviewReading } from './previewColumns.ts';

const unbilled = (line: LineOutline): boolean => line.placement !== 'billed';
const isFee = (line: LineOutline): boolean => line.kind === 'fee' || line.kind === 'pad';

/** What each fact says of a customer. Money is in the customer's own currency. */
const READINGS: readonly PreviewReading[] = [
  text('outcome', 'Outcome', 'What the run does with the customer.', ({ outcome }) => outcome),
  text('reasonRule', 'Rule that decided the outcome', 'Its id.', ({ reasonRule }) => reasonRule),
  text(
    'deliveryByEmail',
    'Delivery by email',
    'What goes out by email, after consent; blank when nothing does.',
    ({ delivery }) => delivery.email,
  ),
  text(
    'deliveryByPost',
    'Delivery by post',
    'What goes out by post; blank when nothing does.',
    ({ delivery }) => delivery.post,
  ),
  {
    id: 'alertCodes',
    label: 'Alerts of the run',
    type: 'list',
    description: 'The codes of the customer’s alerts.',
    itemsOf: ({ alerts }) => [...new Set(alerts.map(({ code }) => code))].sort(),
  },
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
];

const columnsOf = previewColumns(READINGS);

/** What the bill run came to for each customer. */
export const PREVIEW_FACTS: readonly DerivedFact[] = factsOf(
  PREVIEW_SCOPES,
  READINGS.map(({ id, label, type, description }) => [
    id,
    label,
    type,
    ['preview'],
    description,
    ({ preview, rowCount }) => (preview === null ? null : (columnsOf(preview, rowCount).get(id) ?? null)),
  ]),
).map((fact) => (fact.id === 'outcome' ? { ...fact, type: 'choice', choices: OUTCOMES } : fact));

function text(
  id: string,
  label: string,
  description: string,
  textOf: (customer: CustomerOutline) => string | null,
): PreviewReading {
  return { id, label, type: 'text', description, textOf };
}

function money(
  id: string,
  label: string,
  description: string,
  valueOf: (customer: CustomerOutline) => Derived<number>,
): PreviewReading {
  return { id, label, type: 'money', description, numberOf: (customer) => inMicros(customer, valueOf(customer)) };
}

function number(
  id: string,
  label: string,
  type: 'integer' | 'boolean' | 'date',
  description: string,
  numberOf: (customer: CustomerOutline) => number | null,
): PreviewReading {
  return { id, label, type, description, numberOf };
}
