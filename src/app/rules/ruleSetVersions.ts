import type { RuleSetVersion } from '../../domain/preview.ts';
import type { JsonValue } from '../../evidence/canonicalJson.ts';
import { jsonHash } from '../evidence/fingerprint.ts';
import type { Hasher } from '../ports/hasher.ts';
import type { LoadedRules } from './loadedRules.ts';

/**
 * The identity of everything that a run follows, by id: each rule set, and each catalogue as `catalogues/statuses`, with title, version
 * and the SHA-256 of what it says. Catalogues decide as much as rules do: statuses, VAT rates, bank holidays.
 */
export async function ruleSetVersions(
  { files, catalogueFiles }: Pick<LoadedRules, 'files' | 'catalogueFiles'>,
  hash: Hasher,
): Promise<readonly RuleSetVersion[]> {
  const versions: RuleSetVersion[] = [];
  for (const { set } of files) {
    // A rule set comes from JSON and holds nothing that JSON does not.
    const json = JSON.parse(JSON.stringify(set)) as JsonValue;
    versions.push({ id: set.id, title: set.title, version: set.version, sha256: await jsonHash(json, hash) });
  }
  for (const { path, json } of catalogueFiles) {
    const id = path.replace(/\.json$/, '');
    const title = textOf(json, 'title') ?? `Catalogue ${id.replace(/^catalogues\//, '')}`;
    versions.push({ id, title, version: textOf(json, 'version') ?? '', sha256: await jsonHash(json, hash) });
  }
  return versions.sort((a, b) => (a.id < b.id ? -1 : 1));
}

function textOf(json: JsonValue, key: string): string | null {
  const value =
    typeof json === 'object' && json !== null ? Object.entries(json).find(([name]) => name === key) : undefined;
  return typeof value?.[1] === 'string' ? value[1] : null;
}

/** What a folder of rules is called as a whole, and the hash of all that its sets and catalogues say. */
export async function rulebookIdentity(
  rules: LoadedRules,
  hash: Hasher,
): Promise<{ readonly id: string; readonly version: string; readonly sha256: string }> {
  const versions = await ruleSetVersions(rules, hash);
  const sha256 = await jsonHash(
    versions.map(({ id, sha256: said }) => ({ id, sha256: said })),
    hash,
  );
  return { id: rules.id, version: rules.version, sha256 };
}
