import type { CellValue } from '../model/cellValue.ts';
import { isCellError } from '../model/cellValue.ts';

/** A value as Excel's API gives it: empty cells are empty texts, errors their text. */
export function wireValue(value: CellValue): string | number | boolean {
  if (value === null) return '';
  return isCellError(value) ? value.error : value;
}

/** Excel's name for the type of a value; every number is a double. */
export function valueType(value: CellValue): 'Empty' | 'Error' | 'String' | 'Double' | 'Boolean' {
  if (value === null) return 'Empty';
  if (isCellError(value)) return 'Error';
  if (typeof value === 'string') return 'String';
  return typeof value === 'number' ? 'Double' : 'Boolean';
}
