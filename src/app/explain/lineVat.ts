import type { BillRun } from '../../billing/billRun.ts';
import { SOURCE_CHARGES, SOURCE_PREVIOUS, SOURCE_USAGE } from '../../billing/lines/lineStore.ts';
import type { PreviewLine } from '../../domain/preview.ts';
import { currencySign } from '../../rulebook/currencySign.ts';
import { filledCell } from './explainedCell.ts';
import type { ExplainedCell } from './explainedCell.ts';

/** Where a line's VAT rate comes from. `former`: a refund at the rate at which it was billed. */
export type VatOrigin = 'line' | 'calls' | 'customer' | 'setting' | 'former' | 'previous' | 'none';

export interface LineVat {
  readonly from: VatOrigin;
  /** The cell that names the rate; null for a setting, a former rate, an earlier preview's line, or none. */
  readonly cell: ExplainedCell | null;
}

/** Where the rate came from (product: "VAT"): the line's own, else the calls rate for calls, else the customer's, else the setting. */
export function lineVat(run: BillRun, record: number, id: number, line: PreviewLine): LineVat {
  const { context, facts } = run;
  const { lines, sources, customers } = context;
  const sign = currencySign(facts, record);
  if (line.vatRate === null) return { from: 'none', cell: null };
  const source = lines.source[id];
  if (source === SOURCE_PREVIOUS) return { from: 'previous', cell: null };
  const own = source === SOURCE_CHARGES ? 'charges' : source === SOURCE_USAGE ? 'usage' : null;
  const ownCell = own === null ? null : filledCell(sources.tables.get(own), lines.sourceRow[id] ?? -1, 'vatRate', sign);
  if (ownCell !== null) return { from: 'line', cell: ownCell };
  const today = line.isCall ? context.terms.callsVatRate : context.terms.vatRate;
  if (line.kind === 'refund' && today[record] !== line.vatRate) return { from: 'former', cell: null };
  const calls = line.isCall ? filledCell(customers, record, 'vatRateCalls', sign) : null;
  if (calls !== null) return { from: 'calls', cell: calls };
  const customer = filledCell(customers, record, 'vatRate', sign);
  return customer === null ? { from: 'setting', cell: null } : { from: 'customer', cell: customer };
}
