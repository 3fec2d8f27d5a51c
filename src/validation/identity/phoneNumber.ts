import type { CountryCode } from 'libphonenumber-js/min';
import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';

export interface PhoneNumberReading {
  /** It can be dialled: the country has numbers of this form and length. Whether anyone answers is another matter. */
  readonly isPlausible: boolean;
  /** As dialled from abroad, `+447700900123`; null when it cannot be a number. */
  readonly international: string | null;
  /** A UK mobile number (Ofcom, National Telephone Numbering Plan: 071 to 075 and 077 to 079). */
  readonly isUkMobile: boolean;
}

const NONE: PhoneNumberReading = { isPlausible: false, international: null, isUkMobile: false };

const UK_MOBILE = /^\+447[1-57-9]\d{8}$/;

/**
 * Ofcom keeps these ranges free for drama (https://www.ofcom.org.uk/phones-and-broadband/phone-numbers/numbers-for-drama): they
 * are well formed and nobody's. Directories of real numbers leave them out, so they would be called wrong.
 */
const DRAMA =
  /^\+44(?=\d{10}$)(?:7700900|1632960|207946|11[3-8]4960|1[2-6]14960|1914980|28964960|2920180|8081570|9098790|3069990)\d+$/;

/**
 * Reads a phone or fax number. Numbers without a country code are those of `country` (two letters); without one, of the United
 * Kingdom, where this billing platform's networks are.
 */
export function readPhoneNumber(text: string, country: string | null): PhoneNumberReading {
  const home: CountryCode = country !== null && isSupportedCountry(country) ? country : 'GB';
  const number = parsePhoneNumberFromString(text.replace(/\(0\)/g, ''), { defaultCountry: home, extract: false });
  if (number === undefined) return NONE;
  const international = number.number;
  const isPlausible = number.isValid() || (number.isPossible() && DRAMA.test(international));
  return {
    isPlausible,
    international: isPlausible ? international : null,
    isUkMobile: isPlausible && UK_MOBILE.test(international),
  };
}
