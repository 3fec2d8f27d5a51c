import type { TypedColumn } from '../../columns/typedColumn.ts';
import { codedColumn, listColumn, mapEntries, numericColumn } from '../columnOfRows.ts';
import type { DerivedFact, FactContext } from '../derivedFact.ts';
import { factsOf, ROW_SCOPES } from '../factDefinitions.ts';
import {
  birthDateFinder,
  holdsBankAccount,
  holdsCardNumber,
  holdsNationalInsuranceNumber,
  wordFinder,
} from './noteContents.ts';

/** What notes hold that they should not. The facts tell that something is there, never what it is. */
export const NOTE_FACTS: readonly DerivedFact[] = factsOf(ROW_SCOPES, [
  [
    'notesHoldCardNumber',
    'Internal notes hold a card number',
    'boolean',
    ['internalUse'],
    'Digits of the right length and start that pass the Luhn check; blank where the notes are.',
    (context) => ofNotes(context, holdsCardNumber),
  ],
  [
    'notesHoldBankAccount',
    'Internal notes hold bank details',
    'boolean',
    ['internalUse'],
    'A sort code with an account number near it, or a right IBAN; blank where the notes are.',
    (context) => ofNotes(context, holdsBankAccount),
  ],
  [
    'notesHoldNationalInsurance',
    'Internal notes hold a National Insurance number',
    'boolean',
    ['internalUse'],
    'Blank where the notes are.',
    (context) => ofNotes(context, holdsNationalInsuranceNumber),
  ],
  [
    'notesHoldBirthDate',
    'Internal notes hold a date of birth',
    'boolean',
    ['internalUse'],
    'A word of birth from the list and a date; blank where the notes are.',
    (context) => ofNotes(context, birthDateFinder(context.catalogues.noteWords.birth)),
  ],
  [
    'notesHoldHealthWords',
    'Internal notes speak of health',
    'boolean',
    ['internalUse'],
    'Whether a word of health from the list is there; blank where the notes are.',
    (context) => {
      const find = wordFinder(context.catalogues.noteWords.health);
      return ofNotes(context, (text) => find(text).length > 0);
    },
  ],
  ...(
    [
      ['unprofessionalNoteWords', 'Words in internal notes to think over', 'internalUse'],
      [
        'unprofessionalDefaultMessageWords',
        'Words in the default invoice message to think over',
        'defaultInvoiceMessage',
      ],
      ['unprofessionalNextMessageWords', 'Words in the next invoice message to think over', 'nextInvoiceMessage'],
    ] as const
  ).map(([id, label, field]) => {
    const compute: DerivedFact['compute'] = (context) => {
      const texts = codedColumn(context.column(field));
      if (texts === undefined) return null;
      const find = wordFinder(context.catalogues.noteWords.unprofessional);
      return listColumn(context.rowCount, mapEntries(texts, find));
    };
    return [id, label, 'list', [field], 'Words of the list that are there.', compute] as const;
  }),
]);

function ofNotes(context: FactContext, test: (text: string) => boolean): TypedColumn | null {
  const notes = codedColumn(context.column('internalUse'));
  return notes === undefined
    ? null
    : numericColumn(
        'boolean',
        context.rowCount,
        mapEntries(notes, (text) => Number(test(text))),
      );
}
