import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const DOCUMENT = path.resolve(import.meta.dirname, '../../docs/oracles.md');

/** What somebody else says a figure is, compared with ours: how many cases, how many agree, and why the others do not. */
export class Oracle {
  readonly title: string;
  /** Who says so, and where. */
  readonly source: string;
  /** The test file, from `test/oracles/`. */
  readonly file: string;
  #agreed = 0;
  readonly #differences = new Map<string, { readonly reason: string; readonly cases: number }>();

  constructor(title: string, source: string, file: string) {
    this.title = title;
    this.source = source;
    this.file = file;
    oracles.push(this);
  }

  /** So many cases agree. */
  agree(cases = 1): void {
    this.#agreed += cases;
  }

  /** A case, or several of one reason, differ. @param name what the case is called in its source. */
  differ(name: string, reason: string, cases = 1): void {
    this.#differences.set(name, { reason, cases });
  }

  /** The oracle's row of the table in docs/oracles.md. */
  row(): readonly string[] {
    const differences = [...this.#differences.values()].reduce((sum, { cases }) => sum + cases, 0);
    return [
      this.title,
      this.source,
      String(this.#agreed + differences),
      String(this.#agreed),
      String(differences),
      `\`${this.file}\``,
    ];
  }

  /** The named differences, as the document lists them. */
  differences(): readonly string[] {
    return [...this.#differences].map(([name, { reason }]) => `- ${name}: ${reason}`);
  }
}

const oracles: Oracle[] = [];

/** Counts every passed test of the suite in which it is called as a case that agrees. */
export function countPassed(oracle: Oracle): void {
  afterEach(function () {
    if (this.currentTest?.state === 'passed') oracle.agree();
  });
}

/** The last test of an oracle's suite: docs/oracles.md says what was just found. */
export function itIsAsDocumented(oracle: Oracle): void {
  it('stands in docs/oracles.md as it is', () => {
    const lines = readFileSync(DOCUMENT, 'utf8').split('\n');
    const rows = lines.filter((line) => line.startsWith('|')).map(cellsOf);
    const documented = rows.find(([title]) => title === oracle.title);
    assert.deepEqual(documented, oracle.row(), `docs/oracles.md, ${oracle.title}`);
    const section = lines.slice(lines.indexOf(`### ${oracle.title}`) + 1);
    const end = section.findIndex((line) => line.startsWith('#'));
    const listed = (lines.includes(`### ${oracle.title}`) ? section : []).slice(0, end < 0 ? section.length : end);
    assert.deepEqual(
      listed.filter((line) => line.startsWith('- ')),
      oracle.differences(),
    );
  });
}

/** The cells of a row of a Markdown table. */
export function cellsOf(line: string): readonly string[] {
  return line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
}

after(() => {
  if (oracles.length === 0) return;
  console.log('\n  Oracles: cases, agreed, differences by name (docs/oracles.md)');
  for (const oracle of oracles) {
    const [title = '', , cases = '', agreed = '', differences = ''] = oracle.row();
    console.log(`  ${title.padEnd(62)}${cases.padStart(6)}${agreed.padStart(8)}${differences.padStart(5)}`);
    for (const line of oracle.differences()) console.log(`      ${line}`);
  }
});
