import { hexText } from '../../evidence/hexText.ts';
import { utf8Bytes } from '../../evidence/utf8Bytes.ts';
import type { Hasher } from '../ports/hasher.ts';
import type { RuleText } from '../rules/ruleTexts.ts';

/** A rule file with the SHA-256 of its text in UTF-8, under which it is kept once for all runs. */
export interface StoredRuleFile extends RuleText {
  readonly sha256: string;
}

/** Rule files with their hashes, by path. */
export async function storedRuleFiles(texts: readonly RuleText[], hash: Hasher): Promise<readonly StoredRuleFile[]> {
  const files = await Promise.all(
    texts.map(async ({ path, text }) => ({ path, text, sha256: hexText(await hash(utf8Bytes(text))) })),
  );
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}
