import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { withFiles } from '../support/withFiles.ts';
import { previewOf, validateFile } from './commandLine.ts';

const CUSTOMERS =
  'Account Number,Customer Status,Billing Cycle,Company Name,Region\nA1,Active,Monthly,One Ltd,North\nA2,Active,Monthly,Two Ltd,South\n';

/** The shipped message step with one more rule, which compares a column of texts with a number. */
function stepWithMisfit(): string {
  const file = path.resolve(import.meta.dirname, '../../rules/billing/message.json');
  const set = JSON.parse(readFileSync(file, 'utf8')) as { rules: readonly object[] };
  const misfit = {
    ...set.rules[0],
    id: 'MSG-05',
    priority: 400,
    conditions: { all: [{ fact: 'column:Region', operator: 'greaterThan', value: 5 }] },
    examples: { fires: [{ facts: { 'column:Region': 6 } }], quiet: [{ facts: { 'column:Region': 4 } }] },
  };
  return JSON.stringify({ ...set, rules: [misfit, ...set.rules] });
}

describe('rules that do not fit a sheet', () => {
  for (const [name, run] of [
    ['a check', validateFile],
    ['a bill run', previewOf],
  ] as const) {
    it(`are refused by ${name}, naming file, rule and column, never passed over`, async () => {
      const files = { 'customers.csv': CUSTOMERS, 'rules/billing/message.json': stepWithMisfit() };
      const outcome = await withFiles(files, (folder) =>
        run(path.join(folder, 'customers.csv'), { rules: path.join(folder, 'rules') }),
      );
      assert.equal(outcome.exitCode, 2);
      assert.match(outcome.err, /billing\/message\.json\S* MSG-05: .*“Region” holds text/);
    });
  }
});
