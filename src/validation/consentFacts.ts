import type { TypedColumn } from '../columns/typedColumn.ts';
import { consentReader, namesConsent } from './consentEvidence.ts';
import type { ConsentEvidence } from './consentEvidence.ts';
import type { Derived } from './columnOfRows.ts';
import { codedColumn, mapEntries, numberAt, numericColumn, textAt, textColumn, UNREADABLE } from './columnOfRows.ts';
import type { DerivedFact, FactContext } from './derivedFact.ts';
import { factsOf, ROW_SCOPES } from './factDefinitions.ts';
import { namedLookup } from './namedLookup.ts';
import { foldedName } from '../domain/statusLookup.ts';

const DETAIL_INPUTS = ['updateReason', 'updateDetails'] as const;

/** The paper trail of consent (seed: Customers, "Paper trail"): from its own columns, else from Update Details. */
export const CONSENT_FACTS: readonly DerivedFact[] = factsOf(ROW_SCOPES, [
  [
    'updateReasonKnown',
    'Update reason is in the list',
    'boolean',
    ['updateReason'],
    'Whether the list of update reasons has the reason; blank where the reason is.',
    (context) => ofReason(context, (reason) => Number(reason !== undefined)),
  ],
  [
    'updateReasonGivesConsent',
    'Update reason says that consent was given',
    'boolean',
    ['updateReason'],
    'Whether the list marks the reason as giving consent; blank where the reason is.',
    (context) => ofReason(context, (reason) => Number(reason?.consent === 'given')),
  ],
  [
    'updateReasonWithdrawsConsent',
    'Update reason says that consent was withdrawn',
    'boolean',
    ['updateReason'],
    'Whether the list marks the reason as withdrawing consent; blank where the reason is.',
    (context) => ofReason(context, (reason) => Number(reason?.consent === 'withdrawn')),
  ],
  [
    'consentEvidenceDate',
    'Date of consent on record',
    'date',
    ['consentDate', ...DETAIL_INPUTS],
    'Consent Date, else the first date in an Update Details text about consent.',
    (context) => {
      const own = context.column('consentDate');
      const details = evidence(context);
      if (own === undefined && details === null) return null;
      return numericColumn('date', context.rowCount, (row) => numberAt(own, row) ?? details?.(row)?.date ?? null);
    },
  ],
  [
    'consentEvidenceChannel',
    'Channel of consent on record',
    'text',
    ['consentChannel', ...DETAIL_INPUTS],
    'Consent Channel, else the channel that an Update Details text about consent names.',
    (context) => textEvidence(context, 'consentChannel', ({ channel }) => channel),
  ],
  [
    'consentEvidenceCaptor',
    'Who captured consent',
    'text',
    ['consentCapturedBy', ...DETAIL_INPUTS],
    'Consent Captured By, else who Update Details says captured it.',
    (context) => textEvidence(context, 'consentCapturedBy', ({ captor }) => captor),
  ],
  [
    'consentEvidenceReference',
    'Reference that backs consent up',
    'text',
    ['consentReference', ...DETAIL_INPUTS],
    'Consent Reference, else the ticket or reference in an Update Details text about consent.',
    (context) => textEvidence(context, 'consentReference', ({ reference }) => reference),
  ],
  [
    'nonItemisedBillRequested',
    'Subscriber asked for bills that are not itemised',
    'boolean',
    ['accountFlags'],
    'Whether an account flag says so; false where there is no flag.',
    nonItemisedBillRequested,
  ],
]);

type Reason = FactContext['catalogues']['updateReasons']['reasons'][number];

function ofReason(context: FactContext, map: (reason: Reason | undefined) => number): TypedColumn | null {
  const reasons = codedColumn(context.column('updateReason'));
  if (reasons === undefined) return null;
  const find = namedLookup(context.catalogues.updateReasons.reasons);
  return numericColumn(
    'boolean',
    context.rowCount,
    mapEntries(reasons, (text) => map(find(text))),
  );
}

type EvidenceOfRow = (row: number) => ConsentEvidence | null;

/** Four facts look at the same evidence of one check: it is read out of the texts once. */
const EVIDENCE = new WeakMap<FactContext, EvidenceOfRow | null>();

function evidence(context: FactContext): EvidenceOfRow | null {
  const known = EVIDENCE.get(context);
  if (known !== undefined) return known;
  const read = readEvidence(context);
  EVIDENCE.set(context, read);
  return read;
}

/** What Update Details says of consent, row by row; a text that is not about consent says nothing. */
function readEvidence(context: FactContext): EvidenceOfRow | null {
  const details = codedColumn(context.column('updateDetails'));
  if (details === undefined) return null;
  const reasons = codedColumn(context.column('updateReason'));
  const find = namedLookup(context.catalogues.updateReasons.reasons);
  const aboutConsent = reasons === undefined ? null : mapEntries(reasons, (text) => find(text)?.consent === 'given');
  const read = consentReader(context.catalogues.consentChannels);
  const readOf = mapEntries(details, (text) => ({ named: namesConsent(text), read: read(text) }));
  return (row) => {
    const found = readOf(row);
    if (found === null || found === UNREADABLE) return null;
    return found.named || aboutConsent?.(row) === true ? found.read : null;
  };
}

function textEvidence(
  context: FactContext,
  field: string,
  part: (evidence: ConsentEvidence) => string | null,
): TypedColumn | null {
  const own = context.column(field);
  const details = evidence(context);
  if (own === undefined && details === null) return null;
  return textColumn('text', context.rowCount, (row): Derived<string> => {
    const written = textAt(own, row);
    if (written !== null) return written;
    const found = details?.(row) ?? null;
    return found === null ? null : part(found);
  });
}

function nonItemisedBillRequested(context: FactContext): TypedColumn | null {
  const flags = codedColumn(context.column('accountFlags'));
  if (flags === undefined) return null;
  const words = new Set(context.catalogues.accountFlags.nonItemisedBill.map(foldedName));
  const valueOf = mapEntries(flags, (_, items) => Number(items.some((item) => words.has(foldedName(item)))));
  return numericColumn('boolean', context.rowCount, (row) => valueOf(row) ?? 0);
}
