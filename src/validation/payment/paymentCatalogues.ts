import type { Result } from '../../domain/result.ts';

/** Payment methods by name or synonym (`payment-methods.json`, read by the bill run). */
export interface PaymentMethodsByName {
  readonly find: (name: string) =>
    | {
        readonly name: string;
        /** The method's own payment terms; null when it has none. */
        readonly terms: PaymentTermsRead | null;
        readonly graceDays: number | null;
        readonly isDirectDebit: boolean;
      }
    | undefined;
}

/** Payment terms as the bill run reads them. */
export type PaymentTermsRead =
  | { readonly kind: 'days'; readonly days: number }
  | { readonly kind: 'months'; readonly months: number }
  | { readonly kind: 'dayOfMonth'; readonly day: number }
  | { readonly kind: 'fromMonthEnd'; readonly days: number };

/** Why terms cannot be used, as a code and as one sentence. */
export interface PaymentTermsProblem {
  readonly code: string;
  readonly message: string;
}

/** The bill run's reader of Payment Terms with their type (null when blank), so that a check and a run never differ. */
export type PaymentTermsReader = (text: string, type: string | null) => Result<PaymentTermsRead, PaymentTermsProblem>;

/** The words that mark a customer as a previous bad debt, in account flags or the status reason (`credit-history.json`). */
export interface CreditHistoryWords {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly badDebt: readonly string[];
}
