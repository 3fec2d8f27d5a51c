import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import type { BoundColumn, TypedTable } from '../../src/columns/typedTable.ts';
import { textColumnOf } from '../../src/columns/columnsOf.ts';
import { findDuplicates } from '../../src/validation/duplicates/findDuplicates.ts';
import { itIsAsDocumented, Oracle } from '../support/oracle.ts';
import { describeWithSharedData, sharedDataPath } from '../support/sharedData.ts';

type Row = Readonly<Record<string, string>>;

/** A column of the customers table: its field (null for one that only has a header), and the text of a row. */
type ColumnOf = readonly [field: string | null, header: string, textOf: (row: Row) => string];

// The truth (rec_id) and the number that gives it away (soc_sec_id) are no columns of the table.
const PEOPLE: readonly ColumnOf[] = [
  ['firstNames', 'First Names', (row) => cell(row, 'given_name')],
  ['lastName', 'Last Name', (row) => cell(row, 'surname')],
  ['addressLine1', 'Address Line 1', (row) => `${cell(row, 'street_number')} ${cell(row, 'address_1')}`.trim()],
  ['addressLine2', 'Address Line 2', (row) => cell(row, 'address_2')],
  ['addressLine4', 'Town', (row) => cell(row, 'suburb')],
  ['addressLine5', 'State', (row) => cell(row, 'state')],
  ['postcode', 'Postcode', (row) => cell(row, 'postcode')],
  [null, 'date_of_birth', (row) => cell(row, 'date_of_birth')],
];

const ORGANISATIONS: readonly ColumnOf[] = [
  ['companyName', 'Site name', (row) => cell(row, 'Site name')],
  ['addressLine1', 'Address', (row) => cell(row, 'Address')],
  ['postcode', 'Zip', (row) => cell(row, 'Zip')],
  ['number1', 'Phone', (row) => cell(row, 'Phone')],
  ['emailAddress', 'Email Address', (row) => cell(row, 'Email Address')],
];

describeWithSharedData('duplicates: 1,000 people of whom 500 stand twice (Febrl data set 1)', () => {
  const people = rowsOf('febrl1.csv');
  const tally = new Oracle('Duplicate people: pairs found', 'Febrl, data set 1', 'duplicates.test.ts');

  it('finds at least 85% of the pairs, and at least 95% of what it finds are pairs', () => {
    const figures = quality(people);
    console.log(`      ${figuresText(figures)}`);
    assert.equal(figures.pairs, 500);
    assert.ok(figures.precision >= 0.95, figuresText(figures));
    assert.ok(figures.recall >= 0.85, figuresText(figures));
    tally.agree(figures.right);
    const missed = figures.pairs - figures.right;
    tally.differ(`${String(missed)} pairs`, 'missed: too few of their fields agree (a limit, not meant)', missed);
  });
  itIsAsDocumented(tally);

  it('the figures hold on five parts and on five halves of the people', () => {
    // Both records of a person fall into one part; the parts are drawn by person, in a fixed pseudo-random order.
    const persons = shuffled([...new Set(people.map(personOf))]);
    for (let fold = 0; fold < 5; fold += 1) {
      const part = new Set(persons.filter((_, at) => at % 5 === fold));
      const half = new Set(shuffled(persons, fold + 2).slice(0, persons.length / 2));
      for (const [name, chosen, recall] of [
        ['fifth', part, 0.8],
        ['half', half, 0.85],
      ] as const) {
        const figures = quality(people.filter((row) => chosen.has(personOf(row))));
        console.log(`      ${name} ${String(fold + 1)}: ${figuresText(figures)}`);
        assert.ok(figures.precision >= 0.95 && figures.recall >= recall, figuresText(figures));
      }
    }
  });
});

describeWithSharedData('duplicates: 3,337 messy rows of organisations (Chicago early childhood sites)', () => {
  const rows = rowsOf('dedupeio_chicago_messy_input.csv');

  it('groups every row with its exact copies, and rows of one address, phone and nearly one name', () => {
    const started = performance.now();
    const found = findDuplicates(tableOf(rows, ORGANISATIONS));
    const ms = performance.now() - started;
    console.log(
      `      ${String(found.clusters.length)} clusters, ${String(found.compared)} pairs, ${ms.toFixed(0)} ms`,
    );
    const clusterOf = new Map(
      found.clusters.flatMap(({ members }, at) => members.map((member) => [member, at] as const)),
    );
    const copies = new Map<string, number[]>();
    rows.forEach((row, at) => {
      const key = ORGANISATIONS.map(([, , textOf]) => textOf(row)).join('|');
      copies.set(key, [...(copies.get(key) ?? []), at]);
    });
    const repeated = [...copies.values()].filter(
      ([first = 0, ...others]) => others.length > 0 && cell(rows[first] ?? {}, 'Address') !== '',
    );
    assert.ok(repeated.length > 200, String(repeated.length));
    for (const records of repeated) {
      const clusters = new Set(records.map((record) => clusterOf.get(record)));
      assert.ok(clusters.size === 1 && !clusters.has(undefined), JSON.stringify(rows[records[0] ?? 0]));
    }
    const rowOf = (id: string): number => rows.findIndex((row) => row['Id'] === id);
    assert.equal(clusterOf.get(rowOf('0')), clusterOf.get(rowOf('1')));
    assert.notEqual(clusterOf.get(rowOf('0')), clusterOf.get(rowOf('2')));
  });
});

interface Figures {
  readonly pairs: number;
  readonly found: number;
  readonly right: number;
  readonly precision: number;
  readonly recall: number;
}

function quality(rows: readonly Row[]): Figures {
  const { clusters } = findDuplicates(tableOf(rows, PEOPLE));
  let right = 0;
  let found = 0;
  for (const { members } of clusters) {
    for (const [at, one] of members.entries()) {
      for (const other of members.slice(at + 1)) {
        found += 1;
        if (personOf(rows[one] ?? {}) === personOf(rows[other] ?? {})) right += 1;
      }
    }
  }
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(personOf(row), (counts.get(personOf(row)) ?? 0) + 1);
  const pairs = [...counts.values()].reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
  return { pairs, found, right, precision: right / found, recall: right / pairs };
}

function figuresText({ pairs, found, precision, recall }: Figures): string {
  return `precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)} (${String(found)} found, ${String(pairs)} pairs)`;
}

/** Who a row is, in truth: `rec-223-org` and `rec-223-dup-0` are one person. */
function personOf(row: Row): string {
  return cell(row, 'rec_id').split('-')[1] ?? '';
}

function rowsOf(file: string): readonly Row[] {
  const text = readFileSync(sharedDataPath('dedupe', file), 'utf8');
  return Papa.parse<Record<string, string>>(text, {
    header: true,
    skipEmptyLines: true,
    transformHeader: (header) => header.trim(),
  }).data;
}

function tableOf(rows: readonly Row[], columns: readonly ColumnOf[]): TypedTable {
  return {
    kind: 'customers',
    sheet: 'Customers',
    headerRow: 1,
    rowCount: rows.length,
    sourceRows: Uint32Array.from(rows, (_, at) => at + 2),
    columns: columns.map(([field, header, textOf], at): BoundColumn => ({
      field,
      header,
      sheetColumn: at + 1,
      data: textColumnOf(rows.length, (row) => textOf(rows[row] ?? {})),
    })),
  };
}

function cell(row: Row, header: string): string {
  return (row[header] ?? '').trim();
}

/** Fisher–Yates with a linear congruential generator, so that the parts are the same on every machine. */
function shuffled<T>(items: readonly T[], seed = 1): readonly T[] {
  const mixed = [...items];
  let state = seed;
  for (let at = mixed.length - 1; at > 0; at -= 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const other = Math.floor((state / 2 ** 32) * (at + 1));
    const [one, two] = [mixed[at], mixed[other]];
    if (one !== undefined && two !== undefined) [mixed[at], mixed[other]] = [two, one];
  }
  return mixed;
}
