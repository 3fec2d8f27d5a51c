import { limitShare } from '../../domain/limitShare.ts';
import { scaledQuotient } from '../../domain/scaledQuotient.ts';
import type { TypedColumn } from '../../columns/typedColumn.ts';
import type { Derived } from '../columnOfRows.ts';
import { codedColumn, mapEntries, numberAt, numericColumn, textAt, UNREADABLE } from '../columnOfRows.ts';
import type { DerivedFact, FactContext } from '../derivedFact.ts';
import { ACCOUNT_SCOPES, factsOf, PREVIEW_SCOPES, ROW_SCOPES } from '../factDefinitions.ts';
import { foldedName } from '../../domain/statusLookup.ts';

/** Each limit with the amount that is held against it (product: Credit; seed: Billing Details). */
const LIMITS = [
  ['creditLimitUsed', 'Credit limit used', 'creditLimit', 'accountBalance'],
  ['unbilledCallsLimitUsed', 'Unbilled calls credit limit used', 'unbilledCallsCreditLimit', 'unbilledUsageTotal'],
  ['unsentLimitUsed', 'Unsent credit limit used', 'unsentCreditLimit', 'unsentTotal'],
  ['overdueLimitUsed', 'Overdue invoices credit limit used', 'overdueInvoicesCreditLimit', 'overdueTotal'],
] as const;

/** How far credit is used, and what the guidelines suggest for a customer's expected spend. */
export const CREDIT_FACTS: readonly DerivedFact[] = [
  ...factsOf(
    ACCOUNT_SCOPES,
    LIMITS.map(([id, label, limit, amount]) => [
      id,
      label,
      'percent',
      [limit, amount],
      'The amount as a share of the limit, rounded up to a tenth of a percent; blank where the limit is blank, zero or negative.',
      (context) => shareOf(context, amount, limit),
    ]),
  ),
  ...factsOf(PREVIEW_SCOPES, [
    [
      'creditLimitUsedAfter',
      'Credit limit used after this bill',
      'percent',
      ['creditLimit', 'balanceAfter'],
      'The balance after this bill as a share of the limit, rounded up to a tenth of a percent; blank as for the share before it.',
      (context) => shareOf(context, 'balanceAfter', 'creditLimit'),
    ],
    [
      'unsentTotalAfter',
      'Unsent invoices after this run',
      'money',
      ['unsentTotal', 'gross', 'outcome'],
      'Unsent invoices plus this bill’s gross; not known when an invoice has no gross.',
      unsentAfter,
    ],
  ]),
  ...factsOf(ROW_SCOPES, [
    spend('expectedSpendForTwoMonths', 'Expected spend for two months', 2),
    spend('expectedSpendForThreeMonths', 'Expected spend for three months', 3),
    [
      'expectedSpendForTermsAndMonth',
      'Expected spend for the payment terms and one month',
      'money',
      ['expectedSpend', 'paymentTermsInDays'],
      'Expected (monthly) spend times the terms in months of 30 days plus one: what a customer who pays on time can owe.',
      (context) => {
        const monthly = context.column('expectedSpend');
        const days = context.column('paymentTermsInDays');
        if (monthly === undefined || days === undefined) return null;
        return numericColumn('money', context.rowCount, (row): Derived<number> => {
          const amount = numberAt(monthly, row);
          const terms = numberAt(days, row);
          if (amount === UNREADABLE || terms === UNREADABLE) return UNREADABLE;
          return amount === null || terms === null ? null : scaledQuotient(amount, terms + 30, 30);
        });
      },
    ],
    [
      'hasBadDebtHistory',
      'Has been a bad debt before',
      'boolean',
      ['accountFlags', 'statusReason'],
      'Whether an account flag or the status reason says so, by the list of words; false where neither does.',
      hasBadDebtHistory,
    ],
  ]),
];

function spend(id: string, label: string, months: number): Parameters<typeof factsOf>[1][number] {
  return [
    id,
    label,
    'money',
    ['expectedSpend'],
    `Expected (monthly) spend times ${String(months)}.`,
    (context) => {
      const monthly = context.column('expectedSpend');
      if (monthly === undefined) return null;
      return numericColumn('money', context.rowCount, (row): Derived<number> => {
        const amount = numberAt(monthly, row);
        return typeof amount === 'number' ? amount * months : amount;
      });
    },
  ];
}

function shareOf(context: FactContext, amountFact: string, limitFact: string): TypedColumn | null {
  const amounts = context.column(amountFact);
  const limits = context.column(limitFact);
  if (amounts === undefined || limits === undefined) return null;
  return numericColumn('percent', context.rowCount, (row): Derived<number> => {
    const amount = numberAt(amounts, row);
    const limit = numberAt(limits, row);
    if (amount === UNREADABLE || limit === UNREADABLE) return UNREADABLE;
    return amount === null || limit === null ? null : limitShare(amount, limit);
  });
}

function unsentAfter(context: FactContext): TypedColumn | null {
  const unsent = context.column('unsentTotal');
  const gross = context.column('gross');
  const outcomes = context.column('outcome');
  if (unsent === undefined || gross === undefined) return null;
  return numericColumn('money', context.rowCount, (row): Derived<number> => {
    const before = numberAt(unsent, row);
    const added = numberAt(gross, row);
    if (before === UNREADABLE || added === UNREADABLE) return UNREADABLE;
    // An invoice without a gross has no VAT rate: what it adds is not known, and never 0.
    if (added === null && textAt(outcomes, row) === 'invoice') return UNREADABLE;
    return before === null ? null : before + (added ?? 0);
  });
}

function hasBadDebtHistory(context: FactContext): TypedColumn | null {
  const flags = codedColumn(context.column('accountFlags'));
  const reasons = codedColumn(context.column('statusReason'));
  if (flags === undefined && reasons === undefined) return null;
  const words = context.catalogues.creditHistory.badDebt.map(foldedName);
  const says = (text: string): boolean => words.some((word) => ` ${foldedName(text)} `.includes(` ${word} `));
  const inFlags = flags === undefined ? null : mapEntries(flags, (_, items) => items.some(says));
  const inReason = reasons === undefined ? null : mapEntries(reasons, says);
  return numericColumn('boolean', context.rowCount, (row) =>
    Number(inFlags?.(row) === true || inReason?.(row) === true),
  );
}
