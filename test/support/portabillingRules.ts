import assert from 'node:assert/strict';
import { loadRules } from '../../src/app/rules/loadRules.ts';
import type { LoadedRules } from '../../src/app/rules/loadedRules.ts';
import { shippedRuleTexts } from './shippedRuleTexts.ts';

let loaded: LoadedRules | null = null;

/** The shipped rules with PortaBilling's statuses in force, loaded once for all tests. */
export function portabillingRules(): LoadedRules {
  if (loaded === null) {
    const rules = loadRules(shippedRuleTexts(), 'portabilling');
    assert.ok(rules.ok, rules.ok ? '' : rules.error.message);
    loaded = rules.value;
  }
  return loaded;
}
