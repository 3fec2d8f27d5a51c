import type { Country as VatRules } from 'jsvat';
import {
  austria,
  belgium,
  bulgaria,
  checkVAT,
  croatia,
  cyprus,
  czechRepublic,
  denmark,
  estonia,
  finland,
  france,
  germany,
  greece,
  hungary,
  ireland,
  italy,
  latvia,
  lithuania,
  luxembourg,
  malta,
  netherlands,
  norway,
  poland,
  portugal,
  romania,
  slovakiaRepublic,
  slovenia,
  spain,
  sweden,
  switzerland,
  unitedKingdom,
} from 'jsvat';

/** What can be told of a VAT number without asking a tax office. */
export interface VatNumberReading {
  /** The prefix under which the number was checked: GB, XI, EL, FR, … */
  readonly prefix: string;
  /** Whether the text itself starts with the prefix. */
  readonly isPrefixWritten: boolean;
  /** Letters and digits are where the country has them. */
  readonly hasForm: boolean;
  /** The form and the check digits are right. Whether anybody is registered under the number, only HMRC or VIES can tell. */
  readonly isValid: boolean;
}

// Northern Ireland's numbers are GB numbers under another prefix for trade with the EU (HMRC, Notice 703): same check digits.
const RULES: ReadonlyMap<string, VatRules> = new Map([
  ['AT', austria],
  ['BE', belgium],
  ['BG', bulgaria],
  ['CH', switzerland],
  ['CY', cyprus],
  ['CZ', czechRepublic],
  ['DE', germany],
  ['DK', denmark],
  ['EE', estonia],
  ['EL', greece],
  ['ES', spain],
  ['FI', finland],
  ['FR', france],
  ['GB', unitedKingdom],
  ['HR', croatia],
  ['HU', hungary],
  ['IE', ireland],
  ['IT', italy],
  ['LT', lithuania],
  ['LU', luxembourg],
  ['LV', latvia],
  ['MT', malta],
  ['NL', netherlands],
  ['NO', norway],
  ['PL', poland],
  ['PT', portugal],
  ['RO', romania],
  ['SE', sweden],
  ['SI', slovenia],
  ['SK', slovakiaRepublic],
  ['XI', unitedKingdom],
]);

/**
 * Reads a VAT number. `country` (two letters, or null) says whose number one without a prefix is; without either it is taken for a
 * British one only when it proves to be one. Null when no rules are known for the country: nothing can be said then.
 */
export function readVatNumber(text: string, country: string | null): VatNumberReading | null {
  const plain = text.toUpperCase().replace(/[\s\u00a0./-]+/g, '');
  const written = prefixOf(plain.slice(0, 2));
  if (written !== null) return checked(written, plain.slice(2), true);
  const home = prefixOf(country ?? '');
  if (home !== null) return checked(home, plain, false);
  if (country !== null) return null;
  const british = checked('GB', plain, false);
  return british.isValid ? british : null;
}

/** Greece writes EL where ISO has GR. */
function prefixOf(code: string): string | null {
  const prefix = code === 'GR' ? 'EL' : code;
  return RULES.has(prefix) ? prefix : null;
}

function checked(prefix: string, number: string, isPrefixWritten: boolean): VatNumberReading {
  const rules = RULES.get(prefix);
  if (rules === undefined) throw new Error(`no rules for VAT numbers of ${prefix}`);
  const { isValid, isValidFormat } = checkVAT(`${prefix === 'XI' ? 'GB' : prefix}${number}`, [rules]);
  return { prefix, isPrefixWritten, hasForm: isValidFormat, isValid };
}
