import { VatAccumulator } from '../vat/vatAccumulator.ts';
import type { VatRounding } from '../vat/vatRounding.ts';
import type { GroupedRows } from './groupedRows.ts';
import { FATE_HELD, FATE_OPEN } from './lineStore.ts';
import type { LineStore } from './lineStore.ts';

/** What each customer's lines add up to, in minor units; only open lines count, held and refused ones do not. */
export interface BillSums {
  readonly net: Float64Array;
  /** NaN when a line has no VAT rate. */
  readonly vat: Float64Array;
  /** Net of the usage lines. */
  readonly callNet: Float64Array;
  /** VAT of the usage lines alone; NaN when one has no rate. */
  readonly callVat: Float64Array;
  readonly lineCount: Int32Array;
  readonly heldCount: Int32Array;
}

/** Sums the lines of each customer and computes the VAT of each bill. */
export function billSums(
  lines: LineStore,
  byCustomer: GroupedRows,
  customerCount: number,
  rounding: VatRounding,
): BillSums {
  const sums: BillSums = {
    net: new Float64Array(customerCount),
    vat: new Float64Array(customerCount),
    callNet: new Float64Array(customerCount),
    callVat: new Float64Array(customerCount),
    lineCount: new Int32Array(customerCount),
    heldCount: new Int32Array(customerCount),
  };
  const accumulators = { all: new VatAccumulator(rounding), calls: new VatAccumulator(rounding) };
  for (let customer = 0; customer < customerCount; customer += 1) {
    sumBill(lines, byCustomer, customer, accumulators, sums);
  }
  return sums;
}

/** The sums once some customers have got another line: only theirs are made anew. */
export function billSumsAfter(
  before: BillSums,
  changed: readonly number[],
  lines: LineStore,
  byCustomer: GroupedRows,
  rounding: VatRounding,
): BillSums {
  const sums: BillSums = {
    net: before.net.slice(),
    vat: before.vat.slice(),
    callNet: before.callNet.slice(),
    callVat: before.callVat.slice(),
    lineCount: before.lineCount.slice(),
    heldCount: before.heldCount.slice(),
  };
  const accumulators = { all: new VatAccumulator(rounding), calls: new VatAccumulator(rounding) };
  for (const customer of changed) sumBill(lines, byCustomer, customer, accumulators, sums);
  return sums;
}

function sumBill(
  lines: LineStore,
  byCustomer: GroupedRows,
  customer: number,
  { all, calls }: { readonly all: VatAccumulator; readonly calls: VatAccumulator },
  sums: BillSums,
): void {
  all.reset();
  calls.reset();
  let net = 0;
  let callNet = 0;
  let count = 0;
  let held = 0;
  for (let i = byCustomer.starts[customer] ?? 0; i < (byCustomer.starts[customer + 1] ?? 0); i += 1) {
    const line = byCustomer.order[i] ?? 0;
    const fate = lines.fate[line];
    if (fate === FATE_HELD) held += 1;
    if (fate !== FATE_OPEN) continue;
    const amount = lines.net[line] ?? 0;
    const rate = lines.vatRate[line] ?? Number.NaN;
    count += 1;
    net += amount;
    addTo(all, amount, rate);
    if (lines.isCall[line] === 1) {
      callNet += amount;
      addTo(calls, amount, rate);
    }
  }
  sums.net[customer] = net;
  sums.vat[customer] = all.vat() ?? Number.NaN;
  sums.callNet[customer] = callNet;
  sums.callVat[customer] = calls.vat() ?? Number.NaN;
  sums.lineCount[customer] = count;
  sums.heldCount[customer] = held;
}

function addTo(accumulator: VatAccumulator, net: number, rate: number): void {
  if (Number.isNaN(rate)) accumulator.addWithoutRate();
  else accumulator.add(net, rate);
}
