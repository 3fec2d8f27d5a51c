import { SHEET_KINDS } from '../../src/domain/sheetKind.ts';
import type { SampleFacts } from './sampleFacts.ts';
import { SHEET_NAMES } from './sheetColumns.ts';

/** What was written, in a line a sheet, with a note for each sheet that Excel's last row cut short. */
export function sampleReport(path: string, facts: SampleFacts): string {
  const lines = SHEET_KINDS.map((kind) => {
    const cut = facts.cut[kind];
    const note = cut === 0 ? '' : ` (Excel's last row reached; ${String(cut)} more left out)`;
    return `  ${SHEET_NAMES[kind]}: ${String(facts.rows[kind])} rows${note}`;
  });
  return [`Wrote ${path}, for a bill run on ${facts.runDate}.`, ...lines].join('\n');
}
