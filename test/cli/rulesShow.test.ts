import assert from 'node:assert/strict';
import { rulesShow } from '../../src/cli/commands/rules.ts';

async function shown(id: string | undefined): Promise<{ readonly text: string; readonly exitCode: number }> {
  const result = await rulesShow(id, undefined);
  return result.kind === 'done'
    ? { text: [...result.output].join(''), exitCode: result.exitCode }
    : { text: result.error.message, exitCode: 2 };
}

describe('rules show', () => {
  it('reads a rule out in words, with labels, reason and source', async () => {
    const { text, exitCode } = await shown('con-003');
    assert.equal(exitCode, 0);
    assert.match(text, /^CON-003 {2}/);
    assert.match(text, /Email Bill is one of “Long” or “Full”/);
    assert.match(text, /\n {2}Why: .+\n {2}Source: .+\n/);
    assert.doesNotMatch(text, /emailBill|gdprPecrConsentGiven/);
  });

  it('takes the beginning of an id for all of them', async () => {
    const { text } = await shown('THP');
    assert.ok((text.match(/^THP-\d+/gm) ?? []).length >= 10);
    assert.doesNotMatch(text, /^CON-/m);
  });

  it('says in one line that there is no such rule', async () => {
    const { text, exitCode } = await shown('NONE-1');
    assert.equal(exitCode, 2);
    assert.match(text, /No rule’s id begins with “NONE-1”/);
  });
});
