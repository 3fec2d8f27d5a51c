import assert from 'node:assert/strict';
import { plainErrors } from '../../src/worker/plainErrors.ts';
import { pauseNowAndThen } from '../../src/worker/pauseNowAndThen.ts';
import { paneEngineOf } from '../support/paneEngineOf.ts';

describe('what a worker adds to the engine', () => {
  it('sends errors without the foreign error behind them, which cannot be cloned', async () => {
    const cause = (): void => undefined;
    const engine = await paneEngineOf({
      readXlsx: () => Promise.resolve({ ok: false, error: { code: 'file-damaged', message: 'Damaged.', cause } }),
    });
    const refused = await plainErrors(engine).samplePlan(new ArrayBuffer(0), { sheets: [], tables: [] });
    assert.deepEqual(structuredClone(refused), { ok: false, error: { code: 'file-damaged', message: 'Damaged.' } });
  });

  it('lets messages in between stretches of work, and costs nothing inside one', async () => {
    const pause = pauseNowAndThen();
    let heard = false;
    setImmediate(() => {
      heard = true;
    });
    await pause();
    assert.equal(heard, false);
    const end = performance.now() + 60;
    while (performance.now() < end);
    await pause();
    await new Promise((resolve) => setImmediate(resolve));
    assert.equal(heard, true);
  });
});
