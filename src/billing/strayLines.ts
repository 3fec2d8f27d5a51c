import type { StrayLine } from '../domain/preview.ts';
import type { BillRun } from './billRun.ts';
import { lineAccount } from './lineAccount.ts';
import { previewLine } from './previewLine.ts';

/** The priced lines whose account is not in the customers sheet: all refused, none on anyone's bill. */
export function strayLines(run: BillRun): readonly StrayLine[] {
  const { lines } = run.context;
  const stray: StrayLine[] = [];
  for (let line = 0; line < lines.length; line += 1) {
    if ((lines.customer[line] ?? -1) < 0) {
      stray.push({ ...previewLine(run, line), account: lineAccount(run.context, line) });
    }
  }
  return stray;
}
