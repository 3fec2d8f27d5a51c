import { codedField, textAt } from '../columns/fieldColumns.ts';
import type { BillRunContext } from './billRunContext.ts';
import { SOURCE_CHARGES, SOURCE_PREVIOUS, SOURCE_USAGE } from './lines/lineStore.ts';

/** The account that a line's own row names, whether or not the customers sheet has it; null where it names none. */
export function lineAccount({ lines, sources }: BillRunContext, line: number): string | null {
  const row = lines.sourceRow[line] ?? -1;
  const source = lines.source[line];
  if (source === SOURCE_PREVIOUS) return sources.previous?.lines[row]?.account ?? null;
  if (source !== SOURCE_CHARGES && source !== SOURCE_USAGE) return null;
  const table = sources.tables.get(source === SOURCE_CHARGES ? 'charges' : 'usage');
  return textAt(codedField(table, 'accountNumber'), row);
}
