import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { withFiles } from '../support/withFiles.ts';
import { ROOT } from './commandLine.ts';

const TSX = path.join(ROOT, 'node_modules/tsx/dist/loader.mjs');

/** A process that is interrupted in the midst of held work, then goes on to other work. */
function script(folder: string): string {
  return `
    import { writeFileSync } from 'node:fs';
    import { holdingSignals } from ${JSON.stringify(path.join(ROOT, 'src/cli/holdingSignals.ts'))};
    const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
    await holdingSignals(async () => {
      process.kill(process.pid, 'SIGINT');
      await wait(100);
      writeFileSync(${JSON.stringify(path.join(folder, 'held'))}, '');
    });
    await wait(100);
    writeFileSync(${JSON.stringify(path.join(folder, 'after'))}, '');
  `;
}

describe('holdingSignals', () => {
  it('lets held work end, then ends the process as the signal would have', async () => {
    await withFiles({}, (folder) => {
      const args = ['--import', TSX, '--input-type=module', '--eval', script(folder)];
      const done = spawnSync(process.execPath, args, { encoding: 'utf8' });
      assert.equal(done.signal, 'SIGINT', done.stderr);
      assert.deepEqual(
        ['held', 'after'].map((name) => existsSync(path.join(folder, name))),
        [true, false],
      );
    });
  });
});
