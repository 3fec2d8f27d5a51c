import { doubleMetaphone } from 'double-metaphone';

/** How a folded name sounds in English (Double Metaphone, primary code); the name itself where it has no such sound. */
export function soundKey(folded: string): string {
  const [primary] = doubleMetaphone(folded);
  return primary === '' ? folded : primary;
}
