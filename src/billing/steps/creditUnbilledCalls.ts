import type { BillRunContext } from '../billRunContext.ts';
import { FATE_OPEN, FATE_REFUSED, KIND_USAGE } from '../lines/lineStore.ts';
import type { BillsMade } from './billsMade.ts';

/**
 * The calls that stay unbilled after this run, net in millionths: those that it prices but does not bill, and those after its
 * cut-off, which it prices though they give no line. NaN when one of these cannot be priced, and without a usage sheet.
 */
export function unbilledCalls(
  { lines, usageRecords }: BillRunContext,
  { outcomes, linesOf }: Pick<BillsMade, 'outcomes' | 'linesOf'>,
  microsAt: (record: number) => number,
): (record: number) => number {
  return (record) => {
    if (usageRecords === null) return Number.NaN;
    let open = 0;
    for (let i = linesOf.starts[record] ?? 0; i < (linesOf.starts[record + 1] ?? 0); i += 1) {
      const line = linesOf.order[i] ?? 0;
      if (lines.kind[line] !== KIND_USAGE) continue;
      const fate = lines.fate[line];
      const isBilled = fate === FATE_OPEN && outcomes[record] === 'invoice';
      if (!isBilled && fate !== FATE_REFUSED) open += lines.net[line] ?? 0;
    }
    return open * microsAt(record) + (usageRecords.afterCutOff[record] ?? 0);
  };
}
