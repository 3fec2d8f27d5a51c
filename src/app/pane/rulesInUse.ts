import type { InputError } from '../../domain/inputError.ts';
import { failure, success } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import { loadRules } from '../rules/loadRules.ts';
import type { LoadedRules } from '../rules/loadedRules.ts';
import type { RuleText } from '../rules/ruleTexts.ts';
import type { RulesView } from './rulesView.ts';

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
  with(statusCatalogue: string | null): Result<LoadedRules, InputError> {
    const known = this.#loaded.get(statusCatalogue);
    if (known !== undefined) return success(known);
    const loaded = loadRules(this.#texts, statusCatalogue);
    if (!loaded.ok) return failure({ code: loaded.error.code, message: loaded.error.message });
    this.#loaded.set(statusCatalogue, loaded.value);
    return loaded;
  }
}
