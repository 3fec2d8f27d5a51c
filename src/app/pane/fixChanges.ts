import type { RawWorkbook } from '../../columns/rawSheet.ts';
import { columnOf } from '../../columns/typedTable.ts';
import type { TypedTable } from '../../columns/typedTable.ts';
import type { CellChange, CellContent } from '../../domain/cellChange.ts';
import type { Finding } from '../../domain/finding.ts';
import type { ValueType } from '../../domain/valueType.ts';
import { scanDecimal } from '../../sheets/cells/scanDecimal.ts';
import { contentAt } from '../session/rawCells.ts';
import { columnOfAddress } from './cellPlace.ts';

/** The cell change that a finding's fix is; null where it has none, or its cell holds the wanted content already. */
export function fixChange(finding: Finding, customers: TypedTable, raw: RawWorkbook): CellChange | null {
  const { fix, sheet, row, cell, field } = finding;
  const rawSheet = raw.sheets.find(({ name }) => name === sheet);
  if (fix === undefined || row === null || cell === null || rawSheet === undefined) return null;
  const column = columnOfAddress(cell);
  const before = contentAt(rawSheet, row, column);
  const type = field === null ? 'text' : (columnOf(customers, field)?.data.type ?? 'text');
  const after = contentOf(fix.value, type);
  if (after === before) return null;
  // Digits that are a name and not a number stay what they are: leading zeros count.
  const asText = typeof after === 'string' && scanDecimal(after) !== null;
  return { sheet, row, column, before, after, ...(asText ? { numberFormat: '@' } : {}) };
}

/** A fix's text as its cell stores it: an amount as a number, a percentage as its fraction, an empty text as an empty cell. */
function contentOf(text: string, type: ValueType): CellContent {
  if (text === '') return null;
  switch (type) {
    case 'money':
    case 'number':
    case 'integer':
      return numberOf(text) ?? text;
    case 'percent': {
      const per = numberOf(text.replace(/%$/, ''));
      return per === null ? text : per / 100;
    }
    case 'text':
    case 'choice':
    case 'list':
    case 'boolean':
    case 'date':
    case 'duration':
      return text;
  }
}

function numberOf(text: string): number | null {
  const plain = text.replace(/[£€$,\s]/g, '');
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : null;
}
