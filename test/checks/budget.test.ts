import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { checkBudget } from '../../scripts/checks/budget.ts';
import { withFiles } from '../support/withFiles.ts';

const NOISE = randomBytes(3000);

const CASES = [
  {
    name: 'files under their budget',
    files: { 'pane.0a1b.js': 'x'.repeat(100_000) },
    patterns: ['pane.*.js'],
    expected: [],
  },
  {
    name: 'files over their budget once compressed',
    files: { 'pane.0a1b.js': NOISE },
    patterns: ['pane.*.js'],
    expected: [/^pane: 3\.0 kB gzip, over the budget of 2\.0 kB$/],
  },
  {
    name: 'a pattern that matches nothing',
    files: { 'pane.0a1b.js': '' },
    patterns: ['pane.*.js', 'worker.*.js'],
    expected: [/^pane: no file matches worker\.\*\.js$/],
  },
  {
    name: 'a script that no budget covers',
    files: { 'pane.0a1b.js': '', 'extra.js': '' },
    patterns: ['pane.*.js'],
    expected: [/^extra\.js: in no budget$/],
  },
  {
    name: 'a dot that is only a dot',
    files: { paneXjs: '', 'pane.js': '' },
    patterns: ['pane.js'],
    expected: [],
  },
];

describe('bundle budget', () => {
  for (const { name, files, patterns, expected } of CASES) {
    it(`judges ${name}`, async () => {
      const budgets = [{ name: 'pane', patterns, limit: 2_000 }];
      const { problems } = await withFiles(files as Record<string, string | Uint8Array>, (folder) =>
        checkBudget(folder, budgets),
      );
      assert.equal(problems.length, expected.length, problems.join('; '));
      for (const [index, pattern] of expected.entries()) assert.match(problems[index] ?? '', pattern);
    });
  }

  it('says what to run when nothing was built', () => {
    assert.match(checkBudget('no-such-folder').problems.join(), /npm run build/);
  });
});
