import type { JsonMap } from '../format/jsonMap.ts';
import { mapJson, positionIn } from '../format/jsonMap.ts';
import type { RuleProblem, RuleProblemCode } from '../ruleProblem.ts';
import type { RuleSetFile } from '../ruleSetFile.ts';

/** Collects the problems of one file; positions are looked up in its text only when there is something to say. */
export class ProblemLog {
  readonly problems: RuleProblem[] = [];
  readonly #file: RuleSetFile;
  #map: JsonMap | null = null;

  constructor(file: RuleSetFile) {
    this.#file = file;
  }

  error(code: RuleProblemCode, pointer: string, message: string): void {
    this.#add('error', code, pointer, message);
  }

  warning(code: RuleProblemCode, pointer: string, message: string): void {
    this.#add('warning', code, pointer, message);
  }

  #add(severity: RuleProblem['severity'], code: RuleProblemCode, pointer: string, message: string): void {
    const { file, text, set } = this.#file;
    if (text !== null) this.#map ??= mapJson(text);
    const index = /^\/rules\/(\d+)/.exec(pointer)?.[1];
    const ruleId = index === undefined ? null : (set.rules[Number(index)]?.id ?? null);
    this.problems.push({ code, severity, file, ruleId, position: positionIn(text, this.#map, pointer), message });
  }
}
