import type { Finding } from '../../domain/finding.ts';
import type { SheetKind } from '../../domain/sheetKind.ts';
import type { JsonValue } from '../../evidence/canonicalJson.ts';
import type { ReadSheets } from '../../sheets/readSheets.ts';
import type { LoadedRules } from '../rules/loadedRules.ts';
import type { Mentions } from './mentions.ts';
import type { PartDrafts } from './partDrafts.ts';
import { rowOwners } from './rowOwners.ts';

/** The finding that is there to name other customers. */
const DUPLICATES = 'DATA-LIKELY-DUPLICATE';

/** Rules whose messages name other customers. */
export function rulesThatNameOthers({ files }: Pick<LoadedRules, 'files'>): ReadonlySet<string> {
  const rules = files.flatMap(({ set }) => set.rules).filter(({ message }) => message.includes('{duplicateOf}'));
  return new Set([DUPLICATES, ...rules.map(({ id }) => id)]);
}

/** Puts findings into the parts of those whose rows they are about, other customers hidden. */
export function placedFindings(
  list: 'read' | 'findings',
  findings: readonly Finding[],
  read: ReadSheets,
  { hide }: Mentions,
  naming: ReadonlySet<string>,
  drafts: PartDrafts,
): void {
  const ownersOf = findingOwners(read);
  findings.forEach((finding, place) => {
    const owners = ownersOf(finding);
    const namesOthers = naming.has(finding.ruleId);
    const { fix, ...rest } = finding;
    const item: JsonValue = {
      ...rest,
      message: hide(finding.message, owners, namesOthers),
      value: finding.value === null ? null : hide(finding.value, owners, namesOthers),
      ...(fix === undefined ? {} : { fix: { title: fix.title, value: hide(fix.value, owners, namesOthers) } }),
    };
    drafts.addItem(owners, list, place, item);
  });
}

function findingOwners(read: ReadSheets): (finding: Finding) => readonly string[] {
  const ownersOf = rowOwners(read.tables);
  const places = new Map<string, { readonly kind: SheetKind; readonly recordOf: ReadonlyMap<number, number> }>();
  for (const [kind, { sheet, sourceRows }] of read.tables) {
    places.set(sheet, { kind, recordOf: new Map([...sourceRows].map((row, record) => [row, record])) });
  }
  return ({ sheet, row, account }) => {
    const place = places.get(sheet);
    const record = row === null ? undefined : place?.recordOf.get(row);
    const owners = place === undefined || record === undefined ? [] : ownersOf(place.kind, record);
    return owners.length > 0 || account === null ? owners : [account];
  };
}
