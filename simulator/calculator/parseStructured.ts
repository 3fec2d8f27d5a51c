import type { StructuredReference, TablePart } from './formulaTree.ts';

const PARTS: Readonly<Record<string, TablePart>> = {
  '#all': 'all',
  '#headers': 'headers',
  '#data': 'data',
  '#totals': 'totals',
  '#this row': 'this-row',
};

/**
 * Reads what a structured reference has in brackets: `[Net]`, `[@Net]`, `[@[Net due]]`, `[[#Totals],[Net]]`, `[[Net]:[Gross]]`, `[#All]`.
 * Null when it is none of these. Inside, a quote takes the next character as it is.
 */
export function parseStructured(table: string | null, brackets: string): StructuredReference | null {
  const inner = brackets.slice(1, -1).trim();
  if (inner === '') return { table, parts: ['data'], columns: null };
  if (inner.startsWith('@')) {
    const column = inner.slice(1).trim();
    const columns = column === '' ? null : columnsOf(column.startsWith('[') ? column : `[${column}]`);
    return column !== '' && columns === null ? null : { table, parts: ['this-row'], columns };
  }
  if (!inner.startsWith('[')) {
    const part = PARTS[inner.toLowerCase()];
    if (part !== undefined) return { table, parts: [part], columns: null };
    const header = unquoted(inner);
    return { table, parts: ['data'], columns: [header, header] };
  }
  return severalOf(table, inner);
}

function severalOf(table: string | null, inner: string): StructuredReference | null {
  const pieces = splitOutside(inner, ',').map((piece) => piece.trim());
  const parts = pieces.flatMap((piece) => PARTS[piece.slice(1, -1).toLowerCase()] ?? []);
  const rest = pieces.slice(parts.length);
  if (rest.length > 1) return null;
  const columns = rest[0] === undefined ? null : columnsOf(rest[0]);
  if (rest[0] !== undefined && columns === null) return null;
  return { table, parts: parts.length === 0 ? ['data'] : parts, columns };
}

/** `[Net]` or `[Net]:[Gross]`. */
function columnsOf(text: string): readonly [string, string] | null {
  const ends = splitOutside(text, ':').map((end) => end.trim());
  if (ends.length > 2 || ends.some((end) => !/^\[.*\]$/s.test(end))) return null;
  const [first = '', last = first] = ends.map((end) => unquoted(end.slice(1, -1)));
  return [first, last];
}

/** Splits at a character that stands outside brackets. */
function splitOutside(text: string, separator: string): string[] {
  const pieces = [''];
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '[') depth += 1;
    if (character === ']') depth -= 1;
    if (character === separator && depth === 0) pieces.push('');
    else {
      const taken = character === "'" ? text.slice(at, at + 2) : character;
      if (character === "'") at += 1;
      pieces.push(`${pieces.pop() ?? ''}${taken}`);
    }
  }
  return pieces;
}

function unquoted(header: string): string {
  return header.replace(/'(.)/gs, '$1');
}
