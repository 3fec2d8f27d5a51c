import type { RawSheet } from '../../columns/rawSheet.ts';
import type { InputError } from '../../domain/inputError.ts';
import type { Result } from '../../domain/result.ts';
import { failure, success } from '../../domain/result.ts';
import { cellRange } from './readCellRange.ts';
import type { WorkbookParts } from './readParts.ts';
import { damaged } from './readRefusal.ts';

/** Reads an Excel table's name, range and whether its last row is a totals row. */
export async function readTable(
  parts: WorkbookParts,
  path: string,
): Promise<Result<RawSheet['tables'][number], InputError>> {
  const found: RawSheet['tables'][number][] = [];
  const read = await parts.read(path, parts.limits.partBytes, {
    open: (element, attributes) => {
      if (element !== 'table') return;
      const range = cellRange(attributes.get('ref') ?? '');
      const name = attributes.get('displayName') ?? attributes.get('name');
      const hasTotalsRow = Number(attributes.get('totalsRowCount') ?? '0') > 0;
      if (range !== null && name !== null) found.push({ name, range, hasTotalsRow });
    },
    close: () => undefined,
    text: () => undefined,
  });
  if (!read.ok) return read;
  const [table] = found;
  return table === undefined ? failure(damaged(parts.fileName, `${path} describes no table`)) : success(table);
}
