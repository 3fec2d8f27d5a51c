import type { Result } from '../../src/domain/result.ts';
import { failure, success } from '../../src/domain/result.ts';
import type { FormulaFault, FormulaToken, TokenKind } from './formulaToken.ts';

const SHEET = `(?:'(?:[^']|'')+'!|[\\p{L}_\\\\][\\p{L}\\p{N}_.]*!)?`;
const CELL = `\\$?[A-Za-z]{1,3}\\$?[1-9][0-9]{0,6}`;
const AREA = `${CELL}(?::${CELL})?|\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3}|\\$?[1-9][0-9]{0,6}:\\$?[1-9][0-9]{0,6}`;
/** A name that merely begins like a cell (`A1B`, `LOG10(`) is not one. */
const NO_MORE = `(?![\\p{L}\\p{N}_.(!\\[])`;

/** In the order in which they are tried at each place. */
const PATTERNS: readonly (readonly [TokenKind, RegExp])[] = [
  ['text', /"(?:[^"]|"")*"/y],
  ['error', /#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!)/iy],
  // Another workbook: [1]Sheet!A1, 'C:\folder\[book.xlsx]Sheet'!A1
  [
    'external',
    new RegExp(`(?:\\[[^\\]]+\\][^!\\s]*|'[^']*\\[[^\\]]+\\](?:[^']|'')*')!(?:${AREA}|[\\p{L}\\p{N}_.]+)`, 'uy'),
  ],
  ['reference', new RegExp(`${SHEET}(?:${AREA}|#REF!)${NO_MORE}`, 'uy')],
  ['number', /(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?/y],
  ['function', /[\p{L}_\\][\p{L}\p{N}_.]*(?=\()/uy],
  ['name', new RegExp(`${SHEET}[\\p{L}_\\\\][\\p{L}\\p{N}_.?\\\\]*`, 'uy')],
  ['operator', /<>|<=|>=|[-+*/^&=<>%,;(){}@:]/y],
];

/** Cuts a formula (without its leading `=`) into pieces; blanks between them are dropped. */
export function tokenizeFormula(text: string): Result<readonly FormulaToken[], FormulaFault> {
  const tokens: FormulaToken[] = [];
  let at = 0;
  while (at < text.length) {
    if (/\s/.test(text.charAt(at))) {
      at += 1;
      continue;
    }
    const token = tokenAt(text, at);
    if (token === null) return failure(fault(text, at));
    tokens.push(token);
    at = token.end;
  }
  return success(tokens);
}

function tokenAt(text: string, start: number): FormulaToken | null {
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = start;
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) return { kind, text: found, start, end: start + found.length };
  }
  const end = text.charAt(start) === '[' ? bracketsEnd(text, start) : -1;
  return end < 0 ? null : { kind: 'brackets', text: text.slice(start, end), start, end };
}

/** Where the brackets that open at `start` are closed; a quote takes the next character as it is. -1 when they are not. */
function bracketsEnd(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === "'") at += 1;
    else if (character === '[') depth += 1;
    else if (character === ']') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return -1;
}

function fault(text: string, at: number): FormulaFault {
  return {
    code: 'formula-unreadable',
    message: `“${text}” cannot be read at character ${String(at + 1)}. Correct the formula there.`,
  };
}
