import type { RulePosition } from '../ruleProblem.ts';

/** Where each value of a JSON text starts, by JSON pointer, and the pointers of keys written twice in one object. */
export interface JsonMap {
  readonly offsets: ReadonlyMap<string, number>;
  readonly duplicates: readonly string[];
}

/** A key or index as a part of a JSON pointer (RFC 6901). */
export function pointerPart(key: string | number): string {
  return `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

interface Frame {
  readonly pointer: string;
  readonly keys: Set<string> | null;
  index: number;
}

const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;

/** Maps a text that JSON.parse accepts. Works without recursion, so that nesting cannot exhaust the stack. */
export function mapJson(text: string): JsonMap {
  const offsets = new Map<string, number>();
  const duplicates: string[] = [];
  const stack: Frame[] = [];
  let key: string | null = null;
  for (const match of text.matchAll(TOKEN)) {
    const token = match[0];
    const frame = stack.at(-1);
    if (token === '}' || token === ']') stack.pop();
    else if (token === ',') {
      if (frame !== undefined) frame.index += 1;
      key = null;
    } else if (token !== ':') {
      if (frame !== undefined && frame.keys !== null && key === null) {
        key = JSON.parse(token) as string;
        if (frame.keys.has(key)) duplicates.push(frame.pointer + pointerPart(key));
        frame.keys.add(key);
        continue;
      }
      const pointer: string = frame === undefined ? '' : frame.pointer + pointerPart(key ?? frame.index);
      offsets.set(pointer, match.index);
      key = null;
      if (token === '{' || token === '[') stack.push({ pointer, keys: token === '{' ? new Set() : null, index: 0 });
    }
  }
  return { offsets, duplicates };
}

/** A pointer with the line and column of its value, or of the nearest enclosing value that the text has. */
export function positionIn(text: string | null, map: JsonMap | null, pointer: string): RulePosition {
  if (text === null || map === null) return { pointer, line: null, column: null };
  let known = pointer;
  while (known !== '' && !map.offsets.has(known)) known = known.slice(0, known.lastIndexOf('/'));
  const before = text.slice(0, map.offsets.get(known) ?? 0);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { pointer, line: before.split('\n').length, column: before.length - lineStart + 1 };
}
