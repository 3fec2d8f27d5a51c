import type { InputError } from '../../domain/inputError.ts';
import { failure, success } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import { ruleId } from '../../domain/ruleId.ts';
import type { PreviewDelivery } from '../../domain/preview.ts';
import type { Severity } from '../../domain/severity.ts';
import { explainRule } from '../../rulebook/explainRule.ts';
import type { Explanation } from '../../rulebook/explanation.ts';
import { renderMessage } from '../../rulebook/renderMessage.ts';
import type { PreviewResult } from '../previewBillRun.ts';
import type { ExplainedCell } from './explainedCell.ts';
import { cellsBehind } from './factCells.ts';

/** One rule looked at for one customer, whether it fired or not. */
export interface RuleExplanation {
  readonly severity: Severity;
  readonly reason: string;
  readonly source: string;
  readonly set: { readonly id: string; readonly version: string };
  readonly cells: ReadonlyMap<string, readonly ExplainedCell[]>;
  /** One for the customer; of a rule about deliveries one for each recipient that it was tried for. */
  readonly explanations: readonly {
    readonly recipient: PreviewDelivery | null;
    readonly explanation: Explanation;
    readonly message: string;
  }[];
}

/** The steps that are decided for each recipient rather than for each customer. */
const RECIPIENT_STEPS: ReadonlySet<string | null> = new Set([
  'delivery-bill',
  'delivery-call-records',
  'delivery-usage-report',
]);

/** Explains any rule of the book for the customer of record `record`. Error: `question-open` for an id that no rule has. */
export function explainRuleOf(
  { run }: Pick<PreviewResult, 'run'>,
  record: number,
  asked: string,
): Result<RuleExplanation, InputError> {
  const { policy, request } = run.context.sources;
  const id = ruleId(asked.trim().toUpperCase());
  const compiled = policy.rules.find(({ rule }) => rule.id === id);
  if (compiled === undefined) {
    const message = `There is no rule “${asked}”. “proforma rules show” lists them all.`;
    return failure({ code: 'question-open', message });
  }
  const { rule, set } = compiled;
  const isOfRecipients = RECIPIENT_STEPS.has(set.step);
  const facts = isOfRecipients ? run.deliveries.recipients : run.facts;
  const rows = isOfRecipients ? run.deliveries.recipientsOf(record) : [record];
  const asOf = set.scope === 'decision' ? request.runDate : request.asOf;
  return success({
    severity: rule.severity,
    reason: rule.reason,
    source: rule.source.title,
    set: { id: set.id, version: set.version },
    cells: cellsBehind(run, policy.nodes[compiled.root]?.facts ?? [], record),
    explanations: rows.flatMap((row) => {
      const explanation = explainRule(policy, rule.id, facts, row, { asOf });
      const recipient = isOfRecipients ? run.deliveries.deliveryTo(row) : null;
      const message = renderMessage(rule.message, facts, row);
      return explanation === null ? [] : [{ recipient, explanation, message }];
    }),
  });
}
