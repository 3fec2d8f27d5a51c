import type { FormulaFunctions } from './formulaFunction.ts';
import { AGGREGATE_FUNCTIONS } from './functions/aggregateFunctions.ts';
import { CONDITIONAL_FUNCTIONS } from './functions/conditionalFunctions.ts';
import { DATE_FUNCTIONS } from './functions/dateFunctions.ts';
import { INFORMATION_FUNCTIONS } from './functions/informationFunctions.ts';
import { LOGIC_FUNCTIONS } from './functions/logicFunctions.ts';
import { LOOKUP_FUNCTIONS } from './functions/lookupFunctions.ts';
import { MATH_FUNCTIONS } from './functions/mathFunctions.ts';
import { SUBTOTAL_FUNCTIONS } from './functions/subtotal.ts';
import { TEXT_FORMAT_FUNCTIONS } from './functions/textFormatFunctions.ts';
import { TEXT_FUNCTIONS } from './functions/textFunctions.ts';

/** Every worksheet function that is simulated; any other is `#NAME?`, as in an Excel that does not know it. */
export const WORKSHEET_FUNCTIONS: FormulaFunctions = {
  ...AGGREGATE_FUNCTIONS,
  ...CONDITIONAL_FUNCTIONS,
  ...DATE_FUNCTIONS,
  ...INFORMATION_FUNCTIONS,
  ...LOGIC_FUNCTIONS,
  ...LOOKUP_FUNCTIONS,
  ...MATH_FUNCTIONS,
  ...SUBTOTAL_FUNCTIONS,
  ...TEXT_FORMAT_FUNCTIONS,
  ...TEXT_FUNCTIONS,
};
