import type { CodedColumn, TypedColumn } from '../../columns/typedColumn.ts';
import type { Result } from '../../domain/result.ts';
import type { Derived } from '../columnOfRows.ts';
import { codedColumn, numberAt, numericColumn, textColumn, UNREADABLE } from '../columnOfRows.ts';
import type { DerivedFact, FactContext } from '../derivedFact.ts';
import { factsOf, ROW_SCOPES } from '../factDefinitions.ts';
import { mapPairs } from '../mapPairs.ts';
import { perContext } from '../perContext.ts';
import type { PaymentTermsProblem, PaymentTermsRead } from './paymentCatalogues.ts';

const INPUTS = ['paymentTerms', 'paymentTermsType'] as const;

const PROBLEMS = ['unreadable', 'not-whole', 'out-of-range', 'unknown-type', 'contradiction'] as const;
const KINDS = ['days', 'months', 'dayOfMonth', 'fromMonthEnd'] as const satisfies readonly PaymentTermsRead['kind'][];

/** Payment Terms as the bill run will read them. */
export const PAYMENT_TERMS_FACTS: readonly DerivedFact[] = [
  ...factsOf(ROW_SCOPES, [
    [
      'paymentTermsProblem',
      'Why payment terms cannot be used',
      'choice',
      INPUTS,
      'The code of what is wrong; blank where the terms are blank or can be used.',
      (context) => ofText(context, 'choice', (read) => (read.ok ? null : read.error.code)),
    ],
    [
      'paymentTermsKind',
      'Kind of payment terms',
      'choice',
      INPUTS,
      'Days, months, a day of the month, or days counted from the month’s end; blank where the terms are or cannot be used.',
      (context) => ofText(context, 'choice', (read) => (read.ok ? read.value.kind : null)),
    ],
    [
      'paymentTermsAdvice',
      'What to do about payment terms',
      'text',
      INPUTS,
      'One sentence that says what is allowed; blank where the terms are blank or can be used.',
      (context) => ofText(context, 'text', (read) => (read.ok ? null : read.error.message)),
    ],
    [
      'paymentTermsInDays',
      'Payment terms in days',
      'integer',
      INPUTS,
      'Days to pay, a month counted as 30; blank for terms that name a day of the month.',
      (context) =>
        ofTerms(context, (reads) =>
          numericColumn('integer', context.rowCount, (row): Derived<number> => {
            const read = reads(row);
            return read === null || read === UNREADABLE ? read : daysOf(read);
          }),
        ),
    ],
  ]),
].map((fact) => {
  if (fact.id === 'paymentTermsProblem') return { ...fact, choices: PROBLEMS };
  return fact.id === 'paymentTermsKind' ? { ...fact, choices: KINDS } : fact;
});

type Read = Result<PaymentTermsRead, PaymentTermsProblem>;

type ReadOfRow = (row: number) => Derived<Read>;

const paymentTerms = perContext((context): ReadOfRow | null => {
  const terms = asTexts(context.column('paymentTerms'), context.rowCount);
  if (terms === undefined) return null;
  return mapPairs(terms, codedColumn(context.column('paymentTermsType')), context.catalogues.readPaymentTerms);
});

/** A column of numbers as the texts that the reader takes: a sheet may hold nothing but whole numbers of days. */
function asTexts(column: TypedColumn | undefined, rowCount: number): CodedColumn | undefined {
  if (column?.storage !== 'numeric') return column;
  return textColumn('text', rowCount, (row) => {
    const value = numberAt(column, row);
    return value === null || value === UNREADABLE ? value : String(value);
  });
}

function ofTerms(context: FactContext, make: (reads: ReadOfRow) => TypedColumn): TypedColumn | null {
  const reads = paymentTerms(context);
  return reads === null ? null : make(reads);
}

function ofText(context: FactContext, type: 'text' | 'choice', map: (read: Read) => string | null): TypedColumn | null {
  return ofTerms(context, (reads) =>
    textColumn(type, context.rowCount, (row): Derived<string> => {
      const read = reads(row);
      return read === null || read === UNREADABLE ? read : map(read);
    }),
  );
}

function daysOf(read: Read): number | null {
  if (!read.ok) return null;
  switch (read.value.kind) {
    case 'days':
      return read.value.days;
    case 'months':
      return read.value.months * 30;
    case 'dayOfMonth':
    case 'fromMonthEnd':
      return null;
  }
}
