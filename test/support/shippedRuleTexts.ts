import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { loadRules } from '../../src/app/rules/loadRules.ts';
import type { LoadedRules } from '../../src/app/rules/loadedRules.ts';
import type { RuleText } from '../../src/app/rules/ruleTexts.ts';

const RULES = path.resolve(import.meta.dirname, '../../rules');

/** The shipped rules folder as text. */
export function shippedRuleTexts(): readonly RuleText[] {
  return readdirSync(RULES, { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => ({ path: name, text: readFileSync(path.join(RULES, name), 'utf8') }));
}

let loaded: LoadedRules | null = null;

/** The shipped rules, loaded once for all tests. */
export function shippedRulesLoaded(): LoadedRules {
  if (loaded === null) {
    const rules = loadRules(shippedRuleTexts());
    assert.ok(rules.ok, rules.ok ? '' : rules.error.message);
    loaded = rules.value;
  }
  return loaded;
}
