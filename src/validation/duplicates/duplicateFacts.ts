import { numericColumn, textAt, textColumn } from '../columnOfRows.ts';
import type { DerivedFact, FactContext } from '../derivedFact.ts';
import { ACCOUNT_SCOPES, factsOf } from '../factDefinitions.ts';
import { duplicatesByRecord } from './duplicatesByRecord.ts';
import type { RecordDuplicates } from './duplicatesByRecord.ts';
import { DEFAULT_THRESHOLD } from './evidenceWeights.ts';
import { groupDuplicates } from './groupDuplicates.ts';
import { IDENTITY_FACTS, identityColumns } from './identityColumns.ts';

const INPUTS = [...IDENTITY_FACTS, 'accountNumber'];
const FIELDS = new Set(IDENTITY_FACTS);

/**
 * Likely duplicates as facts, from catalogue fields alone: a date of birth has only a header, and derived facts declare fields.
 * They cost a pass over all customers, and only when a rule asks for one of them.
 */
export const DUPLICATE_FACTS: readonly DerivedFact[] = factsOf(ACCOUNT_SCOPES, [
  [
    'duplicateScore',
    'Likeness to another account',
    'number',
    INPUTS,
    'How likely the customer is the same as the account most like it, from 0.8 to 1; 0 where no account reaches 0.8.',
    (context) => {
      const found = duplicatesIn(context);
      return found && numericColumn('number', context.rowCount, (row) => found.get(row)?.best.score ?? 0);
    },
  ],
  [
    'duplicateOf',
    'Likely the same as account',
    'text',
    INPUTS,
    'The account number of the account most like it; blank where none is, or where that account has no number.',
    (context) => {
      const found = duplicatesIn(context);
      if (found === null) return null;
      const accounts = context.column('accountNumber');
      return textColumn('text', context.rowCount, (row) => {
        const other = found.get(row)?.other;
        return other === undefined ? null : textAt(accounts, other);
      });
    },
  ],
]);

type Found = ReadonlyMap<number, RecordDuplicates> | null;

/** Both facts of one table version come from one search. */
const FOUND = new WeakMap<FactContext, Found>();

/** Null where the sheet has no column that tells who a customer is. */
function duplicatesIn(context: FactContext): Found {
  const known = FOUND.get(context);
  if (known !== undefined) return known;
  const accounts = context.column('accountNumber');
  const found = IDENTITY_FACTS.some((fact) => context.column(fact) !== undefined)
    ? duplicatesByRecord(
        groupDuplicates({
          columns: identityColumns((fact) => (FIELDS.has(fact) ? context.column(fact) : undefined)),
          rowCount: context.rowCount,
          accountOf: (record) => {
            const text = textAt(accounts, record);
            return typeof text === 'string' ? text : '';
          },
          threshold: DEFAULT_THRESHOLD,
        }),
      )
    : null;
  FOUND.set(context, found);
  return found;
}
