import { CodedColumnBuilder } from '../../columns/codedColumnBuilder.ts';
import { emptyBitset, setBit } from '../../columns/bitset.ts';
import type { TypedColumn } from '../../columns/typedColumn.ts';
import type { FactCatalogue, FactDefinition } from '../../domain/factDefinition.ts';
import type { Result } from '../../domain/result.ts';
import { failure, success } from '../../domain/result.ts';
import type { RuleExample } from '../../domain/ruleSet.ts';
import type { CodedType, NumericType, ValueType } from '../../domain/valueType.ts';
import type { FactSource } from '../factSource.ts';
import { literalMismatch } from '../conditions/checkTest.ts';
import { nearestName } from '../lint/nearestName.ts';
import { isNumericType, storedLiteral } from '../conditions/storedLiteral.ts';

type ExampleValue = RuleExample['facts'][string];

/** An example's value as a one-row column of the fact's type; the error says why it is none. */
export function exampleValue(
  value: ExampleValue,
  definition: Pick<FactDefinition, 'type' | 'choices' | 'label'>,
): Result<TypedColumn, string> {
  const { type } = definition;
  if (value === null) return success(isNumericType(type) ? numericColumn(null, type) : codedColumn(null, type));
  if (type === 'list') {
    if (!Array.isArray(value)) return failure('The fact is a list: write its items as ["…", "…"].');
    // A cell without items is a blank cell.
    if (value.length === 0) return success(codedColumn(null, type));
    const stranger = (value as readonly string[]).find((item) => !isChoice(item, definition));
    return stranger === undefined
      ? success(codedColumn(value as readonly string[], type))
      : failure(unknownChoice(stranger, definition));
  }
  const mismatch = literalMismatch(value, type);
  if (mismatch !== null) return failure(mismatch.message);
  if (isNumericType(type)) return success(numericColumn(storedLiteral(value, type), type));
  if (!isChoice(value as string, definition)) return failure(unknownChoice(value as string, definition));
  return success(codedColumn([value as string], type));
}

/** The one row of an example: a fact that is left out is blank, but its column is there, so that `requires` is met. */
export function exampleFacts(
  example: RuleExample,
  catalogue: FactCatalogue,
  headerTypes: ReadonlyMap<string, ValueType>,
): FactSource {
  const columns = new Map<string, TypedColumn>();
  return {
    rowCount: 1,
    column: (fact) => {
      const known = columns.get(fact);
      if (known !== undefined) return known;
      const value = Object.hasOwn(example.facts, fact) ? (example.facts[fact] ?? null) : null;
      const type = catalogue.get(fact)?.type ?? headerTypes.get(fact) ?? impliedType(value);
      const column = exampleValue(value, { type, choices: [], label: fact });
      if (!column.ok) return undefined;
      columns.set(fact, column.value);
      return column.value;
    },
  };
}

function impliedType(value: ExampleValue): ValueType {
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'boolean';
  return Array.isArray(value) ? 'list' : 'text';
}

function isChoice(value: string, { choices }: Pick<FactDefinition, 'choices'>): boolean {
  return choices.length === 0 || choices.includes(value);
}

function unknownChoice(value: string, { choices, label }: Pick<FactDefinition, 'choices' | 'label'>): string {
  const near = nearestName(value, choices);
  return `"${value}" is no value of ${label}.${near === null ? '' : ` Did you mean "${near}"?`}`;
}

function codedColumn(items: readonly string[] | null, type: CodedType): TypedColumn {
  const builder = new CodedColumnBuilder(1);
  if (items !== null) builder.set(0, items.join(', '));
  return builder.build(type, () => items ?? []);
}

function numericColumn(value: number | null, type: NumericType): TypedColumn {
  const blanks = emptyBitset(1);
  if (value === null) setBit(blanks, 0);
  return { storage: 'numeric', type, values: Float64Array.of(value ?? NaN), blanks };
}
