import { micros } from '../../domain/micros.ts';
import type { Micros } from '../../domain/micros.ts';
import { minorUnits } from '../../domain/minorUnits.ts';
import type { MinorUnits } from '../../domain/minorUnits.ts';
import { RATE_DIVISOR, exactVat, vatAmount } from './vatAmount.ts';
import type { VatRounding } from './vatRounding.ts';

/** An invoice's net and VAT at one rate (percent in millionths). */
export interface VatOfRate {
  readonly rate: Micros;
  readonly net: MinorUnits;
  readonly vat: MinorUnits;
}

/**
 * The VAT of one invoice at a time, line by line: it makes no object per line or invoice, so one of them serves a whole run.
 * The order of lines does not matter. Amounts are minor units, rates percent in millionths (0 or more).
 */
export class VatAccumulator {
  readonly #rounding: VatRounding;
  // Parallel lists by rate; an invoice has a handful of rates at most, so a scan beats a map.
  readonly #rates: number[] = [];
  readonly #nets: number[] = [];
  /** The sum of rounded lines: pence, or tenths of a penny under `per-line-tenth`; unused where lines are not rounded. */
  readonly #lineSums: number[] = [];
  #rateCount = 0;
  #hasUnknownRate = false;

  constructor(rounding: VatRounding) {
    this.#rounding = rounding;
  }

  /** Begins the next invoice. */
  reset(): void {
    this.#rateCount = 0;
    this.#hasUnknownRate = false;
  }

  /**
   * Adds a line. A negative rate is no rate: a sheet can hold one, and the invoice's VAT is then unknown.
   * @throws RangeError when a sum is no longer an exact integer or the rate is no whole number of millionths.
   */
  add(net: number, rate: number): void {
    if (rate < 0) {
      this.addWithoutRate();
      return;
    }
    const index = this.#indexOf(rate);
    const sum = (this.#nets[index] ?? 0) + net;
    if (!Number.isSafeInteger(sum)) throw new RangeError('amount too large to be exact');
    this.#nets[index] = sum;
    if (this.#rounding === 'per-line-penny') {
      this.#lineSums[index] = (this.#lineSums[index] ?? 0) + vatAmount(net, rate, 1);
    } else if (this.#rounding === 'per-line-tenth') {
      this.#lineSums[index] = (this.#lineSums[index] ?? 0) + vatAmount(net, rate, 10);
    }
  }

  /** Adds a line whose rate nobody knows: the invoice's VAT is then unknown too, never 0. */
  addWithoutRate(): void {
    this.#hasUnknownRate = true;
  }

  /** The invoice's VAT in minor units, the sum of its rates; null when the rate of a line is unknown. */
  vat(): MinorUnits | null {
    if (this.#hasUnknownRate) return null;
    if (this.#rounding === 'invoice-down') return minorUnits(this.#exactDown());
    let sum = 0;
    for (let index = 0; index < this.#rateCount; index += 1) sum += this.#vatAt(index);
    return minorUnits(sum);
  }

  /** Net and VAT by rate, highest rate first. Lines without a rate are in none. */
  byRate(): readonly VatOfRate[] {
    const order = Array.from({ length: this.#rateCount }, (_, index) => index);
    order.sort((a, b) => (this.#rates[b] ?? 0) - (this.#rates[a] ?? 0));
    const vats = this.#rounding === 'invoice-down' ? this.#shares(order) : order.map((index) => this.#vatAt(index));
    return order.map((index, position) => ({
      rate: micros(this.#rates[index] ?? 0),
      net: minorUnits(this.#nets[index] ?? 0),
      vat: minorUnits(vats[position] ?? 0),
    }));
  }

  #indexOf(rate: number): number {
    for (let index = 0; index < this.#rateCount; index += 1) if (this.#rates[index] === rate) return index;
    if (!Number.isSafeInteger(rate)) throw new RangeError(`not a VAT rate in millionths: ${String(rate)}`);
    this.#rates[this.#rateCount] = rate;
    this.#nets[this.#rateCount] = 0;
    this.#lineSums[this.#rateCount] = 0;
    this.#rateCount += 1;
    return this.#rateCount - 1;
  }

  #vatAt(index: number): number {
    if (this.#rounding === 'per-line-penny') return this.#lineSums[index] ?? 0;
    if (this.#rounding === 'per-line-tenth') return nearestTenth(this.#lineSums[index] ?? 0);
    return vatAmount(this.#nets[index] ?? 0, this.#rates[index] ?? 0, 1);
  }

  /** The exact VAT of all rates together, cut toward zero. */
  #exactDown(): number {
    let whole = 0;
    let rest = 0;
    for (let index = 0; index < this.#rateCount; index += 1) {
      const exact = exactVat(this.#nets[index] ?? 0, this.#rates[index] ?? 0);
      whole += exact.whole;
      rest += exact.rest;
    }
    const down = whole + Math.floor(rest / RATE_DIVISOR);
    return down < 0 && rest % RATE_DIVISOR !== 0 ? down + 1 : down;
  }

  /** The total of `invoice-down` shared by largest remainder, a tie to the higher rate: printed rates add up to it. */
  #shares(order: readonly number[]): readonly number[] {
    const exact = order.map((index) => exactVat(this.#nets[index] ?? 0, this.#rates[index] ?? 0));
    const vats = exact.map(({ whole }) => whole);
    let left = this.#exactDown() - vats.reduce((sum, vat) => sum + vat, 0);
    const byRest = exact.map((_, position) => position);
    byRest.sort((a, b) => (exact[b]?.rest ?? 0) - (exact[a]?.rest ?? 0) || a - b);
    for (const position of byRest) {
      if (left === 0) break;
      vats[position] = (vats[position] ?? 0) + 1;
      left -= 1;
    }
    return vats;
  }
}

/** Tenths of a penny to pence, half away from zero. */
function nearestTenth(tenths: number): number {
  const rounded = Math.floor((Math.abs(tenths) + 5) / 10);
  return tenths < 0 ? -rounded : rounded;
}
