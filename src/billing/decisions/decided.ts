import type { CalendarDate } from '../../domain/calendarDate.ts';
import { failure, success } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import type { FactSource } from '../../rulebook/factSource.ts';
import { decideStep, UNDECIDED } from '../../rulebook/decideStep.ts';
import type { RuleBook } from '../../rulebook/ruleBook.ts';

/** What one step decided for each customer. */
export interface Decided<D extends string> {
  readonly step: string;
  /** The deciding rule's index in the policy's rules; UNDECIDED where the step was not asked. */
  readonly ruleOf: Int32Array;
  /** The decision of a customer for whom the step was asked. */
  readonly decisionOf: (record: number) => D;
}

/** The rules of a step do not decide a customer: none holds, several overlap, or one decides something that the step does not know. */
export interface UndecidedStep {
  readonly step: string;
  readonly record: number;
  /** A sentence for the person who edits the rules. */
  readonly message: string;
}

/**
 * Lets the rules of `step` decide for the customers for whom `asked` is true (product: "Who decides"). It is an error of the run when
 * no rule holds for one of them, when two of equal priority do, or when a rule's decision is not one of `decisions`.
 */
export function decided<D extends string>(
  policy: RuleBook,
  step: string,
  decisions: readonly D[],
  facts: FactSource,
  runDate: CalendarDate,
  asked: (record: number) => boolean,
): Result<Decided<D>, UndecidedStep> {
  const { ruleOf, overlaps } = decideStep(policy, step, facts, { asOf: runDate });
  const overlap = overlaps.find(({ row }) => asked(row));
  if (overlap !== undefined) {
    const names = overlap.rules.join(' and ');
    return fail(step, overlap.row, `Rules ${names} of step "${step}" both hold with equal priority: raise one.`);
  }
  const known = new Map<string, D>(decisions.map((decision) => [decision, decision]));
  const decisionOfRule = policy.rules.map(({ rule }) => known.get(String(rule.event.params?.['decision'] ?? '')));
  for (let record = 0; record < facts.rowCount; record += 1) {
    if (!asked(record)) {
      ruleOf[record] = UNDECIDED;
      continue;
    }
    const index = ruleOf[record] ?? UNDECIDED;
    if (index === UNDECIDED) {
      return fail(step, record, `No rule of step "${step}" holds: add one of lowest priority that always does.`);
    }
    if (decisionOfRule[index] === undefined) {
      const id = policy.rules[index]?.rule.id ?? '';
      return fail(step, record, `Rule ${id} decides something else than ${decisions.join(', ')}.`);
    }
  }
  const decisionOf = (record: number): D => {
    const decision = decisionOfRule[ruleOf[record] ?? UNDECIDED];
    if (decision === undefined) throw new Error(`step ${step} was not asked for record ${String(record)}`);
    return decision;
  };
  return success({ step, ruleOf, decisionOf });
}

function fail(step: string, record: number, message: string): { readonly ok: false; readonly error: UndecidedStep } {
  return failure({ step, record, message });
}
