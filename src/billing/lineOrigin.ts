import { codedField, numericField, textAt } from '../columns/fieldColumns.ts';
import { addressOf, columnOf } from '../columns/typedTable.ts';
import type { TypedTable } from '../columns/typedTable.ts';
import type { PreviewLine } from '../domain/preview.ts';
import type { BillRunContext } from './billRunContext.ts';
import { fixedFees } from './inputs/fixedFees.ts';
import {
  KIND_FEE,
  KIND_PAD,
  SOURCE_CHARGES,
  SOURCE_CUSTOMER_COLUMN,
  SOURCE_CUSTOMER_FEE,
  SOURCE_NUMBER_FEE,
  SOURCE_PREVIOUS,
  SOURCE_USAGE,
} from './lines/lineStore.ts';
import { monthlyChargeColumns } from './steps/monthlyColumns.ts';

/** What a line's source says of it in words. A refund has the description of what it refunds. */
export type LineOrigin = Pick<PreviewLine, 'description' | 'source' | 'chargeId' | 'number'>;

/** Where a line of the run comes from. */
export function lineOrigin(context: BillRunContext, line: number): LineOrigin {
  const { lines, sources, customers } = context;
  const row = lines.sourceRow[line] ?? -1;
  const source = lines.source[line] ?? 0;
  const kind = lines.kind[line];
  if (kind === KIND_FEE) return ofNothing('Low usage fee');
  if (kind === KIND_PAD) return ofNothing('Low usage fee (up to the minimum)');
  if (source >= SOURCE_CUSTOMER_COLUMN) {
    const column = monthlyChargeColumns(context)[source - SOURCE_CUSTOMER_COLUMN];
    if (column === undefined) return ofNothing('');
    const cell = { sheet: customers.sheet, cell: addressOf(customers, row, column) };
    return { ...ofNothing(column.header), source: cell };
  }
  if (source === SOURCE_CHARGES) return chargeOrigin(sources.tables.get('charges'), row);
  if (source === SOURCE_USAGE) return usageOrigin(sources.tables.get('usage'), row);
  if (source === SOURCE_CUSTOMER_FEE) return feeOrigin(context, customers, row);
  if (source === SOURCE_NUMBER_FEE) return feeOrigin(context, sources.tables.get('numbers'), row);
  const left = source === SOURCE_PREVIOUS ? sources.previous?.lines[row] : undefined;
  if (left === undefined) return ofNothing('');
  return { description: left.description, source: null, chargeId: left.chargeId, number: left.number };
}

function ofNothing(description: string): LineOrigin {
  return { description, source: null, chargeId: null, number: null };
}

function chargeOrigin(charges: TypedTable | undefined, row: number): LineOrigin {
  return {
    description: textAt(codedField(charges, 'description'), row) ?? 'Charge',
    source: cellOf(charges, row, 'amountExVat'),
    chargeId: textAt(codedField(charges, 'chargeId'), row),
    number: textAt(codedField(charges, 'number'), row),
  };
}

function usageOrigin(usage: TypedTable | undefined, row: number): LineOrigin {
  const callClass = textAt(codedField(usage, 'callClass'), row) ?? 'Usage';
  const number = textAt(codedField(usage, 'number'), row);
  return {
    description: number === null ? callClass : `${callClass}, ${number}`,
    source: cellOf(usage, row, numericField(usage, 'charge') === null ? 'duration' : 'charge'),
    chargeId: null,
    number,
  };
}

/** A fixed fee comes from the tariff's cell; of a number's fee the number is told. */
function feeOrigin({ sources }: BillRunContext, holder: TypedTable | undefined, row: number): LineOrigin {
  const tariffs = sources.tables.get('tariffs');
  const tariff = textAt(codedField(holder, 'fixedFeeTariff'), row) ?? '';
  const fee = fixedFees(tariffs, sources.catalogues.callClasses)(tariff);
  const number = textAt(codedField(holder, 'number'), row);
  return {
    description: number === null ? `Fixed fee, ${tariff}` : `Fixed fee, ${tariff}, ${number}`,
    source: fee === undefined ? null : cellOf(tariffs, fee.tariffRow, fee.field),
    chargeId: null,
    number,
  };
}

function cellOf(table: TypedTable | undefined, row: number, field: string): PreviewLine['source'] {
  if (table === undefined) return null;
  const column = columnOf(table, field) ?? table.columns[0];
  return column === undefined ? null : { sheet: table.sheet, cell: addressOf(table, row, column) };
}
