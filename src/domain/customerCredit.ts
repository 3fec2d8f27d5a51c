import type { Micros } from './micros.ts';
import type { MinorUnits } from './minorUnits.ts';
import type { RuleId } from './ruleId.ts';

/** What can be measured after a run: the balance, a prepaid customer's funds, unbilled calls, unsent and overdue invoices. */
export const CREDIT_LIMITS = ['balance', 'funds', 'unbilled-calls', 'unsent', 'overdue'] as const;

export type CreditLimit = (typeof CREDIT_LIMITS)[number];

/** How far a limit is used; `unknown` where the amount or the limit cannot be computed, never taken for nothing. */
export const CREDIT_LEVELS = ['within', 'near', 'over', 'unknown'] as const;

export type CreditLevel = (typeof CREDIT_LEVELS)[number];

/** One limit of a customer after the run. */
export interface CreditCheck {
  readonly limit: CreditLimit;
  /** What is held against the limit; null when it is not known. */
  readonly amount: MinorUnits | null;
  /** The limit, or the funds that are there; null when the cell cannot be read. */
  readonly allowed: MinorUnits | null;
  /** Percent in millionths, rounded up to a tenth of a percent; null where the limit is zero, or either amount is not known. */
  readonly share: Micros | null;
  readonly level: CreditLevel;
  /** The rule that decided the level. */
  readonly rule: RuleId;
}

/** What a customer owes, or has left, once this run's bill is made (product: "Credit"). */
export interface CustomerCredit {
  /** Opening balance plus this bill’s gross; null where funds are measured instead, and where it is not known. */
  readonly balanceAfter: MinorUnits | null;
  /** A prepaid customer’s available funds less this bill’s gross; null where none are measured, and where they are not known. */
  readonly fundsAfter: MinorUnits | null;
  /** The limits that the customer has, in the order of `CREDIT_LIMITS`. */
  readonly limits: readonly CreditCheck[];
}
