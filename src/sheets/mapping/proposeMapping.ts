import type { FieldDefinition } from '../../domain/fieldDefinition.ts';
import type { SheetKind } from '../../domain/sheetKind.ts';
import type { CatalogueIndex, FieldName } from '../headers/catalogueIndex.ts';
import { foldedHeader, headerTokens } from '../headers/foldedHeader.ts';
import type { LayoutColumn } from '../headers/sheetLayout.ts';
import type { ColumnProfile } from './columnProfile.ts';
import { valueEvidence } from './valueEvidence.ts';

/** A column's field for one kind of sheet. */
export interface FieldMatch {
  readonly field: FieldDefinition;
  /** 0 to 1; 1 is the field's own label over fitting values, or a person's choice. */
  readonly confidence: number;
}

export interface ProposedMapping {
  /** One element a column. */
  readonly matches: readonly (FieldMatch | null)[];
  /** The better-fitting field of a column that another column got. */
  readonly taken: readonly (FieldDefinition | null)[];
}

/** What a person decided before: header → field key, or null for "no field". */
export type ChosenFields = Readonly<Record<string, string | null>>;

const ACCEPTED = 0.55;
const SIMILAR = 0.75;
/** A second column that only resembles a field says nothing worth a finding. */
const WORTH_TELLING = 0.7;

interface Candidate extends FieldMatch {
  readonly column: number;
  readonly order: number;
}

/**
 * Proposes a field for each column: its label counts more than a synonym, a synonym more than similar words, and the column's values
 * weigh in on all three. The best fit wins a field, the earlier column among equals; a repeatable field takes every column that fits.
 * A person's choice overrides all of it.
 */
export function proposeMapping(
  index: CatalogueIndex,
  kind: SheetKind,
  columns: readonly LayoutColumn[],
  profiles: readonly ColumnProfile[],
  chosen: ChosenFields,
): ProposedMapping {
  const matches: (FieldMatch | null)[] = columns.map(() => null);
  const taken: (FieldDefinition | null)[] = columns.map(() => null);
  const used = new Set<string>();
  const names = index.names.get(kind) ?? [];
  columns.forEach((column, i) => {
    const key = chosen[column.header];
    const field = key === null || key === undefined ? undefined : names.find((name) => name.field.key === key)?.field;
    if (field === undefined) return;
    matches[i] = { field, confidence: 1 };
    used.add(field.key);
  });
  const candidates = columns.flatMap((column, i) =>
    Object.hasOwn(chosen, column.header) || column.blankHeader ? [] : candidatesOf(index, kind, column, i, profiles[i]),
  );
  candidates.sort((a, b) => b.confidence - a.confidence || a.column - b.column || a.order - b.order);
  for (const { column, field, confidence } of candidates) {
    if ((matches[column] ?? null) !== null) continue;
    if (used.has(field.key) && !field.repeatable) {
      if (confidence >= WORTH_TELLING) taken[column] ??= field;
      continue;
    }
    used.add(field.key);
    matches[column] = { field, confidence: Math.round(confidence * 100) / 100 };
  }
  return { matches, taken: taken.map((field, i) => (matches[i] === null ? field : null)) };
}

function candidatesOf(
  index: CatalogueIndex,
  kind: SheetKind,
  column: LayoutColumn,
  i: number,
  profile: ColumnProfile | undefined,
): readonly Candidate[] {
  if (profile === undefined) return [];
  const header = column.duplicate ? column.header.replace(/ \(\d+\)$/, '') : column.header;
  const exact = index.exact.get(kind)?.get(foldedHeader(header));
  if (exact !== undefined) {
    const confidence = exactConfidence(exact, valueEvidence(exact.field, profile));
    return confidence < ACCEPTED ? [] : [{ column: i, field: exact.field, confidence, order: 0 }];
  }
  // Similar words alone prove little: only with values that fit do they count.
  if (profile.filled === 0) return [];
  const tokens = headerTokens(header);
  const found: Candidate[] = [];
  (index.names.get(kind) ?? []).forEach((name, order) => {
    const confidence = SIMILAR * similarity(tokens, name.tokens) * (0.4 + 0.6 * valueEvidence(name.field, profile));
    if (confidence >= ACCEPTED) found.push({ column: i, field: name.field, confidence, order });
  });
  return found;
}

function exactConfidence(name: FieldName, evidence: number): number {
  return name.isLabel ? 0.75 + 0.25 * evidence : 0.9 * (0.6 + 0.4 * evidence);
}

/** Twice the shared words over all words of both (Dice). */
function similarity(a: readonly string[], b: readonly string[]): number {
  const shared = a.filter((token) => b.includes(token)).length;
  return shared === 0 ? 0 : (2 * shared) / (a.length + b.length);
}
