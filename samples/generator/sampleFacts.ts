import { isoDate } from '../../src/domain/calendarDate.ts';
import type { Outcome } from '../../src/domain/outcome.ts';
import { OUTCOMES } from '../../src/domain/outcome.ts';
import type { Placement } from '../../src/domain/preview.ts';
import { PLACEMENTS } from '../../src/domain/preview.ts';
import { SHEET_KINDS } from '../../src/domain/sheetKind.ts';
import type { SheetKind } from '../../src/domain/sheetKind.ts';
import type { Expectation } from './expectation.ts';
import type { SampleBlock } from './sampleBlock.ts';
import { DEFAULT_RUN_DATE } from './sampleOptions.ts';
import type { SampleOptions } from './sampleOptions.ts';
import type { SampleValue } from './sampleRow.ts';
import { serialOf } from './sampleRow.ts';
import { SHEET_COLUMNS } from './sheetColumns.ts';

/** Amounts of one currency in minor units. */
export type Pence = number;

/** What the run's totals must come to, by currency, known from how the rows were made and not from billing code. */
export interface ExpectedTotals {
  /** `net` is that of invoices: it is empty for every other outcome. */
  readonly byOutcome: Readonly<
    Record<Outcome, { readonly count: number; readonly net: Readonly<Record<string, Pence>> }>
  >;
  /** Customers whose outcome product §5 leaves open; they are in no count above. */
  readonly openOutcomes: number;
  readonly control: Readonly<Record<'in' | 'fees' | Placement, Readonly<Record<string, Pence>>>>;
  readonly gross: Readonly<Record<string, Pence>>;
  readonly unpriced: number;
}

/** What is true of a sample by construction. */
export interface SampleFacts {
  readonly runDate: string;
  /** Records of each sheet, headers and totals rows not counted. */
  readonly rows: Readonly<Record<SheetKind, number>>;
  /** Records left out because Excel has no room for them. */
  readonly cut: Readonly<Record<SheetKind, number>>;
  readonly customersByStatus: Readonly<Record<string, number>>;
  readonly customersByCycle: Readonly<Record<string, number>>;
  /** One-off charges without a Billed mark or invoice number, dated before the run date. */
  readonly unbilledOneOffs: { readonly count: number; readonly net: Readonly<Record<string, Pence>> };
  /** Null when rows were cut, or when the run date is not that of the stories (2026-12-01). */
  readonly expected: ExpectedTotals | null;
}

type Sums = Record<string, Pence>;

function sums(): Sums {
  return {};
}

function add(to: Sums, key: string, amount: number): void {
  to[key] = (to[key] ?? 0) + amount;
}

function recordOf<K extends string, V>(keys: readonly K[], make: () => V): Record<K, V> {
  return Object.fromEntries(keys.map((key) => [key, make()])) as Record<K, V>;
}

/** Untidy money reads as it was meant: `£1,234.50`, `(12.00)`, `12.00-`. */
function penceOf(value: SampleValue): Pence {
  if (typeof value === 'number') return Math.round(value * 100);
  const text = value ?? '0';
  const amount = Math.round(Number(text.replace(/[£,()-]/g, '')) * 100);
  return /^\(|-$/.test(text) ? -amount : amount;
}

function folded(value: SampleValue): string {
  return typeof value === 'string' ? value.replaceAll('\u00a0', ' ').trim() : '';
}

/** Adds up the facts of a sample, block by block. */
export class SampleFactsBuilder {
  readonly #options: SampleOptions;
  readonly #rows = recordOf(SHEET_KINDS, () => 0);
  readonly #cut = recordOf(SHEET_KINDS, () => 0);
  readonly #statuses: Sums = {};
  readonly #cycles: Sums = {};
  readonly #oneOffNet: Sums = {};
  readonly #currencyOf = new Map<string, string>();
  #oneOffs = 0;
  readonly #outcomes = recordOf(OUTCOMES, () => ({ count: 0, net: sums() }));
  readonly #control = recordOf(['in', 'fees', ...PLACEMENTS] as const, sums);
  readonly #gross: Sums = {};
  #open = 0;
  #unpriced = 0;

  constructor(options: SampleOptions) {
    this.#options = options;
  }

  /** Takes a block in; blocks come in order. */
  take(block: SampleBlock): void {
    for (const kind of SHEET_KINDS) {
      this.#rows[kind] += block.columns[kind][0]?.length ?? 0;
      this.#cut[kind] += block.cut[kind];
    }
    const customer = columnReader(block, 'customers');
    block.expectations.forEach((expectation, row) => {
      const currency = folded(customer('Currency', row));
      add(this.#statuses, folded(customer('Customer Status', row)), 1);
      add(this.#cycles, folded(customer('Billing Cycle', row)), 1);
      if (currency !== 'GBP') this.#currencyOf.set(folded(customer('Account Number', row)), currency);
      this.#takeExpectation(expectation, currency);
    });
    this.#takeOneOffs(block);
  }

  #takeExpectation(expectation: Expectation, currency: string): void {
    const { outcome, placed, fees, net, gross, unpriced } = expectation;
    let all = 0;
    for (const placement of PLACEMENTS) {
      const amount = placed[placement];
      if (amount === undefined || amount === 0) continue;
      add(this.#control[placement], currency, amount);
      all += amount;
    }
    if (fees !== 0) add(this.#control.fees, currency, fees);
    if (all - fees !== 0) add(this.#control.in, currency, all - fees);
    if (gross !== null) add(this.#gross, currency, gross);
    this.#unpriced += unpriced;
    if (outcome === null) {
      this.#open += 1;
      return;
    }
    this.#outcomes[outcome].count += 1;
    if (net !== null) add(this.#outcomes[outcome].net, currency, net);
  }

  #takeOneOffs(block: SampleBlock): void {
    const charge = columnReader(block, 'charges');
    const runDay = serialOf(this.#options.runDate);
    const count = block.columns.charges[0]?.length ?? 0;
    for (let row = 0; row < count; row += 1) {
      if (charge('Type', row) !== 'One-off') continue;
      if (charge('Billed', row) !== null || charge('Invoice Number', row) !== null) continue;
      const date = charge('Charge Date', row);
      // Text dates are only ever made of days before the export.
      if (typeof date === 'number' && date >= runDay) continue;
      this.#oneOffs += 1;
      const currency = this.#currencyOf.get(folded(charge('Account Number', row))) ?? 'GBP';
      add(this.#oneOffNet, currency, penceOf(charge('Amount ex VAT', row)));
    }
  }

  /** The facts of all blocks taken. */
  facts(): SampleFacts {
    const whole = SHEET_KINDS.every((kind) => this.#cut[kind] === 0);
    const storiesHold = isoDate(this.#options.runDate) === DEFAULT_RUN_DATE;
    return {
      runDate: isoDate(this.#options.runDate),
      rows: this.#rows,
      cut: this.#cut,
      customersByStatus: this.#statuses,
      customersByCycle: this.#cycles,
      unbilledOneOffs: { count: this.#oneOffs, net: this.#oneOffNet },
      expected: whole && storiesHold ? this.#expected() : null,
    };
  }

  #expected(): ExpectedTotals {
    return {
      byOutcome: this.#outcomes,
      openOutcomes: this.#open,
      control: this.#control,
      gross: this.#gross,
      unpriced: this.#unpriced,
    };
  }
}

/** Reads a block's cells by header. */
function columnReader(block: SampleBlock, kind: SheetKind): (header: string, row: number) => SampleValue {
  const places = new Map(SHEET_COLUMNS[kind].map(([header], place) => [header as string, place]));
  return (header, row) => block.columns[kind][places.get(header) ?? -1]?.[row] ?? null;
}
