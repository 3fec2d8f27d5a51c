import type { Trait } from './customerProfiles.ts';
import type { Both, Comparison } from './comparison.ts';
import { areKnown } from './comparison.ts';
import type { EvidenceLevel } from './evidenceWeights.ts';
import { editsBetween, isContained, wordsLikeness } from './likeness.ts';
import { ALIKE_PLACES } from './likenessLevels.ts';
import { postcodeArea } from './postcodeKey.ts';

/** Compares two addresses piece by piece. `both` gives a trait of the two customers. */
export function compareAddresses(both: (trait: Trait) => Both): readonly Comparison[] {
  return [
    ...compareNumber('house', both('house')),
    ...compareNumber('flat', both('flat')),
    ...compareStreets(both('street'), both('second')),
    ...compareLocalities(both('locality')),
    ...comparePostcodes(both('postcode')),
  ];
}

function compareNumber(feature: 'house' | 'flat', numbers: Both): readonly Comparison[] {
  if (!areKnown(numbers)) return [];
  const [one, other] = numbers;
  const level = one === other ? 'same' : editsBetween(one, other) === 1 && one.length > 1 ? 'alike' : 'different';
  return [{ feature, level, likeness: null }];
}

/** A building before the street in one of the two addresses puts the street into the second part. */
function compareStreets(street: Both, second: Both): readonly Comparison[] {
  if (!areKnown(street)) return [];
  const pairs: readonly Both[] = [street, [street[0], second[1]], [second[0], street[1]]];
  const likeness = Math.max(...pairs.filter(areKnown).map(([one, other]) => wordsLikeness(one, other)));
  return [{ feature: 'street', level: wordsLevel(street, likeness), likeness }];
}

function compareLocalities(localities: Both): readonly Comparison[] {
  if (!areKnown(localities)) return [];
  const likeness = wordsLikeness(...localities);
  return [{ feature: 'locality', level: wordsLevel(localities, likeness), likeness }];
}

function wordsLevel([one, other]: Both, likeness: number): EvidenceLevel {
  if (likeness === 1) return 'same';
  if (likeness >= ALIKE_PLACES) return 'alike';
  return isContained(one, other) ? 'partial' : 'different';
}

function comparePostcodes(postcodes: Both): readonly Comparison[] {
  if (!areKnown(postcodes)) return [];
  const [one, other] = postcodes;
  return [{ feature: 'postcode', level: postcodeLevel(one, other), likeness: null }];
}

function postcodeLevel(one: string, other: string): EvidenceLevel {
  if (one === other) return 'same';
  if (editsBetween(one, other) === 1) return 'alike';
  return postcodeArea(one) === postcodeArea(other) ? 'partial' : 'different';
}
