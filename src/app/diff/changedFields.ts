import type { ChangeJson } from './diffJson.schema.ts';

/** The fields in which two records differ, in the order given; values are text or null. */
export function changedFields<Field extends string>(
  fields: readonly Field[],
  a: Readonly<Record<Field, string | null>>,
  b: Readonly<Record<Field, string | null>>,
): readonly ChangeJson[] {
  return fields.flatMap((field) => (a[field] === b[field] ? [] : [{ field, from: a[field], to: b[field] }]));
}
