import type { Bitset } from '../../columns/bitset.ts';
import { emptyBitset, forEachBit, fullBitset, setBit } from '../../columns/bitset.ts';
import type { CodedColumn } from '../../columns/typedColumn.ts';
import { CODE_BLANK } from '../../columns/typedColumn.ts';
import type { CalendarDate } from '../../domain/calendarDate.ts';
import { difference, intersection, keepCommon, moveHeld } from './bitAlgebra.ts';
import type { FactSource } from '../factSource.ts';
import { testNumberPairs, testNumbers } from './numericTest.ts';
import type { RuleNode, TestNode } from '../ruleBook.ts';
import { valueFact } from '../ruleBook.ts';
import { scanCodes, scanEqual } from './scans.ts';
import { codeTest, rowTest } from './textTest.ts';
import { Verdicts } from './verdicts.ts';

/** Below this cost a node is evaluated for all rows at once and kept; above it only for the rows that still need it. */
const DEAR = 8;

/**
 * One evaluation of a graph over one source. Every node is computed at most once for all rows, and a dear test at most once
 * per distinct text, however many conditions ask.
 */
export class Evaluation {
  readonly #nodes: readonly RuleNode[];
  readonly #facts: FactSource;
  readonly #asOf: CalendarDate;
  readonly #all: Bitset;
  readonly #none: Bitset;
  readonly #done = new Map<number, Bitset>();
  readonly #verdicts: Verdicts;

  /** @param verdicts shared by the evaluations of one source's blocks. */
  constructor(
    nodes: readonly RuleNode[],
    facts: FactSource,
    asOf: CalendarDate,
    verdicts = new Verdicts(facts.rowCount),
  ) {
    this.#nodes = nodes;
    this.#facts = facts;
    this.#asOf = asOf;
    this.#verdicts = verdicts;
    this.#all = fullBitset(facts.rowCount);
    this.#none = emptyBitset(facts.rowCount);
  }

  /** The rows in which a node holds, exact for every row. */
  rowsOf(id: number): Bitset {
    return this.#evaluate(id, this.#all);
  }

  /** The rows of `mask` in which a node holds. */
  rowsWithin(id: number, mask: Bitset): Bitset {
    return intersection(this.#evaluate(id, mask), mask);
  }

  /** Exact within `mask`; rows outside it are unspecified, and an enclosing node always cuts them off. */
  #evaluate(id: number, mask: Bitset): Bitset {
    const known = this.#done.get(id);
    if (known !== undefined) return known;
    const node = this.#nodes[id];
    if (node === undefined) throw new Error(`no such node: ${String(id)}`);
    const narrowed = node.cost >= DEAR && mask !== this.#all;
    const rows = this.#compute(id, node, narrowed ? mask : this.#all);
    if (!narrowed) this.#done.set(id, rows);
    return rows;
  }

  #compute(id: number, node: RuleNode, mask: Bitset): Bitset {
    switch (node.kind) {
      case 'not':
        return difference(this.#all, this.#evaluate(node.child, mask));
      case 'all':
        return this.#allOf(node.children, mask);
      case 'any':
        return this.#anyOf(node.children, mask);
      case 'test':
        return this.#test(id, node, mask);
    }
  }

  #allOf(children: readonly number[], mask: Bitset): Bitset {
    const open = mask.slice();
    let within = mask;
    for (const child of children) {
      if (keepCommon(open, this.#evaluate(child, within))) return open;
      within = open;
    }
    return open;
  }

  #anyOf(children: readonly number[], mask: Bitset): Bitset {
    const held = this.#none.slice();
    const open = mask.slice();
    let within = mask;
    for (const child of children) {
      if (moveHeld(open, held, this.#evaluate(child, within))) return held;
      within = open;
    }
    return held;
  }

  #test(id: number, node: TestNode, mask: Bitset): Bitset {
    const column = this.#facts.column(node.fact);
    if (column === undefined) return node.operator === 'isBlank' && node.value === true ? this.#all : this.#none;
    const otherFact = valueFact(node.value);
    if (otherFact !== null) {
      const other = this.#facts.column(otherFact);
      if (other === undefined) return this.#none;
      if (column.storage === 'coded') return this.#select(mask, rowTest(node, column, other));
      if (other.storage === 'coded') throw new Error(`type not checked: ${node.fact}`);
      return testNumberPairs(node, column, other, this.#asOf);
    }
    if (column.storage === 'numeric') return testNumbers(node, column, this.#asOf);
    return this.#testCodes(id, node, column, mask);
  }

  #testCodes(id: number, node: TestNode, column: CodedColumn, mask: Bitset): Bitset {
    const { codes, entries } = column;
    if (node.operator === 'isBlank') {
      const blank = scanEqual(codes, CODE_BLANK);
      return node.value === true ? blank : difference(this.#all, blank);
    }
    const test = codeTest(node, column);
    const table = this.#verdicts.whole(id, entries.length, test);
    if (table !== null) return scanCodes(codes, table);
    const holds = this.#verdicts.remembering(id, entries.length, test);
    return this.#select(mask, (row) => holds(codes[row] ?? 0));
  }

  #select(mask: Bitset, holds: (row: number) => boolean): Bitset {
    const rows = emptyBitset(this.#facts.rowCount);
    forEachBit(mask, (row) => {
      if (holds(row)) setBit(rows, row);
    });
    return rows;
  }
}
