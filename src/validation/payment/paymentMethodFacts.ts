import type { TypedColumn } from '../../columns/typedColumn.ts';
import type { Derived } from '../columnOfRows.ts';
import { codedColumn, mapEntries, numberAt, numericColumn, textColumn, UNREADABLE } from '../columnOfRows.ts';
import type { DerivedFact, FactContext } from '../derivedFact.ts';
import { factsOf, ROW_SCOPES } from '../factDefinitions.ts';
import { readDirectDebitAccount } from '../identity/directDebitAccount.ts';
import type { DirectDebitAccountReading } from '../identity/directDebitAccount.ts';
import type { PaymentMethodsByName } from './paymentCatalogues.ts';

/** How a customer pays, by the catalogue of payment methods. */
export const PAYMENT_METHOD_FACTS: readonly DerivedFact[] = factsOf(ROW_SCOPES, [
  [
    'paymentMethodKnown',
    'Payment method is in the catalogue',
    'boolean',
    ['paymentMethod'],
    'Blank where the method is.',
    (context) => ofMethod(context, 'boolean', (method) => Number(method !== undefined)),
  ],
  [
    'paymentMethodName',
    'Payment method: name in the catalogue',
    'text',
    ['paymentMethod'],
    'Blank where the method is or is unknown.',
    (context) => {
      const methods = codedColumn(context.column('paymentMethod'));
      if (methods === undefined) return null;
      const { find } = context.catalogues.paymentMethods;
      return textColumn(
        'text',
        context.rowCount,
        mapEntries(methods, (text) => find(text)?.name ?? null),
      );
    },
  ],
  [
    'paymentMethodIsDirectDebit',
    'Payment method is direct debit',
    'boolean',
    ['paymentMethod'],
    'Blank where the method is or is unknown.',
    (context) => ofMethod(context, 'boolean', (method) => (method === undefined ? null : Number(method.isDirectDebit))),
  ],
  [
    'paymentMethodHasTerms',
    'Payment method has terms of its own',
    'boolean',
    ['paymentMethod'],
    'Whether customers without payment terms get some from their method; blank where the method is or is unknown.',
    (context) =>
      ofMethod(context, 'boolean', (method) => (method === undefined ? null : Number(method.terms !== null))),
  ],
  [
    'gracePeriodInForce',
    'Grace period in force',
    'integer',
    ['gracePeriodDays', 'paymentMethod'],
    'Grace Period (Days), else the payment method’s, else 0.',
    gracePeriodInForce,
  ],
  [
    'directDebitAccountIsPlausible',
    'Direct debit account has a right form',
    'boolean',
    ['directDebitAccount'],
    'An IBAN with right check digits, a sort code with an account number, or a mandate reference; blank where the account is.',
    (context) => ofAccount(context, ({ isPlausible }) => Number(isPlausible)),
  ],
  [
    'directDebitAccountIsIban',
    'Direct debit account is written as an IBAN',
    'boolean',
    ['directDebitAccount'],
    'Whether the account starts and looks like an IBAN, right or wrong; blank where the account is.',
    (context) => ofAccount(context, ({ kind }) => Number(kind === 'iban')),
  ],
]);

type Method = ReturnType<PaymentMethodsByName['find']>;

function ofMethod(
  context: FactContext,
  type: 'boolean' | 'integer',
  map: (method: Method) => number | null,
): TypedColumn | null {
  const methods = codedColumn(context.column('paymentMethod'));
  if (methods === undefined) return null;
  const { find } = context.catalogues.paymentMethods;
  return numericColumn(
    type,
    context.rowCount,
    mapEntries(methods, (text) => map(find(text))),
  );
}

/** Seed: "Leave blank to use the payment method Grace Period; if both are blank, no grace period is applied." */
function gracePeriodInForce(context: FactContext): TypedColumn {
  const own = context.column('gracePeriodDays');
  const ofMethodColumn = ofMethod(context, 'integer', (method) => method?.graceDays ?? null) ?? undefined;
  return numericColumn('integer', context.rowCount, (row): Derived<number> => {
    const days = numberAt(own, row);
    if (days !== null) return days;
    const fallback = numberAt(ofMethodColumn, row);
    return fallback === UNREADABLE ? UNREADABLE : (fallback ?? 0);
  });
}

function ofAccount(context: FactContext, map: (reading: DirectDebitAccountReading) => number): TypedColumn | null {
  const accounts = codedColumn(context.column('directDebitAccount'));
  return accounts === undefined
    ? null
    : numericColumn(
        'boolean',
        context.rowCount,
        mapEntries(accounts, (text) => map(readDirectDebitAccount(text))),
      );
}
