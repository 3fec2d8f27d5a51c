import { hasBit } from '../../columns/bitset.ts';
import { numericColumnOf, textColumnOf } from '../../columns/columnsOf.ts';
import type { NumericColumn } from '../../columns/typedColumn.ts';
import { currencyExponent } from '../../domain/currencyCode.ts';
import { CREDIT_LEVELS } from '../../domain/customerCredit.ts';
import type { CreditCheck, CreditLevel, CreditLimit, CustomerCredit } from '../../domain/customerCredit.ts';
import { limitShare } from '../../domain/limitShare.ts';
import { micros } from '../../domain/micros.ts';
import { minorUnits } from '../../domain/minorUnits.ts';
import type { MinorUnits } from '../../domain/minorUnits.ts';
import { success } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import { scaledQuotient } from '../../domain/scaledQuotient.ts';
import type { BillRunContext } from '../billRunContext.ts';
import { decided } from '../decisions/decided.ts';
import type { Decided, UndecidedStep } from '../decisions/decided.ts';
import type { FactColumns } from '../facts/factColumns.ts';
import { microsPerMinorUnit } from '../lines/microsPerMinorUnit.ts';
import { addCreditAmounts } from './creditAmounts.ts';
import type { BillsMade } from './billsMade.ts';

/** Each limit with its step and its facts: the amount held against it, the limit, the share and the level. */
const LIMITS = [
  ['balance', 'credit-balance', 'owedAfter', 'creditLimitInForce', 'creditShareAfter', 'creditLevel'],
  ['funds', 'credit-funds', 'billGross', 'fundsInForce', 'fundsShareAfter', 'fundsLevel'],
  [
    'unbilled-calls',
    'credit-unbilled-calls',
    'unbilledCallsAfter',
    'unbilledCallsCreditLimit',
    'unbilledCallsShareAfter',
    'unbilledCallsLevel',
  ],
  ['unsent', 'credit-unsent', 'unsentAfter', 'unsentCreditLimit', 'unsentShareAfter', 'unsentLevel'],
  ['overdue', 'credit-overdue', 'overdueAfter', 'overdueInvoicesCreditLimit', 'overdueShareAfter', 'overdueLevel'],
] as const satisfies readonly (readonly [CreditLimit, string, string, string, string, string])[];

/** The levels of a run's limits, and what they mean for a customer. */
export interface DecidedCredit {
  readonly steps: readonly Decided<CreditLevel>[];
  readonly creditOf: (record: number) => CustomerCredit;
}

interface MeasuredLimit {
  readonly limit: CreditLimit;
  readonly amounts: NumericColumn | undefined;
  readonly limits: NumericColumn;
  readonly shares: NumericColumn;
  readonly decided: Decided<CreditLevel>;
  readonly has: (record: number) => boolean;
}

/**
 * Step 10 (product: "Credit"): what each customer owes after this run against each limit that the customer has, by the rules of
 * steps `credit-<limit>`. Customers whose outcome is an error are not measured. Adds the facts that those rules and the alerts look at.
 */
export function decideCredit(
  context: BillRunContext,
  facts: FactColumns,
  bills: BillsMade,
): Result<DecidedCredit, UndecidedStep> {
  const { sources } = context;
  addCreditAmounts(context, facts, bills);
  const measured: MeasuredLimit[] = [];
  for (const [limit, step, amountFact, limitFact, shareFact, levelFact] of LIMITS) {
    const limits = numericFact(facts, limitFact);
    if (limits === undefined) continue;
    const isMeasured = measuredCustomers(limits, bills);
    if (isMeasured === null) continue;
    const has = (record: number): boolean => isMeasured[record] === 1;
    const amounts = numericFact(facts, amountFact);
    const shares = numericColumnOf('percent', sharesOf(amounts, limits, has));
    facts.add(shareFact, shares);
    const result = decided(sources.policy, step, CREDIT_LEVELS, facts, sources.request.runDate, has);
    if (!result.ok) return result;
    facts.add(
      levelFact,
      textColumnOf(facts.rowCount, (record) => (has(record) ? result.value.decisionOf(record) : null)),
    );
    measured.push({ limit, amounts, limits, shares, decided: result.value, has });
  }
  const funds = measured.find(({ limit }) => limit === 'funds');
  return success({
    steps: measured.map((one) => one.decided),
    creditOf: (record) => {
      const minor = minorOf(context, record);
      const isPrepaid = funds?.has(record) === true;
      const left = (funds?.limits.values[record] ?? Number.NaN) - (funds?.amounts?.values[record] ?? Number.NaN);
      const owed = numericFact(facts, 'owedAfter')?.values[record] ?? Number.NaN;
      return {
        balanceAfter: isPrepaid ? null : minor(owed),
        fundsAfter: isPrepaid ? minor(left) : null,
        limits: measured.filter(({ has }) => has(record)).map((one) => checkOf(context, one, record, minor)),
      };
    },
  });
}

/** Customers with such a limit who are not in error: 1 by record; null when there is none of them. */
function measuredCustomers(limits: NumericColumn, { outcomes }: BillsMade): Uint8Array | null {
  const isMeasured = new Uint8Array(outcomes.length);
  let count = 0;
  for (let record = 0; record < isMeasured.length; record += 1) {
    const isBlank = Number.isNaN(limits.values[record]) && hasBit(limits.blanks, record);
    if (isBlank || outcomes[record] === 'error') continue;
    isMeasured[record] = 1;
    count += 1;
  }
  return count === 0 ? null : isMeasured;
}

function sharesOf(
  amounts: NumericColumn | undefined,
  limits: NumericColumn,
  has: (record: number) => boolean,
): Float64Array {
  const shares = new Float64Array(limits.values.length).fill(Number.NaN);
  for (let record = 0; record < shares.length; record += 1) {
    if (!has(record)) continue;
    const amount = amounts?.values[record] ?? Number.NaN;
    shares[record] = limitShare(amount, limits.values[record] ?? Number.NaN) ?? Number.NaN;
  }
  return shares;
}

function checkOf(
  { sources }: BillRunContext,
  { limit, amounts, limits, shares, decided: decision }: MeasuredLimit,
  record: number,
  minor: (amount: number) => MinorUnits | null,
): CreditCheck {
  const rule = sources.policy.rules[decision.ruleOf[record] ?? -1]?.rule.id;
  if (rule === undefined) throw new Error(`limit ${limit} of record ${String(record)} has no deciding rule`);
  const share = shares.values[record] ?? Number.NaN;
  return {
    limit,
    amount: minor(amounts?.values[record] ?? Number.NaN),
    allowed: minor(limits.values[record] ?? Number.NaN),
    share: Number.isNaN(share) ? null : micros(share),
    level: decision.decisionOf(record),
    rule,
  };
}

/** Millionths as minor units of the customer's currency; null for what is not known. */
function minorOf({ terms }: BillRunContext, record: number): (amount: number) => MinorUnits | null {
  const currency = terms.currencies[terms.currencyOf[record] ?? -1];
  return (amount) =>
    currency === undefined || !Number.isSafeInteger(amount)
      ? null
      : minorUnits(scaledQuotient(amount, 1, microsPerMinorUnit(currencyExponent(currency))));
}

function numericFact(facts: FactColumns, fact: string): NumericColumn | undefined {
  const column = facts.column(fact);
  return column?.storage === 'numeric' ? column : undefined;
}
