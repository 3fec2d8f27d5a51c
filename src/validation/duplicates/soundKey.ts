import { doubleMetaphone } from 'double-metaphone';

/** How a folded name sounds in English (Double Metaphone, primary code); the name itself where it has no such sound. */
function soundKey(folded: string): string {
  const [primary] = doubleMetaphone(folded);
  return primary === '' ? folded : primary;
}

/** {@link soundKey}, each name worked out once. */
export function rememberedSounds(): (folded: string) => string {
  const sounds = new Map<string, string>();
  return (folded) => {
    const known = sounds.get(folded);
    if (known !== undefined) return known;
    const sound = soundKey(folded);
    sounds.set(folded, sound);
    return sound;
  };
}
