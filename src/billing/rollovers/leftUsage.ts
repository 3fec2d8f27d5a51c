import { codedField, numberAt, numericField, textAt } from '../../columns/fieldColumns.ts';
import type { TypedTable } from '../../columns/typedTable.ts';
import { currencyExponent } from '../../domain/currencyCode.ts';
import { scaledQuotient } from '../../domain/scaledQuotient.ts';
import { foldedName } from '../../domain/statusLookup.ts';
import type { BillRunContext } from '../billRunContext.ts';
import { numberKey } from '../inputs/numberKey.ts';
import { KIND_REFUND } from '../lines/lineStore.ts';
import { RECORD_BILLED, RECORD_INVOICED } from '../lines/usageRecords.ts';
import type { UsageRecords } from '../lines/usageRecords.ts';
import type { LeftLine } from '../previousRollovers.ts';

/** What this run's usage sheet makes of a usage line that the run before left. */
export interface LeftUsage {
  /** The lines of this run that hold records of it. */
  readonly lines: readonly number[];
  /** What comes in: all of it, what the sheet's unbilled records leave over, or null for nothing. */
  readonly rest: { readonly quantity: number; readonly net: number } | null;
}

/**
 * Compares a usage line that the run before left with the single records of its number and class in its days, because this run's line
 * may hold later ones too. Records that are still unbilled are the sheet's own; those marked billed without an invoice, or no longer
 * listed, were moved on by the rollover and come in; where some are unbilled and the others marked, the others come in.
 * @param rowsByKey the customer's rows of the usage sheet, by {@link usageByKey}.
 */
export function leftUsage(
  context: BillRunContext,
  usage: TypedTable,
  records: UsageRecords,
  rowsByKey: ReadonlyMap<string, readonly number[]>,
  left: LeftLine,
): LeftUsage {
  const whole = { quantity: left.quantity, net: left.net };
  const date = numericField(usage, 'date');
  const within = (rowsByKey.get(keyOfLeft(context, left)) ?? []).filter((row) => {
    const day = numberAt(date, row);
    return left.from !== null && left.to !== null && day >= left.from && day <= left.to;
  });
  const marked = (mark: number): number => within.filter((row) => records.line[row] === mark).length;
  const lineOf = (row: number): number => records.line[row] ?? -1;
  const isRefund = left.kind === 'refund';
  const unbilled = within.filter((row) => {
    return lineOf(row) >= 0 && (context.lines.kind[lineOf(row)] === KIND_REFUND) === isRefund;
  });
  const ofRate = unbilled.filter((row) => (context.lines.vatRate[lineOf(row)] ?? Number.NaN) === left.vatRate);
  const own = ofRate.length > 0 ? ofRate : unbilled;
  const micros = own.reduce((sum, row) => sum + (records.micros[row] ?? 0), 0);
  const net = scaledQuotient(micros, isRefund ? -1 : 1, 10 ** (6 - currencyExponent(left.currency)));
  const lines = [...new Set(own.map(lineOf))];
  const isOwn = { lines, rest: null };
  if (own.length === left.quantity && net === left.net) return isOwn;
  if (marked(RECORD_INVOICED) >= left.quantity) return { lines: [], rest: null };
  const billed = marked(RECORD_BILLED);
  if (own.length === 0 || billed >= left.quantity) return { lines: [], rest: whole };
  const over = left.net - net;
  // All of it with late records besides: they cannot come to less than it did alone.
  if (own.length >= left.quantity && (left.net < 0 ? over >= 0 : over <= 0)) return isOwn;
  const isPart = billed > 0 && own.length + billed >= left.quantity && own.length < left.quantity;
  // Without marks the few records in these days are late ones, of a sheet that no longer lists what was left.
  if (!isPart) return { lines: [], rest: whole };
  const isRest = over !== 0 && over < 0 === left.net < 0;
  return { lines, rest: isRest ? { quantity: left.quantity - own.length, net: over } : null };
}

/** A customer's usage rows by class and number, however either is written. */
export function usageByKey(
  context: BillRunContext,
  usage: TypedTable,
  rows: readonly number[],
): ReadonlyMap<string, readonly number[]> {
  const [callClass, number] = [codedField(usage, 'callClass'), codedField(usage, 'number')];
  const byKey = new Map<string, number[]>();
  for (const row of rows) {
    const key = usageKey(context, textAt(callClass, row) ?? 'Usage', textAt(number, row));
    const found = byKey.get(key);
    if (found === undefined) byKey.set(key, [row]);
    else found.push(row);
  }
  return byKey;
}

function usageKey(context: BillRunContext, callClass: string, number: string | null): string {
  const { callClasses } = context.sources.catalogues;
  const name = callClasses.classes[callClasses.indexOf(callClass)]?.name ?? foldedName(callClass);
  return JSON.stringify([name, numberKey(number ?? '')]);
}

/** The key of a left line, whose description is its class and, after a comma, its number. */
function keyOfLeft(context: BillRunContext, { description, number }: LeftLine): string {
  const suffix = number === null ? '' : `, ${number}`;
  return usageKey(context, description.slice(0, description.length - suffix.length), number);
}
