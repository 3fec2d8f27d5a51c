import assert from 'node:assert/strict';
import type { Fault } from '../../../simulator/protocol/faults.ts';
import { codeOf, officeOfSuite } from '../officeOfSuite.ts';

/** Three syncs that write A1, A2 and A3. */
async function threeWrites(context: Excel.RequestContext): Promise<void> {
  const sheet = context.workbook.worksheets.getItem('Sheet1');
  for (const row of [1, 2, 3]) {
    sheet.getRange(`A${String(row)}`).values = [[row]];
    await context.sync();
  }
}

const CASES: readonly {
  readonly name: string;
  readonly fault: Fault;
  readonly code: string;
  readonly written: unknown[];
}[] = [
  {
    name: 'the first sync, before anything',
    fault: { atSync: 1, code: 'GeneralException' },
    code: 'GeneralException',
    written: [null, null, null],
  },
  {
    name: 'the second sync, before it is applied',
    fault: { atSync: 2, code: 'ActivityLimitReached' },
    code: 'ActivityLimitReached',
    written: [1, null, null],
  },
  {
    name: 'the second sync, after it was applied, so that the answer is lost',
    fault: { atSync: 2, code: 'ResponsePayloadSizeLimitExceeded', when: 'after' },
    code: 'ResponsePayloadSizeLimitExceeded',
    written: [1, 2, null],
  },
  {
    name: 'the third sync, as a lost session',
    fault: { atSync: 3, code: 'InvalidOrTimedOutSession' },
    code: 'InvalidOrTimedOutSession',
    written: [1, 2, null],
  },
  {
    name: 'the third sync with a code in the body',
    fault: { atSync: 3, code: 'AccessDenied', when: 0 },
    code: 'AccessDenied',
    written: [1, 2, null],
  },
  {
    name: 'no sync that is not reached',
    fault: { atSync: 4, code: 'GeneralException' },
    code: 'none',
    written: [1, 2, 3],
  },
];

describe('planned failures', () => {
  const office = officeOfSuite();

  for (const { name, fault, code, written } of CASES) {
    it(`hit ${name}`, async () => {
      const host = office.open({ Sheet1: [] });
      host.requests.faults.plan(fault);
      const seen = await codeOf(office.run(threeWrites));
      const cells = host.workbook.sheets[0]?.cells;
      assert.deepEqual(
        [1, 2, 3].map((row) => cells?.stored(row, 1)),
        written,
      );
      assert.equal(seen, code);
    });
  }

  it('leave applied what stands before the action that fails', async () => {
    const host = office.open({ Sheet1: [] });
    const write = office.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1').values = [['before']];
      sheet.getRange('A2').values = [['also before']];
      sheet.getRange('A1').getOffsetRange(-1, 0).values = [['above the sheet']];
      sheet.getRange('A3').values = [['after']];
      await context.sync();
    });
    assert.equal(await codeOf(write), 'InvalidArgument');
    const cells = host.workbook.sheets[0]?.cells;
    assert.deepEqual(
      [1, 2, 3].map((row) => cells?.stored(row, 1)),
      ['before', 'also before', null],
    );
  });

  it('do not count the library’s own tidying up as a sync', async () => {
    const host = office.open({ Sheet1: [] });
    host.requests.faults.plan({ atSync: 2, code: 'GeneralException' });
    const loadCell = async (context: Excel.RequestContext): Promise<void> => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1').load('values');
      await context.sync();
    };
    assert.equal(await codeOf(office.run(loadCell)), 'none');
    // Between the two runs the library lets go of the first one's range.
    assert.equal(await codeOf(office.run(loadCell)), 'GeneralException');
  });

  it('may hit several syncs in a row, and then stop', async () => {
    const host = office.open({ Sheet1: [] });
    host.requests.faults.plan({ atSync: 1, times: 2, code: 'ActivityLimitReached' });
    const seen: string[] = [];
    for (let attempt = 1; attempt <= 3; attempt += 1) seen.push(await codeOf(office.run((context) => context.sync())));
    assert.deepEqual(seen, ['ActivityLimitReached', 'ActivityLimitReached', 'none']);
  });
});
