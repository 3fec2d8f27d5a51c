import type { Finding } from '../domain/finding.ts';
import type { CellTexts } from './cellText.ts';
import { SEVERITY_WORDS } from './displayWords.ts';
import type { InputPlace } from './sourceText.ts';
import { sourceReference } from './sourceText.ts';
import { TableRows } from './tableRows.ts';

/** The table of findings, in their own order, each with its cell, what is wrong and the fix if there is one. */
export function findingTable(findings: readonly Finding[], place: InputPlace, texts: CellTexts): TableRows {
  const table = new TableRows([
    {
      header: 'Severity',
      style: 'text',
      width: 10,
      valueStyles: [
        { text: SEVERITY_WORDS.error, style: 'bad' },
        { text: SEVERITY_WORDS.warning, style: 'attention' },
      ],
    },
    { header: 'Account', style: 'text', width: 14 },
    { header: 'Cell', style: place.kind === 'file' ? 'text' : 'link', width: 28, isLink: true },
    { header: 'Field', style: 'text', width: 20 },
    { header: 'Value', style: 'text', width: 22 },
    { header: 'Message', style: 'wrapped', width: 56 },
    { header: 'Fix', style: 'wrapped', width: 32 },
    { header: 'Rule', style: 'text', width: 12 },
  ]);
  for (const finding of findings) {
    const reference = sourceReference(place, finding);
    table.add(
      [
        SEVERITY_WORDS[finding.severity],
        texts.fit(finding.account),
        texts.fit(reference.text),
        finding.field,
        texts.fit(finding.value),
        texts.fit(finding.message),
        finding.fix === undefined ? null : texts.fit(`${finding.fix.title}: ${finding.fix.value}`),
        finding.ruleId,
      ],
      { link: reference.link },
    );
  }
  return table;
}
