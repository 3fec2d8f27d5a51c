import type { TypedColumn } from '../../columns/typedColumn.ts';
import { foldText } from './foldedText.ts';

/** The columns that tell who a customer is; those that the sheet lacks are undefined or left out of their list. */
export interface IdentityColumns {
  readonly firstNames: TypedColumn | undefined;
  readonly lastName: TypedColumn | undefined;
  readonly organisations: readonly TypedColumn[];
  /** Address lines in order. */
  readonly address: readonly TypedColumn[];
  readonly postcode: TypedColumn | undefined;
  readonly phones: readonly TypedColumn[];
  readonly emails: readonly TypedColumn[];
  readonly vatNumber: TypedColumn | undefined;
  readonly companyNumber: TypedColumn | undefined;
  readonly dateOfBirth: TypedColumn | undefined;
}

/** The catalogue has no date of birth; these headers of columns without a field are taken for one, case and marks aside. */
const BIRTH_HEADERS = [
  'Date of Birth',
  'date_of_birth',
  'DOB',
  'D.O.B.',
  'Birth Date',
  'Birthdate',
  'Birthday',
] as const;

/** The catalogue fields that {@link identityColumns} reads. */
export const IDENTITY_FACTS: readonly string[] = [
  'firstNames',
  'lastName',
  ...['companyName', 'tradingAs', 'customerAlsoKnownAs'],
  ...['addressLine1', 'addressLine2', 'addressLine3', 'addressLine4', 'addressLine5', 'postcode'],
  ...['number1', 'number2', 'number3', 'number4', 'emailAddress'],
  ...['customersVatNumber', 'companyNumber'],
];

/** Whether a change of a column can change who is likely whom; a column without a field is named `column:<header>`. */
export function tellsWhoSomebodyIs(fact: string): boolean {
  if (!fact.startsWith('column:'))
    return IDENTITY_FACTS.includes(fact) || fact === 'accountNumber' || fact === 'duplicateCheck';
  const header = foldText(fact.slice('column:'.length));
  return BIRTH_HEADERS.some((birth) => foldText(birth) === header);
}

/** Finds the columns by field key, and by `column:<header>` for those without a field. */
export function identityColumns(columnOf: (fact: string) => TypedColumn | undefined): IdentityColumns {
  const all = (...facts: readonly string[]): readonly TypedColumn[] =>
    facts.map(columnOf).filter((column) => column !== undefined);
  return {
    firstNames: columnOf('firstNames'),
    lastName: columnOf('lastName'),
    organisations: all('companyName', 'tradingAs', 'customerAlsoKnownAs'),
    address: all('addressLine1', 'addressLine2', 'addressLine3', 'addressLine4', 'addressLine5'),
    postcode: columnOf('postcode'),
    phones: all('number1', 'number2', 'number3', 'number4'),
    emails: all('emailAddress'),
    vatNumber: columnOf('customersVatNumber'),
    companyNumber: columnOf('companyNumber'),
    dateOfBirth: all(...BIRTH_HEADERS.map((header) => `column:${header}`))[0],
  };
}
