/** What a number format says about the numbers under it. */
export interface FormatTraits {
  /** Whether it shows a calendar day. */
  readonly isDate: boolean;
  /** Whether it shows hours, minutes or seconds. */
  readonly isTime: boolean;
  readonly isPercent: boolean;
  /** The currency symbol or code that it prints, or null. */
  readonly currency: string | null;
  /** For formats such as `000000` or `"C"0000`: what stands before the digits and how many there are at least. */
  readonly padding: { readonly prefix: string; readonly digits: number } | null;
}

const PLAIN: FormatTraits = { isDate: false, isTime: false, isPercent: false, currency: null, padding: null };

/**
 * Reads an Excel number format (ECMA-376 part 1, 18.8.31). Only the first section counts; quoted text, escaped characters and
 * colour or condition brackets are not placeholders, while `[h]`, `[m]`, `[s]` are elapsed time and `[$£-809]` is a currency.
 */
export function formatTraits(format: string): FormatTraits {
  if (format === 'General' || format === '' || format === '@') return PLAIN;
  const section = /^(?:"[^"]*"|\\.|[^;"\\])*/.exec(format)?.[0] ?? format;
  const currency = currencyOf(section);
  const elapsed = /\[(h+|m+|s+)\]/i.test(section);
  const bare = section
    .replace(/"[^"]*"/g, '')
    .replace(/[\\_*]./g, '')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/general/gi, '');
  const isTime = elapsed || /[hs]/i.test(bare) || /am\/pm|a\/p/i.test(bare);
  const isDate = !elapsed && (/[yd]/i.test(bare) || (/m/i.test(bare) && !isTime));
  return { isDate, isTime, isPercent: bare.includes('%'), currency, padding: paddingOf(section) };
}

function currencyOf(section: string): string | null {
  const bracketed = /\[\$([^\]-]*)(?:-[^\]]*)?\]/.exec(section)?.[1];
  if (bracketed !== undefined && bracketed !== '') return bracketed.trim();
  const literal = section.replace(/\[[^\]]*\]/g, '');
  return /[£€$¥₹]/.exec(literal)?.[0] ?? null;
}

function paddingOf(section: string): FormatTraits['padding'] {
  const match = /^((?:"[^"]*"|\\.)*)(0{2,})$/.exec(section);
  if (match === null) return null;
  const prefix = (match[1] ?? '').replace(/"([^"]*)"/g, '$1').replace(/\\(.)/g, '$1');
  return { prefix, digits: (match[2] ?? '').length };
}
