import type { ValueType } from '../../domain/valueType.ts';

const ALWAYS = /^(?:NULL|\(null\)|<null>|\\N|n\/?a|N\/A|n\.a\.|not applicable|-{1,3}|[–—])$/;
const NUMERIC_ONLY = /^(?:null|none|NaN|tbc|tba|tbd|unknown)$/i;

/**
 * Whether a text stands for "nothing here" rather than for a value: a database's `NULL`, `N/A`, dashes; where a number or date is
 * expected also `none`, `TBC`. A person may be called Null and a choice may be None, so lower-case words stay text in text columns.
 * `nil` is none of them: in accounts it means zero.
 */
export function isPlaceholder(text: string, type: ValueType): boolean {
  if (text.length > 14) return false;
  if (/^NA$/i.test(text)) return type !== 'text' && type !== 'choice' && type !== 'list';
  if (ALWAYS.test(text)) return true;
  return type !== 'text' && type !== 'choice' && type !== 'list' && NUMERIC_ONLY.test(text);
}

/** Whether a text is a worksheet error that was exported as text: `#N/A`, `#REF!`. */
export function isErrorText(text: string): boolean {
  return (
    text.charCodeAt(0) === 0x23 &&
    /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!|FIELD!|BUSY!|GETTING_DATA)$/.test(text)
  );
}
