import { addressOf, columnOf } from '../columns/typedTable.ts';
import type { TypedTable } from '../columns/typedTable.ts';
import { codedField, numericField, textAt } from '../columns/fieldColumns.ts';
import { addDays, calendarDate } from '../domain/calendarDate.ts';
import { micros } from '../domain/micros.ts';
import { minorUnits } from '../domain/minorUnits.ts';
import type { PreviewLine } from '../domain/preview.ts';
import type { BillRun } from './billRun.ts';
import { PLACE_OF_OUTCOME } from './billRun.ts';
import {
  KIND_FEE,
  KIND_PAD,
  KIND_REFUND,
  LINE_KINDS,
  SOURCE_CHARGES,
  SOURCE_CUSTOMER_COLUMN,
  SOURCE_USAGE,
  placementOf,
} from './lines/lineStore.ts';
import { monthlyChargeColumns } from './steps/monthlyColumns.ts';

/** A line of the run's store as an object, with its description and the cell that it comes from. Dates become inclusive. */
export function previewLine(run: BillRun, line: number): PreviewLine {
  const { lines } = run.context;
  const customer = lines.customer[line] ?? -1;
  const kind = lines.kind[line] ?? 0;
  const from = lines.from[line] ?? Number.NaN;
  const to = lines.to[line] ?? Number.NaN;
  const unitPrice = lines.unitPrice[line] ?? Number.NaN;
  const vatRate = lines.vatRate[line] ?? Number.NaN;
  const days = lines.days[line] ?? 0;
  const of = lines.ofDays[line] ?? 0;
  const { description, source } = origin(run, line);
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
    isCall: lines.isCall[line] === 1,
    source,
  };
}

type Origin = Pick<PreviewLine, 'description' | 'source'>;

function origin(run: BillRun, line: number): Origin {
  const { lines, sources, customers } = run.context;
  const row = lines.sourceRow[line] ?? -1;
  const source = lines.source[line] ?? 0;
  const kind = lines.kind[line];
  if (kind === KIND_FEE) return { description: 'Low usage fee', source: null };
  if (kind === KIND_PAD) return { description: 'Low usage fee (up to the minimum)', source: null };
  if (source >= SOURCE_CUSTOMER_COLUMN) {
    const column = monthlyChargeColumns(run.context)[source - SOURCE_CUSTOMER_COLUMN];
    if (column === undefined) return { description: '', source: null };
    return { description: column.header, source: { sheet: customers.sheet, cell: addressOf(customers, row, column) } };
  }
  if (source === SOURCE_CHARGES) return chargeOrigin(sources.tables.get('charges'), row);
  if (source === SOURCE_USAGE) return usageOrigin(sources.tables.get('usage'), row);
  return { description: '', source: null };
}

function chargeOrigin(charges: TypedTable | undefined, row: number): Origin {
  const description = textAt(codedField(charges, 'description'), row) ?? 'Charge';
  return { description, source: cellOf(charges, row, 'amountExVat') };
}

function usageOrigin(usage: TypedTable | undefined, row: number): Origin {
  const callClass = textAt(codedField(usage, 'callClass'), row) ?? 'Usage';
  const number = textAt(codedField(usage, 'number'), row);
  return {
    description: number === null ? callClass : `${callClass}, ${number}`,
    source: cellOf(usage, row, numericField(usage, 'charge') === null ? 'duration' : 'charge'),
  };
}

function cellOf(table: TypedTable | undefined, row: number, field: string): PreviewLine['source'] {
  if (table === undefined) return null;
  const column = columnOf(table, field) ?? table.columns[0];
  return column === undefined ? null : { sheet: table.sheet, cell: addressOf(table, row, column) };
}
