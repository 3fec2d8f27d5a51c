import { emptyBitset, hasBit, setBit } from '../../columns/bitset.ts';
import type { Bitset } from '../../columns/bitset.ts';
import { numberAt } from '../../columns/fieldColumns.ts';
import { CODE_BLANK } from '../../columns/typedColumn.ts';
import { currencyExponent } from '../../domain/currencyCode.ts';
import type { StatusDefinition } from '../../domain/statusDefinition.ts';
import type { BillRunContext } from '../billRunContext.ts';
import { SOURCE_CHARGES } from '../lines/lineStore.ts';
import type { RefusedReason, UnpricedReason } from '../lines/rowLedger.ts';
import type { CycleBoundaries } from '../periods/cycleBoundaries.ts';
import { dayAfter } from '../periods/dayAfter.ts';
import { earliest, latest } from '../periods/knownDay.ts';
import { rateAt } from '../vat/rateAt.ts';
import type { ChargeAssumptions } from './chargeAssumptions.ts';
import { TIMING_ADVANCE, TIMING_UNKNOWN } from './chargeColumns.ts';
import type { ChargeColumns } from './chargeColumns.ts';
import { ChargeFate } from './chargeFate.ts';
import { ChargeItemVerdict } from './chargeItemVerdict.ts';
import type { ChargeItems } from './chargeItems.ts';
import { chargeProblem } from './chargeProblem.ts';
import { blankRecurringCharge } from './recurringCharge.ts';
import { RecurringLines } from './recurringLines.ts';

/** Adds the lines of recurring charges, row by row. One charge object serves them all, because a run has hundreds of thousands. */
export class RecurringRows {
  readonly #context: BillRunContext;
  readonly #columns: ChargeColumns;
  readonly #assumptions: ChargeAssumptions;
  readonly #lines: RecurringLines;
  readonly #verdict: ChargeItemVerdict;
  readonly #fate: ChargeFate;
  readonly #exponents: readonly number[];
  readonly #reinstated: Bitset;
  readonly #charge = blankRecurringCharge(SOURCE_CHARGES);

  constructor(context: BillRunContext, columns: ChargeColumns, items: ChargeItems, assumptions: ChargeAssumptions) {
    this.#context = context;
    this.#columns = columns;
    this.#assumptions = assumptions;
    this.#lines = new RecurringLines(context);
    this.#verdict = new ChargeItemVerdict(items);
    this.#fate = new ChargeFate(columns, this.#verdict, context.sources.request.accounts !== null);
    this.#exponents = context.terms.currencies.map((currency) => currencyExponent(currency));
    this.#reinstated = knownDates(context.terms.reinstateDate);
    this.#charge.billedToIsKnown = columns.billedTo !== null;
  }

  /** Why those lines of the last row that charge are refused; null when they are not, or when there are none. */
  get refusal(): RefusedReason | null {
    return this.#lines.charged > 0 ? this.#fate.refusal : null;
  }

  /** Adds the lines of a row; returns how many, or why there are none. */
  add(row: number, customer: number, boundaries: CycleBoundaries): number | UnpricedReason {
    const columns = this.#columns;
    const charge = this.#charge;
    const timing = columns.timing?.codes[row] ?? CODE_BLANK;
    const frequency = columns.frequency?.codes[row] ?? CODE_BLANK;
    if (timing === CODE_BLANK) this.#assumptions.blankTimings += 1;
    if (frequency === CODE_BLANK) this.#assumptions.blankFrequencies += 1;
    const problem = chargeProblem(columns, row, customer);
    if (problem !== null) return problem;
    const period = columns.frequencyOf[frequency];
    if (period === undefined) return 'frequency-unknown';
    const when = columns.timingOf[timing] ?? TIMING_UNKNOWN;
    if (when === TIMING_UNKNOWN) return 'timing-unknown';
    charge.frequency = period;
    charge.isAdvance = when === TIMING_ADVANCE;
    charge.customer = customer;
    charge.sourceRow = row;
    this.#readPrice(row, customer);
    const { terms } = this.#context;
    const status = terms.statuses[terms.statusOf[customer] ?? -1];
    const itemProblem = this.#readDates(row, customer, status) ?? this.#fate.decide(row, status);
    if (itemProblem !== null) return itemProblem;
    charge.fate = this.#fate.ofCharges;
    charge.refundFate = this.#fate.ofRefunds;
    const count = this.#lines.add(charge, boundaries);
    if (typeof count === 'number' && count > 0) this.#assumptions.count(charge, boundaries, this.#verdict, this.#fate);
    return count;
  }

  #readPrice(row: number, customer: number): void {
    const { amount, quantity, vatRate } = this.#columns;
    const { terms } = this.#context;
    const charge = this.#charge;
    const written = numberAt(quantity, row);
    charge.price = numberAt(amount, row);
    charge.quantity = Number.isNaN(written) ? 1 : written;
    charge.exponent = this.#exponents[terms.currencyOf[customer] ?? 0] ?? this.#exponents[0] ?? 0;
    charge.ownVatRate = numberAt(vatRate, row);
    charge.vatRate = rateAt(vatRate, row, terms.vatRate[customer] ?? Number.NaN);
  }

  #readDates(row: number, customer: number, status: StatusDefinition | undefined): UnpricedReason | null {
    const { startDate, endDate, billedTo } = this.#columns;
    const { terms, sources } = this.#context;
    const charge = this.#charge;
    const verdict = this.#verdict;
    // Few customers have these dates, and a bit of each stays in reach where the dates themselves do not.
    const lastDay = dateAt(terms.lastDay, terms.hasLastDay, customer);
    const reinstated = dateAt(terms.reinstateDate, this.#reinstated, customer);
    verdict.judge(row, numberAt(endDate, row), lastDay, sources.request.runDate);
    const start = numberAt(startDate, row);
    const billed = numberAt(billedTo, row);
    charge.startDate = start;
    charge.until = dayAfter(earliest(lastDay, verdict.lastDay));
    charge.unbilledFrom = dayAfter(billed);
    // A Start Date of the charge's own says when it began; without one it cannot begin before its number.
    charge.notBefore = Number.isNaN(start) ? latest(verdict.numberStart, reinstated) : reinstated;
    // The customer's final invoice may ignore the cut-off.
    charge.chargeToTheEnd =
      status !== undefined &&
      status.finalInvoice &&
      status.ignoreCutoffDate &&
      !Number.isNaN(terms.finalBillDate[customer] ?? Number.NaN);
    return verdict.problem;
  }
}

/** A customer's date; NaN where the set says that there is none. */
function dateAt(dates: Float64Array, known: Bitset, customer: number): number {
  return customer >= 0 && hasBit(known, customer) ? (dates[customer] ?? Number.NaN) : Number.NaN;
}

function knownDates(dates: Float64Array): Bitset {
  const known = emptyBitset(dates.length);
  for (let record = 0; record < dates.length; record += 1) {
    if (!Number.isNaN(dates[record])) setBit(known, record);
  }
  return known;
}
