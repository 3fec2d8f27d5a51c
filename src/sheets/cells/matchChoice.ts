import type { FieldChoice } from '../../domain/fieldDefinition.ts';
import { foldedName } from '../../domain/statusLookup.ts';

/** Finds the canonical value of what a sheet writes, whatever the case, spacing and ending punctuation; undefined when unknown. */
export function choiceMatcher(choices: readonly FieldChoice[]): (text: string) => string | undefined {
  const byName = new Map<string, string>();
  for (const choice of choices) {
    for (const name of [choice.value, ...choice.synonyms]) {
      const key = choiceKey(name);
      if (!byName.has(key)) byName.set(key, choice.value);
    }
  }
  return (text) => byName.get(choiceKey(text));
}

function choiceKey(text: string): string {
  return foldedName(text)
    .replace(/[’]/g, "'")
    .replace(/[.:…]+$/, '');
}
