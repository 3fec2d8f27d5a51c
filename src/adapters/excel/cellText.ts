/** What Excel would take for the beginning of a formula, or drop as its own mark of text; full-width forms count in some languages. */
const FORMULA_STARTS = /^[=+\-@'\t\r\n＝＋－＠]/;

/**
 * A text as it is handed to Excel so that the cell holds exactly this text. An apostrophe at its start, which Excel takes off again, says
 * that it is text ("Range.values", Microsoft); in cells of the text format only a possible formula needs one.
 */
export function cellText(text: string, numberFormat: string): string {
  return FORMULA_STARTS.test(text) || numberFormat !== '@' ? `'${text}` : text;
}
