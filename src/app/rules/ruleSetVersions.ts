import type { RuleSetVersion } from '../../domain/preview.ts';
import type { JsonValue } from '../../evidence/canonicalJson.ts';
import type { RuleSetFile } from '../../rulebook/ruleSetFile.ts';
import { jsonHash } from '../evidence/fingerprint.ts';
import type { Hasher } from '../ports/hasher.ts';
import type { LoadedRules } from './loadedRules.ts';

/** The identity of each rule set, by id: title, version and the SHA-256 of what it says. */
export async function ruleSetVersions(files: readonly RuleSetFile[], hash: Hasher): Promise<readonly RuleSetVersion[]> {
  const versions: RuleSetVersion[] = [];
  for (const { set } of files) {
    // A rule set comes from JSON and holds nothing that JSON does not.
    const json = JSON.parse(JSON.stringify(set)) as JsonValue;
    versions.push({ id: set.id, title: set.title, version: set.version, sha256: await jsonHash(json, hash) });
  }
  return versions.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The hash of a whole rule book: of its sets' identities, in order. */
async function rulebookHash(versions: readonly RuleSetVersion[], hash: Hasher): Promise<string> {
  return jsonHash(
    versions.map(({ id, sha256 }) => ({ id, sha256 })),
    hash,
  );
}

/** What a folder of rules is called as a whole, and the hash of all that its sets say. */
export async function rulebookIdentity(
  { id, version, files }: LoadedRules,
  hash: Hasher,
): Promise<{ readonly id: string; readonly version: string; readonly sha256: string }> {
  return { id, version, sha256: await rulebookHash(await ruleSetVersions(files, hash), hash) };
}
