import type { CustomerPreview } from '../domain/preview.ts';
import type { Finding } from '../domain/finding.ts';
import type { InputError } from '../domain/inputError.ts';
import { failure, success } from '../domain/result.ts';
import type { Result } from '../domain/result.ts';
import type { RuleId } from '../domain/ruleId.ts';
import type { Rule } from '../domain/ruleSet.ts';
import { explainRule } from '../rulebook/explainRule.ts';
import type { Explanation, NearMiss } from '../rulebook/explanation.ts';
import { changesAway } from './changesAway.ts';
import { wouldDecide } from './wouldDecide.ts';
import type { PreviewResult } from './previewBillRun.ts';
import { cellsBehind } from './explain/factCells.ts';
import type { ExplainedCell } from './explain/explainedCell.ts';
import { explainDelivery } from './explain/explainedDelivery.ts';
import type { ExplainedDelivery } from './explain/explainedDelivery.ts';
import { undoOutcome } from './explain/undoOutcome.ts';
import { noSuchAccount } from './unknownAccount.ts';

/** A decision of the run about one customer, with the tree of conditions that led to it. */
export interface ExplainedDecision {
  readonly step: string;
  readonly message: string;
  /** The rule set that the rule is of, in the version that was in force. */
  readonly set: { readonly id: string; readonly version: string };
  readonly explanation: Explanation;
  /** The cells of the customers sheet behind each fact that the rule looked at; a fact of the lines or of the run has none. */
  readonly cells: ReadonlyMap<string, readonly ExplainedCell[]>;
}

/** Why one customer's bill is what it is. */
export interface CustomerExplanation {
  readonly customer: CustomerPreview;
  readonly decisions: readonly ExplainedDecision[];
  /** Other decisions that one change of one amount or date would have led to, all else as it is; each was tried. */
  readonly alternatives: readonly {
    readonly step: string;
    readonly ruleId: RuleId;
    readonly title: string;
    readonly nearest: NearMiss;
  }[];
  /** What would undo an outcome that is no bill, in a sentence; null for an invoice. */
  readonly undo: string | null;
  readonly deliveries: readonly ExplainedDelivery[];
  /** The customer's findings, in order. */
  readonly findings: readonly Finding[];
}

/**
 * Explains one account of a preview: each decision with the facts that it looked at, what would have changed it, and the account's
 * findings. Error: `question-open` when the account is not in the preview, naming the nearest that is.
 */
export function explainCustomer(result: PreviewResult, account: string): Result<CustomerExplanation, InputError> {
  const { preview, run, findings } = result;
  const { recordOf } = run.context.accounts;
  const record = recordOf.get(account.trim());
  if (record === undefined) return failure(noSuchAccount(account.trim(), recordOf));
  const customer = preview.customerAt(record);
  const { policy, request } = run.context.sources;
  const explain = (index: number): Explanation | null => {
    const id = policy.rules[index]?.rule.id;
    return id === undefined ? null : explainRule(policy, id, run.facts, record, { asOf: request.runDate });
  };
  const asked = run.steps.filter(({ ruleOf }) => (ruleOf[record] ?? -1) >= 0);
  const decisions = asked.flatMap(({ step, ruleOf }): readonly ExplainedDecision[] => {
    const compiled = policy.rules[ruleOf[record] ?? -1];
    const explanation = explain(ruleOf[record] ?? -1);
    if (explanation === null || compiled === undefined) return [];
    const { id, version } = compiled.set;
    const cells = cellsBehind(run, policy.nodes[compiled.root]?.facts ?? [], record);
    return [{ step, message: compiled.rule.title, set: { id, version }, explanation, cells }];
  });
  const alternatives = asked.flatMap(({ step, ruleOf }) => {
    const deciding = policy.rules[ruleOf[record] ?? -1];
    return policy.rules
      .filter(({ set, rule }) => set.step === step && decisionOf(rule) !== decisionOf(deciding?.rule))
      .flatMap(({ index, rule }): CustomerExplanation['alternatives'] => {
        const nearest = measuredMiss(explain(index));
        const fact = nearest?.facts[0]?.fact;
        const distance = nearest?.distance ?? null;
        if (nearest === null || distance === null || fact === undefined) return [];
        const change = { fact, distance };
        const isTrue = wouldDecide(policy, step, index, run.facts, record, change, request.runDate);
        return isTrue ? [{ step, ruleId: rule.id, title: rule.title, nearest }] : [];
      });
  });
  return success({
    customer,
    decisions,
    alternatives,
    undo: undoOutcome(run, record, customer),
    deliveries: customer.deliveries.map((delivery) => explainDelivery(policy, delivery)),
    findings: findings.filter((finding) => finding.account === customer.account),
  });
}

function decisionOf(rule: Rule | undefined): string {
  return JSON.stringify(rule?.event ?? null);
}

/** What people measure: "another status and it would" and "one line less" are true of many rules, and no news. */
const MEASURED: ReadonlySet<string | null> = new Set(['money', 'percent', 'date', 'number']);

/** The one measurable change that keeps a rule from holding, or null when it takes more, or something else, than that. */
function measuredMiss(explanation: Explanation | null): NearMiss | null {
  const nearest = explanation?.nearest ?? null;
  const condition = explanation?.condition ?? null;
  if (nearest === null || condition === null || changesAway(condition) !== 1) return null;
  return nearest.facts.every(({ type }) => MEASURED.has(type)) ? nearest : null;
}
