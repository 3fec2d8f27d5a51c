import { isCellError } from '../../model/cellValue.ts';
import { toText } from '../coerceValue.ts';
import { formattedText } from '../formattedText.ts';
import type { FormulaFunctions } from '../formulaFunction.ts';
import { formulaError } from '../formulaValue.ts';

/** TEXT: a value as a number format shows it. */
export const TEXT_FORMAT_FUNCTIONS: FormulaFunctions = {
  TEXT: {
    kind: 'scalar',
    least: 2,
    most: 2,
    apply: ([value = null, format = null], { source }) => {
      const code = toText(format);
      if (isCellError(value)) return value;
      if (isCellError(code)) return code;
      if (code === '') return '';
      return formattedText(value ?? 0, code, source.dateSystem) ?? formulaError('#VALUE!');
    },
  },
};
