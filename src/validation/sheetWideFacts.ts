import { DUPLICATE_FACTS } from './duplicates/duplicateFacts.ts';
import { CUSTOMER_CLASS_FACTS } from './portabilling/customerClassFacts.ts';
import { REPEAT_FACTS } from './quality/repeatFacts.ts';

/**
 * Facts of a customer that depend on customers of other accounts. All other facts are known from the rows of the account alone, in all
 * sheets, and the tariffs.
 */
export const SHEET_WIDE_FACTS: ReadonlySet<string> = new Set(
  [...DUPLICATE_FACTS, ...CUSTOMER_CLASS_FACTS, ...REPEAT_FACTS].map(({ id }) => id),
);
