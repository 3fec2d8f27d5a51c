import { foldedName } from '../../domain/statusLookup.ts';

/** What a contact's attachment preference sends to that contact alone; `account` is what the account's own addresses get. */
export interface DeliveryPreference {
  readonly bill: 'account' | 'none' | 'short' | 'long' | 'full';
  readonly callRecords: 'account' | 'none' | 'protected' | 'plain';
  readonly usageReport: 'account' | 'none' | 'attached';
}

/** The attachment preferences that contacts can have; data in `rules/catalogues/attachment-preferences.json`. */
export interface DeliveryPreferences {
  readonly preferences: readonly (DeliveryPreference & {
    readonly name: string;
    readonly synonyms: readonly string[];
  })[];
}

/** Finds a preference by name or synonym, whatever the case; undefined for one that is not in the catalogue: it releases nothing. */
export function preferenceFinder({
  preferences,
}: DeliveryPreferences): (name: string) => DeliveryPreference | undefined {
  const byName = new Map<string, DeliveryPreference>();
  for (const preference of preferences) {
    for (const name of [preference.name, ...preference.synonyms]) byName.set(foldedName(name), preference);
  }
  return (name) => byName.get(foldedName(name));
}
