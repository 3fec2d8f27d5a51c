import type { RuleText } from '../../src/app/rules/ruleTexts.ts';
import type { CellContent } from '../../src/domain/cellChange.ts';

/**
 * Rule files that stand in the cells of a worksheet, in reading order: a cell that begins with `{` begins a file, the cells after it go
 * on with it until its last bracket is closed, and the cell before it names it. A file without a name is called by its id, else by
 * `sheet`. One that never ends is taken as it is: what reads it says what is wrong.
 */
export function rulesInCells(rows: readonly (readonly CellContent[])[], sheet: string): readonly RuleText[] {
  const files: RuleText[] = [];
  let name = '';
  let open: OpenFile | null = null;
  const close = (): void => {
    if (open !== null) files.push({ path: pathOf(name, open.text, sheet, files.length), text: open.text });
    open = null;
    name = '';
  };
  for (const row of rows) {
    for (const cell of row) {
      const text = cell === null ? '' : String(cell);
      if (text.trim() === '') continue;
      if (open === null && !text.trimStart().startsWith('{')) {
        name = text.trim();
        continue;
      }
      open ??= new OpenFile();
      open.add(text);
      if (open.isComplete) close();
    }
    open?.endRow();
  }
  close();
  return files;
}

/** A file of which the cells come one after another. */
class OpenFile {
  text = '';
  #depth = 0;
  #inString = false;
  #escaped = false;

  add(part: string): void {
    this.text += part;
    for (const sign of part) this.#read(sign);
  }

  get isComplete(): boolean {
    return this.#depth === 0;
  }

  /** Lines keep their numbers; a text that was cut in two because a cell holds only so much is not torn by a line break. */
  endRow(): void {
    if (!this.#inString) this.text += '\n';
  }

  #read(sign: string): void {
    if (this.#inString) {
      if (this.#escaped) this.#escaped = false;
      else if (sign === '\\') this.#escaped = true;
      else if (sign === '"') this.#inString = false;
    } else if (sign === '"') this.#inString = true;
    else if (sign === '{') this.#depth += 1;
    else if (sign === '}') this.#depth -= 1;
  }
}

function pathOf(name: string, text: string, sheet: string, place: number): string {
  if (name !== '') return /\.json$/i.test(name) ? name : `${name}.json`;
  const id = /"id"\s*:\s*"([\w-]+)"/.exec(text)?.[1];
  return `${id ?? `${sheet} ${String(place + 1)}`}.json`;
}
