import type { FactDefinition } from '../../../src/domain/factDefinition.ts';
import type { ValueType } from '../../../src/domain/valueType.ts';

/** A catalogue of facts known in every scope, from their types. */
export function factCatalogueOf(
  types: Readonly<Record<string, ValueType>>,
  choices: Readonly<Record<string, readonly string[]>> = {},
): ReadonlyMap<string, FactDefinition> {
  return new Map(
    Object.entries(types).map(([id, type]): [string, FactDefinition] => {
      const label = id.replace(/[A-Z]/g, (letter) => ` ${letter}`).replace(/^./, (letter) => letter.toUpperCase());
      return [
        id,
        {
          id,
          label,
          type,
          scopes: ['row', 'account', 'preview', 'decision'],
          choices: choices[id] ?? [],
          description: '',
        },
      ];
    }),
  );
}
