interface Header {
  readonly id: string;
  readonly title: string;
  readonly version: string;
}

/** Texts that people type to get past a form (`placeholder-values.json`). */
export interface PlaceholderCatalogue extends Header {
  readonly values: readonly string[];
}

/** Words that make a note worth a second look (`note-words.json`). */
export interface NoteWordCatalogue extends Header {
  /** Of health: special category data (UK GDPR, article 9). */
  readonly health: readonly string[];
  /** That come with a date of birth. */
  readonly birth: readonly string[];
  /** That no customer should read of himself. */
  readonly unprofessional: readonly string[];
}

/** Words of names with capitals of their own (`name-words.json`). */
export interface NameWordCatalogue extends Header {
  /** As they are written in people's names: MacDonald, OBE. */
  readonly person: readonly string[];
  /** Written small between names: van, de. */
  readonly particles: readonly string[];
  /** As they are written in companies' names: Ltd, PLC, of. */
  readonly company: readonly string[];
}
