import type { EarlierCustomer, EarlierLine } from '../earlier/earlierPreview.ts';
import { changedFields } from './changedFields.ts';
import type { ChangeJson, CustomerDiffJson, LineDiffJson } from './diffJson.schema.ts';
import { matchLines } from './matchLines.ts';
import type { LinePair } from './matchLines.ts';

const BILL_FIELDS = [
  'outcome',
  'reasonRule',
  'currency',
  'net',
  'vat',
  'gross',
  'dueDate',
  'collectionDate',
  'email',
  'post',
  'online',
  'fax',
] as const;

const LINE_FIELDS = [
  'kind',
  'placement',
  'description',
  'from',
  'to',
  'quantity',
  'unitPrice',
  'factor',
  'net',
  'vatRate',
] as const;

/** What changed of one customer, who may be in one of the previews only; null when nothing did. Reasons are added by the caller. */
export function diffCustomer(a: EarlierCustomer | null, b: EarlierCustomer | null): CustomerDiffJson | null {
  const some = b ?? a;
  if (some === null) return null;
  const lines = matchLines(a?.lines ?? [], b?.lines ?? []).flatMap((pair) => lineDiff(pair));
  const fields = fieldsOf(a, b);
  const change = a === null ? 'added' : b === null ? 'removed' : 'changed';
  if (change === 'changed' && fields.length === 0 && lines.length === 0) return null;
  const { account, name, currency } = some;
  return { account, name, currency, change, fields: [...fields], lines, why: [] };
}

function fieldsOf(a: EarlierCustomer | null, b: EarlierCustomer | null): readonly ChangeJson[] {
  const none = Object.fromEntries(BILL_FIELDS.map((field) => [field, null])) as Bill;
  return changedFields(BILL_FIELDS, a === null ? none : billOf(a), b === null ? none : billOf(b));
}

type Bill = Readonly<Record<(typeof BILL_FIELDS)[number], string | null>>;

function billOf(customer: EarlierCustomer): Bill {
  return { ...customer, ...customer.delivery };
}

function lineDiff({ a, b }: LinePair): readonly LineDiffJson[] {
  const some = b ?? a;
  if (some === null) return [];
  const fields = a === null || b === null ? [] : changedFields(LINE_FIELDS, textsOf(a), textsOf(b));
  if (a !== null && b !== null && fields.length === 0) return [];
  const { description, chargeId, number, from, to, source } = some;
  return [
    {
      change: a === null ? 'added' : b === null ? 'removed' : 'changed',
      description,
      chargeId,
      number,
      from,
      to,
      net: { from: a?.net ?? null, to: b?.net ?? null },
      source,
      fields: [...fields],
    },
  ];
}

function textsOf(line: EarlierLine): Readonly<Record<(typeof LINE_FIELDS)[number], string | null>> {
  return { ...line, quantity: String(line.quantity) };
}
