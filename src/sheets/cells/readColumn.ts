import type { TypedColumn } from '../../columns/typedColumn.ts';
import { BOOLEAN_READER } from './booleanReader.ts';
import type { ColumnContext } from './columnContext.ts';
import { dateReader } from './dateReader.ts';
import { moneyReader, numberReader } from './decimalReader.ts';
import { DURATION_READER } from './durationReader.ts';
import { percentReader } from './percentReader.ts';
import { readCodedColumn } from './readCodedColumn.ts';
import { readNumericColumn } from './readNumericColumn.ts';
import { readRateColumn } from './readRateColumn.ts';

/**
 * Reads a column's cells as its type says. What cannot be read stays unreadable (never nought, false or blank) and is reported through
 * `context.report`, as is everything that was read in a way a person should know.
 */
export function readColumn(context: ColumnContext): TypedColumn {
  const { type } = context;
  switch (type) {
    case 'text':
    case 'choice':
    case 'list':
      return readCodedColumn(context, type);
    case 'number':
      return readNumericColumn(context, type, numberReader(context, false));
    case 'integer':
      return readNumericColumn(context, type, numberReader(context, true));
    case 'money':
      return readNumericColumn(context, type, moneyReader(context));
    case 'percent':
      return context.vatCodes.length > 0
        ? readRateColumn(context, context.vatCodes)
        : readNumericColumn(context, type, percentReader(context));
    case 'date':
      return readNumericColumn(context, type, dateReader(context));
    case 'duration':
      return readNumericColumn(context, type, DURATION_READER);
    case 'boolean':
      return readNumericColumn(context, type, BOOLEAN_READER);
  }
}
