import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { withFiles } from '../support/withFiles.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const MOCHA = path.join(ROOT, 'node_modules/mocha/bin/mocha.js');
const REPORTER = path.join(ROOT, 'scripts/closingLineReporter.js');

const CASES = [
  { name: 'all pass', suite: "it('a', () => {}); it('b', () => {});", line: '2 passed, 0 failed', fails: false },
  {
    name: 'one fails',
    suite: "it('a', () => {}); it('b', () => { throw new Error('b'); });",
    line: '1 passed, 1 failed',
    fails: true,
  },
  {
    name: 'one is skipped',
    suite: "it('a', () => {}); it.skip('b');",
    line: '1 passed, 0 failed, 1 skipped',
    fails: false,
  },
  {
    name: 'a hook fails',
    suite: "describe('d', () => { before(() => { throw new Error('h'); }); it('a', () => {}); });",
    line: '0 passed, 1 failed',
    fails: true,
  },
  { name: 'there is no test', suite: '', line: '0 passed, 0 failed', fails: true },
];

describe('the closing line of the tests', () => {
  for (const { name, suite, line, fails } of CASES) {
    it(`tells what happened when ${name}`, async () => {
      await withFiles({ 'suite.cjs': suite }, (folder) => {
        const args = [MOCHA, '--no-config', '--fail-zero', '--reporter', REPORTER, path.join(folder, 'suite.cjs')];
        const { stdout, status } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
        assert.equal(stdout.trimEnd().split('\n').at(-1), line);
        assert.equal(status !== 0, fails);
      });
    });
  }
});
