import type { TypedTable } from '../columns/typedTable.ts';
import { withConstantColumn } from '../columns/withConstantColumn.ts';
import type { InputError } from '../domain/inputError.ts';
import { failure, success } from '../domain/result.ts';
import type { Result } from '../domain/result.ts';
import { catalogueThatKnows, proposalOf } from './proposeStatusCatalogue.ts';
import type { LoadedRules } from './rules/loadedRules.ts';
import { silentColumns } from './silentColumns.ts';

/** What a person answers where the sheet is silent as a whole. */
export interface SilentSheetAnswers {
  readonly defaultStatus: string | null;
  readonly defaultCycle: string | null;
}

/**
 * The customers table with the columns that a bill run cannot do without: a sheet without a status or a cycle column needs the
 * person's answer, and gets it as a column (product: "Eligibility"); an answer that is not needed is said to be unused. Errors: `question-open` names what to answer and how.
 */
export function customersToBill(
  customers: TypedTable,
  answers: SilentSheetAnswers,
  rules: LoadedRules,
  fileName: string,
): Result<{ readonly customers: TypedTable; readonly assumptions: readonly string[] }, InputError> {
  const questions = silentColumns(customers, rules).map((column) => ({
    ...column,
    ...(column.field === 'customerStatus'
      ? { option: '--default-status', answer: answers.defaultStatus }
      : { option: '--default-cycle', answer: answers.defaultCycle }),
  }));
  const open = questions.filter(({ isMissing, answer }) => isMissing && answer === null);
  if (open.length > 0) {
    const labels = open.map(({ label }) => label).join(' and no ');
    const options = open.map(({ option, allowed }) => `${option} “${allowed[0] ?? ''}”`).join(' and ');
    const message = `${fileName}: the sheet “${customers.sheet}” has no ${labels} column. Say what holds for every row, for example ${options}.`;
    return failure({ code: 'question-open', message });
  }
  let table = customers;
  const assumptions: string[] = [];
  for (const { field, label, option, answer, allowed, isKnown, isMissing } of questions) {
    if (answer === null) continue;
    if (!isKnown(answer)) {
      const other = field === 'customerStatus' ? catalogueThatKnows(answer, rules) : undefined;
      const proposal = other === undefined ? '' : ` ${proposalOf(other)}`;
      const message = `${option} “${answer}” is not known. Use one of: ${allowed.join(', ')}.${proposal}`;
      return failure({ code: 'question-open', message });
    }
    if (!isMissing) {
      assumptions.push(`${customers.sheet} has a ${label} column, so ${option} “${answer}” is not used.`);
      continue;
    }
    table = withConstantColumn(table, field, `${label} (for every row)`, 'text', answer);
    assumptions.push(`${customers.sheet} has no ${label} column: every row is taken as ${answer}.`);
  }
  return success({ customers: table, assumptions });
}
