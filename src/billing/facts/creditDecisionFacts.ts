import { CREDIT_LEVELS } from '../../domain/customerCredit.ts';
import type { FactDefinition } from '../../domain/factDefinition.ts';
import type { ValueType } from '../../domain/valueType.ts';

type Entry = readonly [id: string, label: string, type: ValueType, description: string];

const SHARE = 'The amount as a share of the limit, rounded up to a tenth of a percent; blank where the limit is zero.';

const AMOUNTS: readonly Entry[] = [
  [
    'owedAfter',
    'Balance after this run',
    'money',
    'Opening balance plus the gross of this bill where one is produced; blank where a VAT rate is open.',
  ],
  [
    'creditLimitInForce',
    'Credit limit in force',
    'money',
    'Credit Limit, else the Permanent Credit Limit; blank for prepaid customers, whose funds are measured.',
  ],
  ['creditShareAfter', 'Credit limit used after this run', 'percent', SHARE],
  ['billGross', 'Gross of this bill', 'money', 'Nothing where no invoice is produced; blank where a VAT rate is open.'],
  ['fundsInForce', 'Available funds of a prepaid customer', 'money', 'Blank for all other customers.'],
  ['fundsShareAfter', 'Funds used by this bill', 'percent', SHARE],
  [
    'unbilledCallsAfter',
    'Calls unbilled after this run',
    'money',
    'Calls that this run prices but does not bill, and those after its cut-off, net; blank where one of those has no price.',
  ],
  ['usageIsListed', 'Usage is listed', 'boolean', 'The workbook has a usage sheet; no fact at all without one.'],
  ['unbilledCallsShareAfter', 'Unbilled calls credit limit used after this run', 'percent', SHARE],
  [
    'unsentAfter',
    'Unsent after this run',
    'money',
    'Unsent invoices plus the gross of this bill; blank without an invoices sheet, and where a VAT rate is open.',
  ],
  ['unsentShareAfter', 'Unsent credit limit used after this run', 'percent', SHARE],
  ['overdueAfter', 'Overdue after this run', 'money', 'Overdue invoices past their grace; this bill adds none.'],
  ['overdueShareAfter', 'Overdue invoices credit limit used after this run', 'percent', SHARE],
];

const LEVELS = [
  ['creditLevel', 'Level of the credit limit'],
  ['fundsLevel', 'Level of the funds'],
  ['unbilledCallsLevel', 'Level of the unbilled calls credit limit'],
  ['unsentLevel', 'Level of the unsent credit limit'],
  ['overdueLevel', 'Level of the overdue invoices credit limit'],
] as const;

/** What step credit computes for the rules that decide its levels, and the levels themselves for the alerts. */
export const CREDIT_DECISION_FACTS: readonly FactDefinition[] = [
  ...AMOUNTS.map(([id, label, type, description]): FactDefinition => {
    return { id, label, type, scopes: ['decision'], choices: [], description };
  }),
  ...LEVELS.map(([id, label]): FactDefinition => {
    const description = 'What the rules of step credit decided; blank where the customer has no such limit.';
    return { id, label, type: 'choice', scopes: ['decision'], choices: [...CREDIT_LEVELS], description };
  }),
];
