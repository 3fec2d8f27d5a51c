import { columnOf } from '../columns/typedTable.ts';
import type { TypedTable } from '../columns/typedTable.ts';
import { withConstantColumn } from '../columns/withConstantColumn.ts';
import type { InputError } from '../domain/inputError.ts';
import { failure, success } from '../domain/result.ts';
import type { Result } from '../domain/result.ts';
import { foldedName, statusLookup } from '../domain/statusLookup.ts';
import { catalogueThatKnows, proposalOf } from './proposeStatusCatalogue.ts';
import type { LoadedRules } from './rules/loadedRules.ts';

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
  const statuses = rules.billing.statuses.statuses.map(({ name }) => name);
  const findStatus = statusLookup(rules.billing.statuses);
  const { periods } = rules.billing;
  const cycles = periods.names.filter((name) => periods.find(name)?.unit === 'months');
  const questions = [
    {
      field: 'customerStatus',
      label: 'Customer Status',
      option: '--default-status',
      answer: answers.defaultStatus,
      allowed: statuses,
      isKnown: (text: string) => findStatus(text) !== undefined,
    },
    {
      field: 'billingCycle',
      label: 'Billing Cycle',
      option: '--default-cycle',
      answer: answers.defaultCycle,
      allowed: cycles,
      isKnown: (text: string) => periods.find(text)?.unit === 'months' || periods.isManual(foldedName(text)),
    },
  ];
  const open = questions.filter(({ field, answer }) => columnOf(customers, field) === undefined && answer === null);
  if (open.length > 0) {
    const labels = open.map(({ label }) => label).join(' and no ');
    const options = open.map(({ option, allowed }) => `${option} “${allowed[0] ?? ''}”`).join(' and ');
    const message = `${fileName}: the sheet “${customers.sheet}” has no ${labels} column. Say what holds for every row, for example ${options}.`;
    return failure({ code: 'question-open', message });
  }
  let table = customers;
  const assumptions: string[] = [];
  for (const { field, label, option, answer, allowed, isKnown } of questions) {
    if (answer === null) continue;
    if (!isKnown(answer)) {
      const other = field === 'customerStatus' ? catalogueThatKnows(answer, rules) : undefined;
      const proposal = other === undefined ? '' : ` ${proposalOf(other)}`;
      const message = `${option} “${answer}” is not known. Use one of: ${allowed.join(', ')}.${proposal}`;
      return failure({ code: 'question-open', message });
    }
    if (columnOf(customers, field) !== undefined) {
      assumptions.push(`${customers.sheet} has a ${label} column, so ${option} “${answer}” is not used.`);
      continue;
    }
    table = withConstantColumn(table, field, `${label} (for every row)`, 'text', answer);
    assumptions.push(`${customers.sheet} has no ${label} column: every row is taken as ${answer}.`);
  }
  return success({ customers: table, assumptions });
}
