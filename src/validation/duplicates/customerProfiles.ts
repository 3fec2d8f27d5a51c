import type { TypedColumn } from '../../columns/typedColumn.ts';
import { cellValueText } from '../cellValueText.ts';
import { emailKeys } from './emailKeys.ts';
import type { IdentityColumns } from './identityColumns.ts';
import { organisationNames } from './organisationName.ts';
import { personName } from './personName.ts';
import { phoneKeys } from './phoneKeys.ts';
import { addressCell, postalAddress } from './postalAddress.ts';
import type { AddressCell } from './postalAddress.ts';
import { postcodeKey } from './postcodeKey.ts';
import { birthDateKey, companyNumberKey, vatNumberKey } from './registrationKeys.ts';

/** What tells one customer from another, in normal form. Lists are joined by line ends. */
export const TRAITS = [
  'lastName',
  'firstNames',
  'organisations',
  'house',
  'flat',
  'street',
  'second',
  'locality',
  'postcode',
  'phones',
  'emails',
  'vatNumber',
  'companyNumber',
  'dateOfBirth',
] as const;

export type Trait = (typeof TRAITS)[number];

/** Customers by what tells them apart: records with equal traits share one profile. */
export interface CustomerProfiles {
  readonly count: number;
  /** The code of each profile's trait in {@link texts}; 0 where the customer's cells say nothing or could not be read. */
  readonly codes: Readonly<Record<Trait, Int32Array>>;
  /** Distinct texts; [0] is empty. */
  readonly texts: readonly string[];
  /** The records of each profile, in ascending order. */
  readonly records: readonly (readonly number[])[];
}

type TextOf = (record: number) => string;

/**
 * Normalises each distinct cell text once and groups the records. Profiles are numbered in the order of their texts, so that
 * nothing after this depends on the order of rows. Records that say nothing about who they are have no profile.
 */
export function customerProfiles(columns: IdentityColumns, rowCount: number): CustomerProfiles {
  const texts = [''];
  const codeOf = new Map([['', 0]]);
  const intern = (text: string): number => {
    const known = codeOf.get(text);
    if (known !== undefined) return known;
    codeOf.set(text, texts.length);
    return texts.push(text) - 1;
  };
  const traitsOf = traitReader(columns);
  const recordsOf = new Map<string, number[]>();
  for (let record = 0; record < rowCount; record += 1) {
    const signature = traitsOf(record).join('\t');
    if (signature.length < TRAITS.length) continue;
    const same = recordsOf.get(signature);
    if (same === undefined) recordsOf.set(signature, [record]);
    else same.push(record);
  }
  const signatures = [...recordsOf.keys()].sort();
  const codes = Object.fromEntries(
    TRAITS.map((trait) => [trait, new Int32Array(signatures.length)]),
  ) as unknown as Record<Trait, Int32Array>;
  for (const [profile, signature] of signatures.entries()) {
    const traits = signature.split('\t');
    for (const [at, trait] of TRAITS.entries()) codes[trait][profile] = intern(traits[at] ?? '');
  }
  return { count: signatures.length, codes, texts, records: signatures.map((key) => recordsOf.get(key) ?? []) };
}

/** The text of a profile's trait; empty where it has none. */
export function traitOf(profiles: CustomerProfiles, trait: Trait, profile: number): string {
  return profiles.texts[profiles.codes[trait][profile] ?? 0] ?? '';
}

/** The texts of a profile's trait that is a list. */
export function traitList(
  profiles: CustomerProfiles,
  trait: 'organisations' | 'phones' | 'emails',
  profile: number,
): readonly string[] {
  const text = traitOf(profiles, trait, profile);
  if (text === '') return [];
  return text.includes('\n') ? text.split('\n') : [text];
}

/** A record's traits in the order of {@link TRAITS}; normal forms hold no tab and no line end of their own. */
function traitReader(columns: IdentityColumns): (record: number) => readonly string[] {
  const lastName = reader(columns.lastName, personName, '');
  const firstNames = reader(columns.firstNames, personName, '');
  const vatNumber = reader(columns.vatNumber, vatNumberKey, '');
  const companyNumber = reader(columns.companyNumber, companyNumberKey, '');
  const dateOfBirth = reader(columns.dateOfBirth, birthDateKey, '');
  const postcode = reader(columns.postcode, postcodeKey, '');
  const organisations = listReader(columns.organisations, organisationNames);
  const phones = listReader(columns.phones, phoneKeys);
  const emails = listReader(columns.emails, emailKeys);
  const lines = columns.address.map((column) => reader<AddressCell>(column, addressCell, { parts: [], postcode: '' }));
  return (record) => {
    const cells = lines.map((cellOf) => cellOf(record));
    const { house, flat, street, second, locality } = postalAddress(cells);
    const code = postcode(record);
    return [
      lastName(record),
      firstNames(record),
      organisations(record),
      house,
      flat,
      street,
      second,
      locality,
      code === '' ? (cells.findLast((cell) => cell.postcode !== '')?.postcode ?? '') : code,
      phones(record),
      emails(record),
      vatNumber(record),
      companyNumber(record),
      dateOfBirth(record),
    ];
  };
}

function listReader(columns: readonly TypedColumn[], keysOf: (text: string) => readonly string[]): TextOf {
  const readers = columns.map((column) => reader<readonly string[]>(column, keysOf, []));
  return (record) => {
    const keys = readers.flatMap((keysAt) => keysAt(record));
    return keys.length < 2 ? (keys[0] ?? '') : [...new Set(keys)].sort().join('\n');
  };
}

/** Reads a column in normal form, each distinct text once; `nothing` for a missing column, a blank or an unreadable cell. */
function reader<T>(column: TypedColumn | undefined, normalise: (text: string) => T, nothing: T): (record: number) => T {
  if (column === undefined) return () => nothing;
  if (column.storage === 'coded') {
    const values = column.entries.map((entry) => (entry === '' ? nothing : normalise(entry)));
    return (record) => values[column.codes[record] ?? 0] ?? nothing;
  }
  return (record) =>
    Number.isNaN(column.values[record] ?? NaN) ? nothing : normalise(cellValueText(column, record) ?? '');
}
