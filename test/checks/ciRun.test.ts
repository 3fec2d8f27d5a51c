import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { withFiles } from '../support/withFiles.ts';

const SCRIPT = readFileSync(path.resolve(import.meta.dirname, '../../.ci/run'), 'utf8');

/** A stand-in for npm: what each of its three commands prints and how it exits. */
function npm({
  ci = 0,
  check = 0,
  test = 0,
  printed = '',
}: {
  ci?: number;
  check?: number;
  test?: number;
  printed?: string;
}): string {
  return [
    '#!/bin/sh',
    'case "$1" in',
    `  ci) exit ${String(ci)} ;;`,
    `  run) exit ${String(check)} ;;`,
    `  test) printf '%s\\n' '${printed}'; exit ${String(test)} ;;`,
    'esac',
  ].join('\n');
}

const CASES = [
  { name: 'all is well', npm: { printed: '3 passed, 0 failed' }, status: 0, line: '3 passed, 0 failed' },
  {
    name: 'some tests are skipped',
    npm: { printed: '3 passed, 0 failed, 1 skipped' },
    status: 0,
    line: '3 passed, 0 failed, 1 skipped',
  },
  { name: 'a test fails', npm: { printed: '2 passed, 1 failed', test: 1 }, status: 1, line: '2 passed, 1 failed' },
  {
    name: 'only a check fails',
    npm: { printed: '3 passed, 0 failed', check: 1 },
    status: 1,
    line: '3 passed, 0 failed',
  },
  { name: 'no test ran', npm: { printed: '0 passed, 0 failed' }, status: 1, line: '0 passed, 0 failed' },
  { name: 'the tests stop midway', npm: { printed: 'Killed', test: 137 }, status: 1, line: '0 passed, 1 failed' },
  { name: 'the packages cannot be installed', npm: { ci: 1 }, status: 1, line: '0 passed, 1 failed' },
];

describe('.ci/run', () => {
  for (const { name, npm: behaviour, status, line } of CASES) {
    it(`exits with ${String(status)} and ends with "${line}" when ${name}`, async () => {
      const quiet = '#!/bin/sh\n';
      const files = { '.ci/run': SCRIPT, 'bin/npm': npm(behaviour), 'bin/soffice': quiet, 'bin/pdftotext': quiet };
      await withFiles(files, (folder) => {
        for (const file of Object.keys(files)) chmodSync(path.join(folder, file), 0o755);
        const env = {
          PATH: `${path.join(folder, 'bin')}:${path.dirname(process.execPath)}:/usr/bin:/bin`,
          CHROMIUM_PATH: process.execPath,
        };
        const result = spawnSync(path.join(folder, '.ci/run'), { env, encoding: 'utf8' });
        assert.equal(result.stdout.trimEnd().split('\n').at(-1), line, result.stderr);
        assert.equal(result.status, status);
      });
    });
  }
});
