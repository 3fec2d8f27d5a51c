import type { Rule } from '../../domain/ruleSet.ts';
import { exampleValue } from '../examples/exampleFacts.ts';
import { pointerPart } from '../format/jsonMap.ts';
import type { LintContext } from './lintContext.ts';
import { knownFact } from './lintContext.ts';
import { templateParts } from '../format/messageTemplate.ts';

/** Checks what surrounds a rule's conditions: its field, message places, event and examples. */
export function lintRule(context: LintContext, rule: Rule, pointer: string): void {
  if (rule.field !== null) knownFact(context, rule.field, `${pointer}/field`);
  rule.requires.forEach((fact, at) => {
    // Left out in the file, `requires` repeats the field, and the field has been checked.
    if (fact !== rule.field) knownFact(context, fact, `${pointer}/requires/${String(at)}`);
  });
  lintPlaces(context, rule.message, `${pointer}/message`);
  if (rule.fix !== null) {
    lintPlaces(context, rule.fix.title, `${pointer}/fix/title`);
    lintPlaces(context, rule.fix.value, `${pointer}/fix/value`);
  }
  lintEvent(context, rule, pointer);
  lintExamples(context, rule, pointer);
}

function lintPlaces(context: LintContext, template: string, pointer: string): void {
  const parts = templateParts(template);
  if (parts === null) {
    context.log.error('bad-place', pointer, 'A brace has no partner: write a place as {fact}.');
    return;
  }
  for (const part of parts) if ('fact' in part) knownFact(context, part.fact, pointer);
}

function lintEvent({ set, log }: LintContext, rule: Rule, pointer: string): void {
  const decides = rule.event.type === 'decision';
  // A step of the bill run decides or raises alerts; a finding needs a sheet, which the run's steps do not have.
  const allowed = set.scope === 'decision' ? rule.event.type !== 'finding' : !decides;
  if (!allowed) {
    const wanted = set.scope === 'decision' ? '"decision" or "alert"' : '"finding" or "alert"';
    log.error(
      'event-out-of-scope',
      `${pointer}/event/type`,
      `A rule of scope ${set.scope} has an event of type ${wanted}.`,
    );
  } else if (decides && !isFilled(rule.event.params?.['decision'])) {
    log.error('missing-decision', `${pointer}/event`, 'Name the decision in event.params.decision.');
  }
}

function isFilled(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

function lintExamples(context: LintContext, rule: Rule, pointer: string): void {
  for (const kind of ['fires', 'quiet'] as const) {
    const examples = rule.examples[kind];
    if (examples.length === 0) {
      const what = kind === 'fires' ? 'that fires' : 'that stays quiet';
      context.log.error('missing-examples', `${pointer}/examples/${kind}`, `Add at least one example ${what}.`);
    }
    examples.forEach((example, at) => {
      for (const [fact, value] of Object.entries(example.facts)) {
        const place = `${pointer}/examples/${kind}/${String(at)}/facts${pointerPart(fact)}`;
        const definition = knownFact(context, fact, place);
        if (definition === null || value === null) continue;
        const read = exampleValue(value, definition);
        if (!read.ok) context.log.error('bad-example', place, read.error);
      }
    });
  }
}
