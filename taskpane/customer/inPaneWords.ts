import { STRINGS } from '../strings.ts';

/** The core's sentences name what a run is asked as the command line does; here each is a field of the form. */
const FIELDS: ReadonlyMap<string, string> = new Map([
  ['--accounts', STRINGS.preview.accounts],
  ['--previous', STRINGS.preview.previous],
  ['--cycles', STRINGS.preview.cycles],
  ['--due-date', STRINGS.preview.dueDate],
]);

/** A sentence of the core with the pane's own names for what can be asked of a run. */
export function inPaneWords(sentence: string): string {
  return sentence.replaceAll(/--[a-z-]+/g, (option) => {
    const field = FIELDS.get(option);
    return field === undefined ? option : `“${field}”`;
  });
}
