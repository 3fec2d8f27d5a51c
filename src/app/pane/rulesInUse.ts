import { failure, success } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import { loadRules } from '../rules/loadRules.ts';
import type { LoadedRules } from '../rules/loadedRules.ts';
import { problemLine } from '../rules/problemLine.ts';
import type { RuleText } from '../rules/ruleTexts.ts';
import type { RefusedRules, RulesView } from './rulesView.ts';

/** A rule book's texts with what they were compiled to, once for each status catalogue that was chosen. */
export class RulesInUse {
  readonly origin: RulesView['origin'];
  readonly #texts: readonly RuleText[];
  readonly #loaded = new Map<string | null, LoadedRules>();

  constructor(texts: readonly RuleText[], origin: RulesView['origin']) {
    this.#texts = texts;
    this.origin = origin;
  }

  /** The rules with a status catalogue in force, by id; null leaves it to the rule book. Errors: those of {@link loadRules}. */
  with(statusCatalogue: string | null): Result<LoadedRules, RefusedRules> {
    const known = this.#loaded.get(statusCatalogue);
    if (known !== undefined) return success(known);
    const loaded = loadRules(this.#texts, statusCatalogue);
    if (!loaded.ok) {
      const { code, message, problems } = loaded.error;
      const errors = problems.filter(({ severity }) => severity === 'error');
      return failure({ code, message, problems: errors.map(problemLine) });
    }
    this.#loaded.set(statusCatalogue, loaded.value);
    return loaded;
  }
}
