import { addDays, calendarDate } from '../domain/calendarDate.ts';
import { micros } from '../domain/micros.ts';
import { minorUnits } from '../domain/minorUnits.ts';
import type { PreviewLine } from '../domain/preview.ts';
import type { BillRun } from './billRun.ts';
import { PLACE_OF_OUTCOME } from './billRun.ts';
import { lineOrigin } from './lineOrigin.ts';
import { usagePriceSource } from './steps/usagePriceSource.ts';
import { lineVatNote } from './vat/lineVatNote.ts';
import { KIND_REFUND, LINE_KINDS, placementOf } from './lines/lineStore.ts';

/** A line of the run's store as an object, with its description and the cell that it comes from. Dates become inclusive. */
export function previewLine(run: BillRun, line: number): PreviewLine {
  const { lines, rolledOver } = run.context;
  const customer = lines.customer[line] ?? -1;
  const kind = lines.kind[line] ?? 0;
  const from = lines.from[line] ?? Number.NaN;
  const to = lines.to[line] ?? Number.NaN;
  const unitPrice = lines.unitPrice[line] ?? Number.NaN;
  const vatRate = lines.vatRate[line] ?? Number.NaN;
  const days = lines.days[line] ?? 0;
  const of = lines.ofDays[line] ?? 0;
  const { description, ...origin } = lineOrigin(run.context, line);
  return {
    kind: LINE_KINDS[kind] ?? 'recurring',
    placement: placementOf(lines.fate[line] ?? 0, PLACE_OF_OUTCOME[run.outcomes[customer] ?? 'error']),
    description: kind === KIND_REFUND ? `Refund: ${description}` : description,
    from: Number.isNaN(from) ? null : calendarDate(from),
    to: Number.isNaN(to) ? null : addDays(calendarDate(to), -1),
    quantity: lines.quantity[line] ?? 1,
    unitPrice: Number.isNaN(unitPrice) ? null : micros(unitPrice),
    factor: of === 0 ? null : { days, of },
    net: minorUnits(lines.net[line] ?? 0),
    vatRate: Number.isNaN(vatRate) ? null : micros(vatRate),
    vatNote: lineVatNote(run.context, line),
    isCall: lines.isCall[line] === 1,
    priceSource: usagePriceSource(run.context, line),
    ...origin,
    rolledOver: rolledOver.get(line) ?? null,
  };
}
