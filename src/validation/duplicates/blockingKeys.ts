import type { CustomerProfiles } from './customerProfiles.ts';
import { traitList, traitOf } from './customerProfiles.ts';
import { tellingLocalPart } from './emailKeys.ts';
import { wordsOf } from './foldedText.ts';
import { postcodeArea } from './postcodeKey.ts';
import { rememberedSounds } from './soundKey.ts';

/**
 * The cheap keys of a profile: only customers who share one are compared. Each slip of the pen (a wrong letter, names changed round,
 * a lost number) spoils some keys and leaves others. Whether two profiles share a key depends on those two alone.
 */
export function blockingKeys(profiles: CustomerProfiles): (profile: number) => readonly string[] {
  const sound = rememberedSounds();
  return (profile) => [
    ...numberKeys(profiles, profile),
    ...personKeys(profiles, profile, sound),
    ...organisationKeys(profiles, profile, sound),
    ...addressKeys(profiles, profile, sound),
  ];
}

function numberKeys(profiles: CustomerProfiles, profile: number): readonly string[] {
  const emails = traitList(profiles, 'emails', profile);
  return [
    ...traitList(profiles, 'phones', profile).map((phone) => `phone ${phone}`),
    ...emails.map((email) => `email ${email}`),
    ...emails.map((email) => known('mailbox', tellingLocalPart(email))).flat(),
    ...known('vat', traitOf(profiles, 'vatNumber', profile)),
    ...known('company', traitOf(profiles, 'companyNumber', profile)),
    ...known('born', traitOf(profiles, 'dateOfBirth', profile)),
  ];
}

function personKeys(profiles: CustomerProfiles, profile: number, sound: (text: string) => string): readonly string[] {
  const last = traitOf(profiles, 'lastName', profile);
  const first = wordsOf(traitOf(profiles, 'firstNames', profile))[0] ?? '';
  const postcode = traitOf(profiles, 'postcode', profile);
  const house = traitOf(profiles, 'house', profile);
  // Either name may stand in either column, so a key never says which of them it is made of.
  const names = [last, first].filter((name) => name !== '').map(sound);
  const [one = '', other = ''] = names.sort();
  return [
    ...known('name and area', one, postcodeArea(postcode), other.slice(0, 1)),
    ...known('name and area', other, postcodeArea(postcode), one.slice(0, 1)),
    ...names.flatMap((name) => known('name and postcode', name, postcode)),
    ...names.flatMap((name) => known('name and house', name, house)),
    ...known('names', one, other),
  ];
}

function organisationKeys(
  profiles: CustomerProfiles,
  profile: number,
  sound: (text: string) => string,
): readonly string[] {
  const area = postcodeArea(traitOf(profiles, 'postcode', profile));
  const house = traitOf(profiles, 'house', profile);
  return traitList(profiles, 'organisations', profile).flatMap((name) => {
    const [first = ''] = wordsOf(name);
    return [
      `firm ${sound(name.replaceAll(' ', ''))}`,
      ...known('firm and area', sound(first), area),
      ...known('firm and house', sound(first), house),
    ];
  });
}

function addressKeys(profiles: CustomerProfiles, profile: number, sound: (text: string) => string): readonly string[] {
  const house = traitOf(profiles, 'house', profile);
  const postcode = traitOf(profiles, 'postcode', profile);
  const street = traitOf(profiles, 'street', profile);
  if (street === '') return known('house and postcode', house, postcode);
  // Sorted, a postcode with neighbours swapped is the same key.
  const letters = postcode === '' ? 'none' : Array.from(postcode).sort().join('');
  return [
    ...known('house and postcode', house, postcode),
    ...known('street', house, sound(street.replaceAll(' ', '')), letters),
  ];
}

/** The key of some parts, or none when a part is not known. */
function known(kind: string, ...parts: readonly string[]): readonly string[] {
  return parts.includes('') ? [] : [`${kind} ${parts.join(' ')}`];
}
