import { chanceOf } from './chance.ts';
import type { Weighted } from './chance.ts';

/** Columns of the benchmark's customers, in order; names and meanings are those of the field catalogue. */
export const CUSTOMER_COLUMNS = [
  { fact: 'accountNumber', type: 'text' },
  { fact: 'customerStatus', type: 'choice' },
  { fact: 'customerType', type: 'choice' },
  { fact: 'consentGiven', type: 'choice' },
  { fact: 'billingCycle', type: 'choice' },
  { fact: 'paymentMethod', type: 'choice' },
  { fact: 'paymentTermsDays', type: 'integer' },
  { fact: 'vatRate', type: 'percent' },
  { fact: 'vatNumber', type: 'text' },
  { fact: 'country', type: 'choice' },
  { fact: 'emptyInvoices', type: 'choice' },
  { fact: 'lowInvoices', type: 'choice' },
  { fact: 'lowInvoiceValue', type: 'money' },
  { fact: 'lowInvoiceAction', type: 'choice' },
  { fact: 'lowInvoiceActionValue', type: 'money' },
  { fact: 'creditLimit', type: 'money' },
  { fact: 'balance', type: 'money' },
  { fact: 'email', type: 'text' },
  { fact: 'droppedDate', type: 'date' },
  { fact: 'statusReason', type: 'choice' },
] as const;

/** A cell of the benchmark: text, number (people's units, dates as day numbers) or null when blank. */
export type BenchCell = string | number | null;

const STATUSES: Weighted<string | null> = [
  ['Active', 70],
  ['Suspended', 8],
  ['Dropped', 12],
  ['Final Bill', 6],
  ['CRM only', 3],
  [null, 1],
];
const TYPES: Weighted<string | null> = [
  ['Residential', 60],
  ['Small business', 22],
  ['Corporate', 10],
  ['Reseller', 5],
  ['Test', 1],
  [null, 2],
];
const COUNTRIES: Weighted<string> = [
  ['GB', 60],
  ['IE', 15],
  ['FR', 6],
  ['DE', 6],
  ['ES', 5],
  ['NL', 4],
  ['US', 4],
];
const REASONS = ['Non-payment', 'Moved', 'Deceased', 'Fraud', 'Request', 'Competitor', 'Merged', 'Seasonal', 'Dispute'];
const HOSTS: Weighted<string> = [
  ['post.example', 50],
  ['office.example', 20],
  ['trade.example.co.uk', 20],
  ['mail.invalid', 9],
  ['test.invalid', 1],
];

/** Deterministic customers (mulberry32 from a fixed seed), with the blanks and slips of a real sheet in the proportion of a few per cent. */
export function customerRows(count: number, seed = 42): readonly (readonly BenchCell[])[] {
  const { next: chance, pick, pence } = chanceOf(seed);
  return Array.from({ length: count }, (_, index): readonly BenchCell[] => {
    const status = pick(STATUSES);
    const type = pick(TYPES);
    const country = pick(COUNTRIES);
    const isBusiness = type === 'Small business' || type === 'Corporate' || type === 'Reseller';
    const low = chance() < 0.3 ? 'Yes' : chance() < 0.02 ? null : 'No';
    const action =
      low === 'Yes'
        ? pick<string | null>([
            ['Roll over', 40],
            ['Add fee', 35],
            ['Pad', 23],
            [null, 2],
          ])
        : null;
    return [
      `${chance() < 0.003 ? 'X' : 'C'}${String(1_000_000 + index)}`,
      status,
      type,
      pick<string | null>([
        ['Yes', 85],
        ['No', 12],
        [null, 3],
      ]),
      pick<string | null>([
        ['Monthly', 80],
        ['Quarterly', 12],
        ['Annually', 5],
        ['Manual', 1],
        [null, 2],
      ]),
      pick<string | null>([
        ['Direct Debit', 55],
        ['Card', 20],
        ['BACS', 20],
        ['Cash', 3],
        [null, 2],
      ]),
      pick<number | null>([
        [14, 30],
        [30, 50],
        [0, 8],
        [45, 3],
        [60, 5],
        [90, 2],
        [28, 1],
        [null, 1],
      ]),
      pick<number | null>([
        [20, 83],
        [0, 10],
        [5, 5],
        [17.5, 1],
        [null, 1],
      ]),
      isBusiness && chance() < 0.95 ? vatNumber(country, chance) : null,
      country,
      chance() < 0.1 ? 'Send' : 'Do not send',
      low,
      low === 'Yes' && chance() > 0.02 ? pence(0, 50) : null,
      action,
      action === 'Add fee' && chance() > 0.03 ? pence(0, 40) : null,
      type === 'Residential' ? Math.floor(chance() * 10) * 100 : Math.floor(chance() * 100) * 500,
      pence(-200, 2000),
      chance() < 0.05 ? null : email(index, pick(HOSTS), chance),
      status === 'Dropped' ? (chance() < 0.03 ? null : 18_400 + Math.floor(chance() * 2_400)) : null,
      status === 'Dropped' || status === 'Suspended'
        ? chance() < 0.05
          ? null
          : (REASONS[Math.floor(chance() * REASONS.length)] ?? null)
        : null,
    ];
  });
}

function vatNumber(country: string, chance: () => number): string {
  const number = country + String(100_000_000 + Math.floor(chance() * 900_000_000));
  const slip = chance();
  if (slip < 0.01) return number.toLowerCase();
  if (slip < 0.02) return number.slice(0, 6);
  return slip < 0.03 ? `XX${number.slice(2)}` : number;
}

function email(index: number, host: string, chance: () => number): string {
  const address = `user${String(index)}.${Math.floor(chance() * 1e6).toString(36)}@${host}`;
  return chance() < 0.02 ? address.replace('@', chance() < 0.5 ? ' at ' : '@@') : address;
}
