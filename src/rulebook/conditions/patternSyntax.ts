/** A pattern as a tree; sets are of ASCII characters only. */
export type PatternTree =
  | { readonly kind: 'set'; readonly members: Uint8Array }
  | { readonly kind: 'sequence'; readonly parts: readonly PatternTree[] }
  | { readonly kind: 'choice'; readonly parts: readonly PatternTree[] }
  | { readonly kind: 'repeat'; readonly part: PatternTree; readonly min: number; readonly max: number };

const ASCII = 128;
const MAX_DEPTH = 30;

/**
 * Reads the plain core of RE2's syntax: literals, `.`, classes, groups, alternatives, repetitions and `^`, `$` at the ends.
 * Null for anything else (flags, Unicode classes, word boundaries …), which is left to the full engine.
 */
export function parsePlainPattern(pattern: string): PatternTree | null {
  const reader = new PatternReader(pattern);
  const tree = reader.choice(0);
  return reader.isAtEnd && !reader.isStrange ? tree : null;
}

/** The characters with which every matching text ends, as far as the pattern spells them out; empty when it does not. */
export function literalEnding(tree: PatternTree): string {
  if (tree.kind === 'set') {
    const first = tree.members.indexOf(1);
    return first >= 0 && tree.members.lastIndexOf(1) === first ? String.fromCharCode(first) : '';
  }
  if (tree.kind !== 'sequence') return '';
  let ending = '';
  for (const part of [...tree.parts].reverse()) {
    const before = literalEnding(part);
    ending = before + ending;
    if (part.kind !== 'set' || before === '') break;
  }
  return ending;
}

class PatternReader {
  isStrange = false;
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
    // Outside ASCII and for rare constructs one engine is enough.
    if (/[^\n -~]|\\[^dDwWsS.+*?()[\]{}|^$/@-]|\[\[|\[\^?\]|\(\?[^:]|&&/.test(text)) this.isStrange = true;
  }

  get isAtEnd(): boolean {
    return this.#at === this.#text.length;
  }

  choice(depth: number): PatternTree {
    if (depth > MAX_DEPTH) this.isStrange = true;
    const parts = [this.#sequence(depth)];
    while (!this.isStrange && this.#take('|')) parts.push(this.#sequence(depth));
    return parts.length === 1 && parts[0] !== undefined ? parts[0] : { kind: 'choice', parts };
  }

  #sequence(depth: number): PatternTree {
    const parts: PatternTree[] = [];
    if (depth === 0) this.#take('^');
    while (!this.isStrange && !this.isAtEnd && this.#peek() !== '|' && this.#peek() !== ')') {
      if (depth === 0 && this.#peek() === '$' && this.#endsBranch()) {
        this.#at += 1;
        break;
      }
      parts.push(this.#repeated(this.#atom(depth)));
    }
    return { kind: 'sequence', parts };
  }

  #endsBranch(): boolean {
    const next = this.#text[this.#at + 1];
    return next === undefined || next === '|';
  }

  #atom(depth: number): PatternTree {
    const character = this.#next();
    if (character === '(') {
      if (this.#take('?')) this.#take(':');
      const inner = this.choice(depth + 1);
      if (!this.#take(')')) this.isStrange = true;
      return inner;
    }
    if (character === '[') return { kind: 'set', members: this.#class() };
    if (character === '.') return { kind: 'set', members: membersOf((code) => code !== 10) };
    if (character === '\\') return { kind: 'set', members: this.#escape() };
    if ('*+?{}^$)]'.includes(character)) this.isStrange = true;
    return { kind: 'set', members: only(character) };
  }

  #repeated(part: PatternTree): PatternTree {
    const counts = this.#counts();
    if (counts === null) return part;
    // A lazy repetition matches the same whole texts as a greedy one.
    this.#take('?');
    if ('*+?{'.includes(this.#peek()) && !this.isAtEnd) this.isStrange = true;
    return { kind: 'repeat', part, ...counts };
  }

  #counts(): { readonly min: number; readonly max: number } | null {
    if (this.#take('*')) return { min: 0, max: Infinity };
    if (this.#take('+')) return { min: 1, max: Infinity };
    if (this.#take('?')) return { min: 0, max: 1 };
    if (this.#peek() !== '{') return null;
    const match = /^\{(\d{1,4})(,(\d{0,4}))?\}/.exec(this.#text.slice(this.#at));
    if (match === null) {
      this.isStrange = true;
      return null;
    }
    this.#at += match[0].length;
    const min = Number(match[1]);
    return { min, max: match[2] === undefined ? min : match[3] === '' ? Infinity : Number(match[3]) };
  }

  #class(): Uint8Array {
    const isNegated = this.#take('^');
    const members = new Uint8Array(ASCII);
    while (!this.isAtEnd && this.#peek() !== ']') {
      const first = this.#next();
      const set = first === '\\' ? this.#escape() : only(first);
      if (this.#peek() === '-' && this.#text[this.#at + 1] !== ']') {
        this.#at += 1;
        const last = this.#next();
        if (first === '\\' || last === '\\' || last < first || last === '') this.isStrange = true;
        for (let code = first.charCodeAt(0); code <= last.charCodeAt(0); code += 1) members[code] = 1;
      } else set.forEach((isMember, code) => (members[code] ||= isMember));
    }
    if (!this.#take(']')) this.isStrange = true;
    return isNegated ? members.map((isMember) => 1 - isMember) : members;
  }

  #escape(): Uint8Array {
    const character = this.#next();
    const kind = ESCAPES[character.toLowerCase()];
    if (kind === undefined) return only(character);
    return membersOf((code) => kind.test(String.fromCharCode(code)) === (character === character.toLowerCase()));
  }

  #peek(): string {
    return this.#text[this.#at] ?? '';
  }

  #next(): string {
    const character = this.#peek();
    this.#at += 1;
    return character;
  }

  #take(character: string): boolean {
    if (this.#peek() !== character) return false;
    this.#at += 1;
    return true;
  }
}

/** RE2's Perl classes: ASCII only, and white space without the vertical tab. */
const ESCAPES: Readonly<Record<string, RegExp | undefined>> = { d: /[0-9]/, w: /[0-9A-Za-z_]/, s: /[\t\n\f\r ]/ };

function membersOf(isMember: (code: number) => boolean): Uint8Array {
  return Uint8Array.from({ length: ASCII }, (_, code) => (isMember(code) ? 1 : 0));
}

function only(character: string): Uint8Array {
  return membersOf((code) => code === character.charCodeAt(0));
}
