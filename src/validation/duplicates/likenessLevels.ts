/** From here two names of persons are spellings of one. One letter in five may differ. */
export const ALIKE_NAMES = 0.8;

/** A name that sounds the same may be spelt further away. */
export const ALIKE_IF_IT_SOUNDS_SO = 0.6;

/** Names of firms are long, and firms of one trade share words: more must agree than of a person's name. */
export const ALIKE_FIRMS = 0.85;

/** From here two streets or places are spellings of one. */
export const ALIKE_PLACES = 0.8;
