import { numericField } from '../../columns/fieldColumns.ts';
import type { NumericColumn } from '../../columns/typedColumn.ts';
import type { VatCode } from '../../domain/vatCode.ts';
import type { BillRunContext } from '../billRunContext.ts';
import { KIND_FEE, KIND_PAD, SOURCE_CHARGES, SOURCE_PREVIOUS, SOURCE_USAGE } from '../lines/lineStore.ts';
import { vatCodeAt } from './vatCodeAt.ts';

/**
 * What a line of the run must say about its VAT, such as “reverse charge: customer accounts for VAT”; null when it has to say nothing.
 * The code comes from where the rate does: the line's own, for calls the calls rate, else the customer's. A line that an earlier
 * preview brought in has the customer's note of today, as long as it still has that code's rate.
 */
export function lineVatNote(context: BillRunContext, line: number): string | null {
  const columns = rateColumns(context);
  if (columns === null) return null;
  const { lines } = context;
  const source = lines.source[line] ?? 0;
  const record = lines.customer[line] ?? -1;
  const row = lines.sourceRow[line] ?? -1;
  const kind = lines.kind[line];
  const ofCustomer = record < 0 ? null : vatCodeAt(columns.customer, record, null);
  if (kind === KIND_FEE || kind === KIND_PAD) return ofCustomer?.note ?? null;
  if (source === SOURCE_CHARGES) return vatCodeAt(columns.charges, row, ofCustomer)?.note ?? null;
  const ofCalls = record < 0 ? null : vatCodeAt(columns.calls, record, ofCustomer);
  if (source === SOURCE_USAGE) return vatCodeAt(columns.usage, row, ofCalls)?.note ?? null;
  const code: VatCode | null = lines.isCall[line] === 1 ? ofCalls : ofCustomer;
  return source === SOURCE_PREVIOUS && code?.rate !== lines.vatRate[line] ? null : (code?.note ?? null);
}

/** Where VAT rates are written; null when no sheet writes any as a word. */
type RateColumns = Readonly<Record<'customer' | 'calls' | 'charges' | 'usage', NumericColumn | null>> | null;

/** Looked up once a run: a preview has hundreds of thousands of lines, and most sheets write percentages alone. */
const columnsOf = new WeakMap<BillRunContext, RateColumns>();

function rateColumns(context: BillRunContext): RateColumns {
  const known = columnsOf.get(context);
  if (known !== undefined) return known;
  const { tables } = context.sources;
  const columns = {
    customer: numericField(context.customers, 'vatRate'),
    calls: numericField(context.customers, 'vatRateCalls'),
    charges: numericField(tables.get('charges'), 'vatRate'),
    usage: numericField(tables.get('usage'), 'vatRate'),
  };
  const found = Object.values(columns).some((column) => column?.vatCodes !== undefined) ? columns : null;
  columnsOf.set(context, found);
  return found;
}
