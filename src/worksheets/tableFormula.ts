/** A condition of SUMIFS or COUNTIFS: a column's header and the text or formula that its cells must equal. */
export interface Criterion {
  readonly column: string;
  /** A literal text of ours (a word, a currency code), or a reference such as {@link thisRow} gives. */
  readonly equals: { readonly text: string } | { readonly reference: string };
}

/** The cell of the formula's own row in a column of its table. Long form, which files and every host accept. */
export function thisRow(table: string, column: string): string {
  return `${table}[[#This Row],[${column}]]`;
}

/** A column that must equal a literal text. */
export function whereText(column: string, text: string): Criterion {
  return { column, equals: { text } };
}

/** A column that must equal another cell. */
export function whereCell(column: string, reference: string): Criterion {
  return { column, equals: { reference } };
}

/** The sum of a column over the rows that meet all criteria, over all parts of a split table. */
export function sumIfs(tables: readonly string[], column: string, criteria: readonly Criterion[]): string {
  return tables.map((table) => `SUMIFS(${table}[${column}],${conditions(table, criteria)})`).join('+');
}

/** How many rows meet all criteria, over all parts of a split table. */
export function countIfs(tables: readonly string[], criteria: readonly Criterion[]): string {
  return tables.map((table) => `COUNTIFS(${conditions(table, criteria)})`).join('+');
}

/** A totals row's sum over the rows that a filter leaves visible. */
export function columnTotal(table: string, column: string): string {
  return `SUBTOTAL(109,${table}[${column}])`;
}

function conditions(table: string, criteria: readonly Criterion[]): string {
  return criteria.map(({ column, equals }) => `${table}[${column}],${criterionText(equals)}`).join(',');
}

function criterionText(equals: Criterion['equals']): string {
  return 'text' in equals ? `"${equals.text.replaceAll('"', '""')}"` : equals.reference;
}
