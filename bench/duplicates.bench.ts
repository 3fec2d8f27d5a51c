import assert from 'node:assert/strict';
import { distance } from 'fastest-levenshtein';
import { SHEET_COLUMNS } from '../samples/generator/sheetColumns.ts';
import { sampleBlocks } from '../samples/generator/sampleBlock.ts';
import { textColumnOf } from '../src/columns/columnsOf.ts';
import type { TypedTable } from '../src/columns/typedTable.ts';
import { dateFromIso } from '../src/domain/calendarDate.ts';
import { findDuplicates } from '../src/validation/duplicates/findDuplicates.ts';
import type { BenchReport } from './gate.ts';
import { atLeast } from './gate.ts';
import { timed } from './median.ts';

const ROWS = 100_000;
/** Each so many customers there is one more, a copy as someone else would type it. */
const COPY_EVERY = 50;
/** The peer compares all pairs of so many rows; its time grows with their square. */
const PEER_ROWS = 1000;

const FIELDS: Readonly<Record<string, string>> = {
  'Account Number': 'accountNumber',
  'First Names': 'firstNames',
  'Last Name': 'lastName',
  'Company Name': 'companyName',
  'Address Line 1': 'addressLine1',
  'Address Line 4': 'addressLine4',
  Postcode: 'postcode',
  'Number 1': 'number1',
  'Email Address': 'emailAddress',
  "Customer's VAT Number": 'customersVatNumber',
  'Company Number': 'companyNumber',
};
const KEYS = Object.values(FIELDS);

type Row = readonly (string | null)[];

/** 100,000 customers, 2,000 of them retyped copies, against comparing each with each by edit distance. */
export async function benchDuplicates(): Promise<BenchReport> {
  const { rows, copies } = customersWithCopies();
  const table = tableOf(rows);
  const tenth = tableOf(rows.slice(0, ROWS / 10));
  const small = await timed(1, () => findDuplicates(tenth));
  globalThis.gc?.();
  const before = memoryInUse();
  const whole = await timed(1, () => findDuplicates(table));
  // Not collected before it is read: an upper bound of what the search needs at once.
  const needed = memoryInUse() - before;
  const peer = await timed(1, () => pairsByEditDistance(rows.slice(0, PEER_ROWS)));
  const peerMs = peer.ms * (ROWS / PEER_ROWS) ** 2;
  const clusterOf = new Map(
    whole.value.clusters.flatMap(({ members }, at) => members.map((member) => [member, at] as const)),
  );
  const found = copies.filter(([one, copy]) => clusterOf.has(one) && clusterOf.get(one) === clusterOf.get(copy));
  return {
    title: `${String(ROWS)} customers, ${String(found.length)} of ${String(copies.length)} retyped copies found`,
    times: [
      {
        name: 'each with each by edit distance',
        ms: peerMs,
        note: `${String(PEER_ROWS)} rows, × ${String((ROWS / PEER_ROWS) ** 2)}`,
      },
      { name: `duplicates of ${String(ROWS / 10)}`, ms: small.ms, note: `${String(small.value.compared)} pairs` },
      {
        name: `duplicates of ${String(ROWS)}`,
        ms: whole.ms,
        note: `${String(whole.value.compared)} pairs, ${String(Math.round(needed / 2 ** 20))} MB at most`,
      },
    ],
    gates: [
      atLeast('duplicates, × each with each', peerMs / whole.ms, 50),
      atLeast('duplicates, % of copies found', (100 * found.length) / copies.length, 95),
      // A quadratic search would give 0.1.
      atLeast('duplicates, cost a row at 10,000 to 100,000', (10 * small.ms) / whole.ms, 0.4),
    ],
  };
}

function customersWithCopies(): {
  readonly rows: readonly Row[];
  readonly copies: readonly (readonly [number, number])[];
} {
  const places = KEYS.map((key) => SHEET_COLUMNS.customers.findIndex(([header]) => FIELDS[header] === key));
  const rows: Row[] = [];
  const copies: (readonly [number, number])[] = [];
  const runDate = dateFromIso('2026-12-01') ?? assert.fail();
  for (const { columns } of sampleBlocks({ customers: ROWS, seed: 1, runDate, dirty: 0 })) {
    const count = columns.customers[0]?.length ?? 0;
    for (let at = 0; at < count && rows.length < ROWS; at += 1) {
      const row = places.map((place) => textOf(columns.customers[place]?.[at]));
      rows.push(row);
      if (rows.length % COPY_EVERY !== 0 || rows.length === ROWS) continue;
      copies.push([rows.length - 1, rows.length]);
      rows.push(retyped(row, rows.length));
    }
  }
  return { rows, copies };
}

/** The same customer as someone else types it: a slip in the name, the street abbreviated, no email, sometimes no phone. */
function retyped(row: Row, index: number): Row {
  return row.map((text, at) => {
    const key = KEYS[at];
    if (key === 'accountNumber') return `copy ${text ?? ''}`;
    if (text === null || key === 'emailAddress' || (key === 'number1' && index % 2 === 0)) return null;
    if (key === 'lastName' || key === 'companyName') return text.slice(0, 3) + text.slice(4);
    return key === 'addressLine1' ? text.replace('Street', 'St').replace('Road', 'Rd.') : text;
  });
}

function tableOf(rows: readonly Row[]): TypedTable {
  return {
    kind: 'customers',
    sheet: 'Customers',
    headerRow: 1,
    rowCount: rows.length,
    sourceRows: Uint32Array.from(rows, (_, row) => row + 2),
    columns: KEYS.map((field, at) => ({
      header: field,
      field,
      sheetColumn: at + 1,
      data: textColumnOf(rows.length, (row) => rows[row]?.[at] ?? null),
    })),
  };
}

function pairsByEditDistance(rows: readonly Row[]): number {
  const texts = rows.map((row) => row.slice(1, 8).join(' ').toLowerCase());
  let close = 0;
  for (const [at, one] of texts.entries()) {
    for (const other of texts.slice(at + 1)) if (distance(one, other) < 8) close += 1;
  }
  return close;
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}

function memoryInUse(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
