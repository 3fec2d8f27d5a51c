import type { InputError } from '../../domain/inputError.ts';
import { failure, success } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import { explainCustomer } from '../explainCustomer.ts';
import type { CustomerExplanation } from '../explainCustomer.ts';
import type { PreviewResult } from '../previewBillRun.ts';
import { noSuchAccount } from '../unknownAccount.ts';
import { explainLine } from './explainLine.ts';
import type { LineExplanation } from './explainLine.ts';
import { explainRuleOf } from './explainRuleOf.ts';
import type { RuleExplanation } from './explainRuleOf.ts';
import { linesAsked } from './linesAsked.ts';

/** What a person wants explained of an account: its bill, and a line or a rule of it. */
export interface ExplainAsked {
  readonly account: string;
  /** A line's number, counted from 1, or a cell of the row that it comes from. */
  readonly line?: string;
  /** The id of any rule. */
  readonly rule?: string;
}

export interface AskedExplanation {
  readonly customer: CustomerExplanation;
  /** The lines that were asked for; empty when none was. */
  readonly lines: readonly LineExplanation[];
  readonly rule: RuleExplanation | null;
}

/** Explains what was asked for. Error: `question-open` for an account, line or rule that is not there. */
export function explainAsked(result: PreviewResult, asked: ExplainAsked): Result<AskedExplanation, InputError> {
  const { run } = result;
  const { recordOf } = run.context.accounts;
  const account = asked.account.trim();
  const record = recordOf.get(account);
  if (record === undefined) return failure(noSuchAccount(account, recordOf));
  const explained = explainCustomer(result, account);
  if (!explained.ok) return explained;
  const { customer } = explained.value;
  const indexes = asked.line === undefined ? success([]) : linesAsked(customer, asked.line);
  if (!indexes.ok) return indexes;
  const rule = asked.rule === undefined ? success(null) : explainRuleOf(result, record, asked.rule);
  if (!rule.ok) return rule;
  return success({
    customer: explained.value,
    lines: indexes.value.map((index) => explainLine(run, record, customer, index)),
    rule: rule.value,
  });
}
