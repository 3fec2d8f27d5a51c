import { invalid, textArgument } from './wireArguments.ts';

/** The names of colours that Excel's samples use; others are given as `#RRGGBB`. */
const NAMED: Readonly<Record<string, string>> = {
  black: '#000000',
  blue: '#0000FF',
  gray: '#808080',
  green: '#008000',
  orange: '#FFA500',
  red: '#FF0000',
  white: '#FFFFFF',
  yellow: '#FFFF00',
};

/** A colour as Excel keeps it: `#RRGGBB` in capitals. */
export function colourArgument(value: unknown, name: string): string {
  const text = textArgument(value, name);
  if (/^#[0-9a-f]{6}$/i.test(text)) return text.toUpperCase();
  const named = NAMED[text.toLowerCase()];
  if (named === undefined) throw invalid(name, value);
  return named;
}
