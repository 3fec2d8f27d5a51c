import { z } from 'zod';
import { FOLLOW_UP_KINDS } from '../../domain/followUp.ts';
import { CREDIT_LEVELS, CREDIT_LIMITS } from '../../domain/customerCredit.ts';
import { OUTCOMES } from '../../domain/outcome.ts';
import { MESSAGE_SOURCES } from '../../domain/preview.ts';

const money = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/)
  .describe('Decimal text in the currency’s unit.');
const moneyByCurrency = z.record(z.string().regex(/^[A-Z]{3}$/), money);
const outcomeTotals = z.strictObject({
  count: z.int(),
  net: moneyByCurrency,
  vat: moneyByCurrency,
  gross: moneyByCurrency,
});
const line = z.strictObject({
  kind: z.enum(['recurring', 'one-off', 'usage', 'refund', 'fee', 'pad']),
  placement: z.enum(['billed', 'rolledOver', 'held', 'accumulated', 'notDue', 'skipped', 'refused']),
  description: z.string(),
  from: z.iso.date().nullable().describe('First day, inclusive.'),
  to: z.iso.date().nullable().describe('Last day, inclusive.'),
  quantity: z.number(),
  unitPrice: z.string().nullable(),
  factor: z.string().nullable().describe('The part of a period that is charged: "15/31".'),
  net: money,
  vatRate: z.string().nullable().describe('Percent: "20".'),
  vatNote: z
    .string()
    .nullable()
    .default(null)
    .describe('What an invoice must say of its VAT: "reverse charge: customer accounts for VAT".'),
  source: z
    .string()
    .nullable()
    .describe(
      'Sheet and cell: "Charges!A12"; of a line that --previous brought in its run: "run of 2026-11-01 (3fa2b1c4)".',
    ),
  chargeId: z.string().nullable(),
  number: z.string().nullable(),
  isCall: z.boolean().describe('Whether it is usage, or a refund of usage.'),
  priceSource: z
    .string()
    .nullable()
    .default(null)
    .describe('What priced a usage line: "tariff Standard of the customer (Tariffs!C2)"; null for other lines.'),
  rolledOverSince: z.iso.date().nullable().describe('Run date of the first run that rolled the line over.'),
  rolledOverRuns: z.int().describe('How many earlier runs rolled the line over.'),
});
const delivery = z.strictObject({
  channel: z.enum(['email', 'post', 'online', 'fax']),
  to: z.string().nullable().describe('The address, portal or number; null where the sheet has none.'),
  contact: z.string().nullable().describe('The contact’s name; null for the account’s own addresses.'),
  bill: z.enum(['none', 'short', 'long', 'full']),
  callRecords: z.enum(['none', 'plain', 'protected-zip']),
  usageReport: z.enum(['none', 'attached', 'withheld']),
  missing: z.array(z.string()).describe('What has to be there before anything can be delivered.'),
  rules: z.strictObject({ bill: z.string(), callRecords: z.string(), usageReport: z.string() }),
});
const credit = z.strictObject({
  balanceAfter: money.nullable().describe('Opening balance plus this bill’s gross; null for prepaid customers.'),
  fundsAfter: money.nullable().describe('A prepaid customer’s available funds less this bill’s gross.'),
  limits: z.array(
    z.strictObject({
      limit: z.enum(CREDIT_LIMITS),
      amount: money.nullable().describe('What is held against the limit.'),
      allowed: money.nullable().describe('The limit, or the funds that are there.'),
      share: z.string().nullable().describe('Percent, rounded up to a tenth: "80.1".'),
      level: z.enum(CREDIT_LEVELS).describe('near: over 80 %; over: over the limit.'),
      rule: z.string(),
    }),
  ),
});
const strayLine = line.extend({ account: z.string().nullable() });
const beforeAndAfter = z.strictObject({ before: money, after: money.nullable() });
const followUp = z.strictObject({
  kind: z.enum(FOLLOW_UP_KINDS),
  account: z.string().nullable(),
  row: z.int().describe('Row in the customers sheet, counted from 1.'),
  date: z.iso.date().nullable(),
  amount: money.nullable().describe('What the matter is worth; null where the sheet does not tell it.'),
  currency: z.string(),
  invoiceNumber: z.string().nullable(),
  message: z.string().describe('What it is and what to do.'),
  source: z.string().describe('Sheet and cell: "Invoices!F12".'),
  basis: z.string().describe('The law or the guide behind it.'),
  restated: z
    .strictObject({ vat: beforeAndAfter, gross: beforeAndAfter })
    .nullable()
    .describe('Of an existing invoice whose VAT is not the customer’s; null for other kinds.'),
});

/** One customer of a preview. */
export const customerJsonSchema = z.strictObject({
  account: z.string().nullable(),
  name: z.string().nullable(),
  status: z.string().nullable().default(null).describe('The status as the sheet has it.'),
  row: z.int().describe('Row in the customers sheet, counted from 1.'),
  outcome: z.enum(OUTCOMES),
  reason: z.string(),
  reasonRule: z.string(),
  currency: z.string(),
  net: money,
  vat: money.nullable(),
  gross: money.nullable(),
  dueDate: z.iso.date().nullable(),
  collectionDate: z.iso.date().nullable(),
  delivery: z.strictObject({
    email: z.string().nullable(),
    post: z.string().nullable(),
    online: z.string().nullable(),
    fax: z.string().nullable(),
  }),
  deliveries: z.array(delivery).default([]).describe('Every recipient of the invoice, contacts too.'),
  message: z.string().nullable(),
  messageFrom: z.enum(MESSAGE_SOURCES).nullable().default(null).describe('Null where no invoice is produced.'),
  usedUpMessage: z
    .string()
    .nullable()
    .default(null)
    .describe(
      'The next-invoice message that an invoice of this run or an earlier one carries: it is not printed again.',
    ),
  openingBalance: money.nullable(),
  credit: credit.nullable().default(null).describe('After this run; null in previews of before it was computed.'),
  lines: z.array(line),
  alerts: z.array(z.strictObject({ code: z.string(), message: z.string() })),
  trace: z.array(z.strictObject({ step: z.string(), rule: z.string(), because: z.string() })),
});

/** What `preview --format json` prints. The published JSON Schema is made from this. */
export const previewJsonSchema = z.strictObject({
  version: z.literal(1),
  run: z.strictObject({
    id: z.string(),
    runDate: z.iso.date(),
    asOf: z.iso.date(),
    cutOff: z.iso.date(),
    cycles: z.array(z.string()),
    settings: z.record(z.string(), z.unknown()),
    assumptions: z.array(z.string()),
  }),
  rulebook: z.strictObject({ id: z.string(), version: z.string(), sha256: z.string() }),
  ruleSets: z.array(z.strictObject({ id: z.string(), title: z.string(), version: z.string(), sha256: z.string() })),
  totals: z.strictObject({
    customers: z.int(),
    byOutcome: z.record(z.enum(OUTCOMES), outcomeTotals),
    control: z.strictObject({
      in: moneyByCurrency,
      fees: moneyByCurrency,
      billed: moneyByCurrency,
      rolledOver: moneyByCurrency,
      held: moneyByCurrency,
      accumulated: moneyByCurrency,
      notDue: moneyByCurrency,
      skipped: moneyByCurrency,
      refused: moneyByCurrency,
    }),
    rows: z.strictObject({
      in: z.int(),
      withLines: z.int(),
      nothingDue: z.int(),
      alreadyBilled: z.int(),
      unpriced: z.int(),
      refused: z.int(),
    }),
    unpriced: z.int(),
    refusedUsage: z
      .array(z.strictObject({ reason: z.string(), rows: z.int(), net: moneyByCurrency }))
      .default([])
      .describe('Refused usage rows by reason, with their value: a part of the control total "refused".'),
    withoutVat: z.int().describe('Invoices whose VAT is open because a line has no rate.'),
  }),
  strayLines: z.array(strayLine).describe('Refused lines whose account is not in the customers sheet.'),
  followUps: z.array(followUp).default([]).describe('What the run shows but never charges; in no bill and no total.'),
  customers: z.array(customerJsonSchema),
});

export type LineJson = z.infer<typeof line>;
export type FollowUpJson = z.infer<typeof followUp>;
export type CustomerJson = z.infer<typeof customerJsonSchema>;
export type PreviewJson = z.infer<typeof previewJsonSchema>;
