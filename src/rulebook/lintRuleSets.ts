import type { FactCatalogue } from '../domain/factDefinition.ts';
import { dateFromIso } from '../domain/calendarDate.ts';
import { lintRootCondition } from './lint/lintCondition.ts';
import type { LintContext } from './lint/lintContext.ts';
import type { DecisionRule } from './lint/lintDecisions.ts';
import { demandsOf, excludeEachOther, lintDecisions } from './lint/lintDecisions.ts';
import { lintNamedConditions } from './lint/lintNamedConditions.ts';
import { lintRule } from './lint/lintRule.ts';
import { pointerPart } from './format/jsonMap.ts';
import { ProblemLog } from './lint/problemLog.ts';
import type { RuleProblem } from './ruleProblem.ts';
import type { RuleSetFile } from './ruleSetFile.ts';

/** Everything that is wrong with rule files taken together, in the order of files and then as found. */
export function lintRuleSets(files: readonly RuleSetFile[], catalogue: FactCatalogue): readonly RuleProblem[] {
  const contexts = files.map((file): LintContext => ({ set: file.set, catalogue, log: new ProblemLog(file) }));
  const decisions = new Map<string, DecisionRule[]>();
  const soundContexts = contexts.filter((context) => lintSet(context));
  lintIdentity(contexts, files);
  for (const context of soundContexts) {
    context.set.rules.forEach((rule, at) => {
      lintContradiction(context, at);
      const { step } = context.set;
      if (step === null || rule.event.type !== 'decision') return;
      const known = decisions.get(step) ?? [];
      decisions.set(step, [...known, { context, rule, pointer: `/rules/${String(at)}` }]);
    });
  }
  for (const rules of decisions.values()) lintDecisions(rules);
  return contexts.flatMap(({ log }) => log.problems);
}

/** Checks one set by itself; true when its named conditions can be followed. */
function lintSet(context: LintContext): boolean {
  const { set, log } = context;
  if ((set.scope === 'decision') !== (set.step !== null)) {
    log.error('shape', '/step', 'Name a step exactly when the scope is decision.');
  }
  const dates = [set.effectiveFrom, set.effectiveTo] as const;
  dates.forEach((date, at) => {
    if (date === null || dateFromIso(date) !== null) return;
    log.error('bad-dates', at === 0 ? '/effectiveFrom' : '/effectiveTo', 'Write a date as "YYYY-MM-DD".');
  });
  if (dates[0] !== null && dates[1] !== null && dates[1] < dates[0]) {
    log.error('bad-dates', '/effectiveTo', 'The set ends before it begins.');
  }
  const sound = lintNamedConditions(context);
  for (const [name, condition] of Object.entries(set.conditions)) {
    lintRootCondition(context, condition, `/conditions${pointerPart(name)}`);
  }
  set.rules.forEach((rule, at) => {
    const pointer = `/rules/${String(at)}`;
    lintRootCondition(context, rule.conditions, `${pointer}/conditions`);
    lintRule(context, rule, pointer);
  });
  return sound;
}

function lintIdentity(contexts: readonly LintContext[], files: readonly RuleSetFile[]): void {
  const setIds = new Map<string, string>();
  const ruleIds = new Map<string, string>();
  contexts.forEach(({ set, log }, at) => {
    const file = files[at]?.file ?? '';
    const sameSet = setIds.get(set.id);
    if (sameSet !== undefined) log.error('duplicate-set-id', '/id', `The set "${set.id}" is already in ${sameSet}.`);
    setIds.set(set.id, file);
    set.rules.forEach((rule, index) => {
      const same = ruleIds.get(rule.id);
      if (same !== undefined) {
        log.error('duplicate-rule-id', `/rules/${String(index)}/id`, `The rule ${rule.id} is already in ${same}.`);
      }
      ruleIds.set(rule.id, file);
    });
  });
}

/** Warns about a rule that can never fire because it demands two things of one fact that exclude each other. */
function lintContradiction({ set, log }: LintContext, at: number): void {
  const rule = set.rules[at];
  if (rule === undefined) return;
  const pointer = `/rules/${String(at)}/conditions`;
  const demands = demandsOf(rule.conditions, set);
  const clash = demands.find((one, i) => demands.slice(i + 1).some((other) => excludeEachOther(one, other)));
  if (clash !== undefined) {
    log.warning('always-false', pointer, `Can never fire: its conditions on "${clash.fact}" exclude each other.`);
  }
  if ('any' in rule.conditions) {
    const members = rule.conditions.any.map((member) => demandsOf(member, set));
    const single = members.flatMap((found) => (found.length === 1 ? found : []));
    const always = single.find((one) =>
      single.some(
        (other) => one.fact === other.fact && one.negated !== other.negated && sameValues(one.values, other.values),
      ),
    );
    if (always !== undefined) log.warning('always-true', pointer, `Fires on every row, whatever "${always.fact}" is.`);
  }
}

function sameValues(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((value) => other.has(value));
}
