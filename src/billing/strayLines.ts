import type { PreviewLine } from '../domain/preview.ts';
import type { BillRun } from './billRun.ts';
import { previewLine } from './previewLine.ts';

/** The priced lines of charges and usage whose account is not in the customers sheet: all refused, none on anyone's bill. */
export function strayLines(run: BillRun): readonly PreviewLine[] {
  const { lines } = run.context;
  const stray: PreviewLine[] = [];
  for (let line = 0; line < lines.length; line += 1) {
    if ((lines.customer[line] ?? -1) < 0) stray.push(previewLine(run, line));
  }
  return stray;
}
