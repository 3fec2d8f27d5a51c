import type { Finding } from '../../domain/finding.ts';
import type { ReadSheets } from '../../sheets/readSheets.ts';
import { findingOrder } from '../orderFindings.ts';

/** Findings in their order, with a few taken out and put in; `removed` are looked for by what they say. */
export function exchangedFindings(
  findings: readonly Finding[],
  removed: readonly Finding[],
  added: readonly Finding[],
  read: ReadSheets,
): readonly Finding[] {
  const order = findingOrder(read);
  const kept = [...findings];
  for (const finding of removed) {
    const at = firstNotBefore(kept, (other) => order(other, finding) < 0);
    const found = kept[at];
    if (found !== undefined && order(found, finding) === 0) kept.splice(at, 1);
  }
  for (const finding of added)
    kept.splice(
      firstNotBefore(kept, (other) => order(other, finding) <= 0),
      0,
      finding,
    );
  return kept;
}

/** The findings of a customers sheet's rows, of a list in order. */
export function findingsOfRows(
  findings: readonly Finding[],
  sheet: string,
  rows: Iterable<number>,
  read: ReadSheets,
): readonly Finding[] {
  const places = new Map(read.sheets.map(({ name }, place) => [name, place]));
  const place = places.get(sheet) ?? places.size;
  const found: Finding[] = [];
  for (const row of rows) {
    const isBefore = (other: Finding): boolean => {
      const otherPlace = places.get(other.sheet) ?? places.size;
      return otherPlace < place || (otherPlace === place && (other.row ?? 0) < row);
    };
    for (let at = firstNotBefore(findings, isBefore); ; at += 1) {
      const finding = findings[at];
      if (finding?.sheet !== sheet || finding.row !== row) break;
      found.push(finding);
    }
  }
  return found;
}

/** Where a sorted list's part that is not before something begins. */
function firstNotBefore(findings: readonly Finding[], isBefore: (finding: Finding) => boolean): number {
  let low = 0;
  let high = findings.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const finding = findings[middle];
    if (finding !== undefined && isBefore(finding)) low = middle + 1;
    else high = middle;
  }
  return low;
}
