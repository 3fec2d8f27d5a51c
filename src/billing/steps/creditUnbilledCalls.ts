import type { BillRunContext } from '../billRunContext.ts';
import type { FactColumns } from '../facts/factColumns.ts';
import { FATE_OPEN, FATE_REFUSED, KIND_USAGE, SOURCE_USAGE } from '../lines/lineStore.ts';
import type { BillsMade } from './billsMade.ts';

/**
 * The calls that stay unbilled after this run, net in millionths: those that it prices but does not bill, and those after its
 * cut-off. What lies after the cut-off is not priced by a run: it is the sheet's unbilled charges less those that the run has priced,
 * and NaN when one of them has no charge of its own.
 */
export function unbilledCalls(
  { lines, sources, cutOff }: BillRunContext,
  facts: FactColumns,
  { outcomes, linesOf }: Pick<BillsMade, 'outcomes' | 'linesOf'>,
  microsAt: (record: number) => number,
): (record: number) => number {
  const lastDates = facts.column('lastUsageDate');
  const unbilledCharges = facts.column('unbilledUsageTotal');
  const hasUsage = sources.tables.has('usage');
  const factAt = (column: typeof lastDates, record: number): number =>
    column?.storage === 'numeric' ? (column.values[record] ?? Number.NaN) : Number.NaN;
  return (record) => {
    if (!hasUsage) return Number.NaN;
    let priced = 0;
    let open = 0;
    for (let i = linesOf.starts[record] ?? 0; i < (linesOf.starts[record + 1] ?? 0); i += 1) {
      const line = linesOf.order[i] ?? 0;
      if (lines.kind[line] !== KIND_USAGE) continue;
      const net = lines.net[line] ?? 0;
      const fate = lines.fate[line];
      if (lines.source[line] === SOURCE_USAGE) priced += net;
      const isBilled = fate === FATE_OPEN && outcomes[record] === 'invoice';
      if (!isBilled && fate !== FATE_REFUSED) open += net;
    }
    const hasLater = factAt(lastDates, record) > cutOff;
    const later = hasLater ? factAt(unbilledCharges, record) - priced * microsAt(record) : 0;
    return open * microsAt(record) + later;
  };
}
