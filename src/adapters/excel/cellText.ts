import { CELL_LIMITS } from '../../domain/cellLimits.ts';
import { PlanFault } from '../../domain/planFault.ts';

/** What Excel would take for the beginning of a formula or drop as its own mark; full-width forms count in some languages. */
const BEGINNINGS = /^[=+\-@'＝＋－＠]/;

/**
 * A text as it is typed into a cell of the General format so that the cell holds exactly this text: Excel takes an apostrophe at its start
 * off again and takes the rest for text, whatever it looks like ("Range.values", Microsoft). What cells of the text format (`@`) do with the
 * apostrophe is not documented, so they are typed into first and get their format afterwards. A text that fills a cell has no room
 * for the mark, and needs none unless it begins like a formula.
 * @throws PlanFault for a text that no cell can be made to hold.
 */
export function cellText(text: string): string {
  if (text.length < CELL_LIMITS.text) return `'${text}`;
  if (text.length > CELL_LIMITS.text || BEGINNINGS.test(text)) {
    throw new PlanFault(`a text of ${String(text.length)} characters is too long for a cell`);
  }
  return text;
}
