import type { FieldCatalogue, FieldDefinition } from '../../domain/fieldDefinition.ts';
import type { SheetKind } from '../../domain/sheetKind.ts';
import { foldedHeader, headerTokens } from './foldedHeader.ts';

/** A name under which sheets keep a field. */
export interface FieldName {
  readonly field: FieldDefinition;
  readonly tokens: readonly string[];
  readonly isLabel: boolean;
}

/** The catalogue prepared for matching headers. */
export interface CatalogueIndex {
  readonly catalogue: FieldCatalogue;
  /** The names of each kind by folded header: one field each. */
  readonly exact: ReadonlyMap<SheetKind, ReadonlyMap<string, FieldName>>;
  /** Every name of each kind, for similar headers. */
  readonly names: ReadonlyMap<SheetKind, readonly FieldName[]>;
  /** Every folded header of any kind: what a header row is made of. */
  readonly headers: ReadonlySet<string>;
}

/** Prepares a catalogue; keys (`vatRateCalls`) are names too. */
export function catalogueIndex(catalogue: FieldCatalogue): CatalogueIndex {
  const exact = new Map<SheetKind, Map<string, FieldName>>();
  const names = new Map<SheetKind, FieldName[]>();
  const headers = new Set<string>();
  for (const field of catalogue.fields) {
    const byHeader = exact.get(field.kind) ?? new Map<string, FieldName>();
    const all = names.get(field.kind) ?? [];
    exact.set(field.kind, byHeader);
    names.set(field.kind, all);
    for (const header of [field.label, field.key, ...field.synonyms]) {
      const name: FieldName = {
        field,
        tokens: headerTokens(header),
        isLabel: header === field.label || header === field.key,
      };
      const folded = foldedHeader(header);
      if (!byHeader.has(folded)) byHeader.set(folded, name);
      headers.add(folded);
      all.push(name);
    }
  }
  return { catalogue, exact, names, headers };
}
