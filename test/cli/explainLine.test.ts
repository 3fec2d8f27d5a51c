import assert from 'node:assert/strict';
import { RUN_DATE, SAMPLE, explainAccount, proforma } from './commandLine.ts';

// Amounts of the sample are worked out by hand in samples/README.md.
describe('explain on the sample', () => {
  const CASES = [
    // 16 to 30 November of £30.00 a month: 15 of 30 days.
    { name: 'a part of a period', account: 'C-10027', line: '2', says: /£30\.00 × 1 × 15\/30 days = £15\.00/ },
    // Billed to 30 November, ended on the 10th: 20 of 30 days come back.
    { name: 'a refund', account: 'C-10031', line: '1', says: /-£30\.00 × 1 × 20\/30 days = -£20\.00/ },
    { name: 'a pad', account: 'C-10023', line: '2', says: /£10\.00 \(Customers!\w+\) − invoice value £3\.50 = £6\.50/ },
    { name: 'a fee', account: 'C-10024', line: '3', says: /£2\.50 \(Customers!\w+\) = £2\.50/ },
    // 40 % on a cost of £1.00.
    { name: 'a call priced by markup', account: 'C-10030', line: '2', says: /1 record = £1\.40\n.*markup 40%/ },
    { name: 'a line that rolls over', account: 'C-10022', line: '1', says: /Rolled over\.\n.*--previous/s },
    { name: 'a held line', account: 'C-10009', line: '1', says: /once the status allows fixed charges/ },
    { name: 'usage that is refused', account: 'C-10015', line: '3', says: /Refused\.\n.*Stays off every bill/s },
  ] as const;
  for (const { name, account, line, says } of CASES) {
    it(name, async () => {
      const { exitCode, out } = await explainAccount(SAMPLE, account, { line });
      assert.match(out, says);
      assert.notEqual(exitCode, 2);
      for (const row of out.split('\n')) assert.ok(row.length <= 100, row);
    });
  }

  it('no account’s explanation is wider than 100 columns', async () => {
    for (const account of ['C-10001', 'C-10002', 'C-10010', 'C-10022', 'C-10029', 'C-10030', 'C-10039', 'C-10046']) {
      const { out } = await explainAccount(SAMPLE, account);
      for (const row of out.split('\n')) assert.ok(row.length <= 100, `${account}: ${row}`);
    }
  });

  it('takes --line and --rule on the command line, and exits with 2 for one that is not there', () => {
    const run = (...more: readonly string[]) =>
      proforma(['explain', SAMPLE, '--run-date', RUN_DATE, '--account', 'C-10001', ...more]);
    const rule = run('--rule', 'ELI-130');
    assert.equal(rule.exitCode, 0);
    assert.match(rule.out, /ELI-130 .*: holds\n[\s\S]*Rule set: billing-eligibility, version \d/);
    const missing = run('--line', 'Charges!A999');
    assert.deepEqual([missing.exitCode, missing.out], [2, '']);
    assert.match(missing.err, /has no line “Charges!A999”/);
  });
});
