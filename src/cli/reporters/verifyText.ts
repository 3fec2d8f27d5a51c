import type { CheckedBundle } from '../../app/history/readBundle.ts';
import { counted } from './counted.ts';

/** How many problems are listed one by one. */
const MOST_LISTED = 50;

/**
 * What verification came to, as text: every problem, what was looked at, and the head to compare with one kept outside.
 * @param differs what of a workbook is not as recorded; null when none was asked about.
 */
export function verifyText(verification: CheckedBundle['verification'], differs: readonly string[] | null): string {
  const { problems, entries, runs, parts, head } = verification;
  const lines: string[] = [];
  const all = [...problems.map(({ message }) => message), ...(differs ?? [])];
  lines.push(all.length === 0 ? 'Everything holds.' : `${counted(all.length, 'thing')} wrong:`);
  for (const message of all.slice(0, MOST_LISTED)) lines.push(`  ${message}`);
  if (all.length > MOST_LISTED) lines.push(`  and ${String(all.length - MOST_LISTED)} more`);
  lines.push('');
  lines.push(`Chain     ${counted(entries, 'entry', 'entries')}`);
  lines.push(
    `Runs      ${String(runs.checked)} checked, ${String(runs.headersOnly)} not in this bundle, ${String(runs.retired)} over their retention`,
  );
  lines.push(
    `Parts     ${String(parts.checked)} checked, ${String(parts.erased)} erased, ${String(parts.withheld)} withheld`,
  );
  if (differs !== null) {
    lines.push(`Workbook  ${differs.length === 0 ? 'is as recorded' : 'is not as recorded'}`);
  }
  lines.push(`Head      ${head ?? 'none'}`);
  lines.push('');
  lines.push(
    'Only a head that was kept elsewhere shows that the latest runs were dropped: compare it, or give it with --head.',
  );
  return `${lines.join('\n')}\n`;
}
