import assert from 'node:assert/strict';
import { evidenceOfStore } from '../../../src/app/history/evidenceOfStore.ts';
import { recordedPreview } from '../../../src/app/history/recordedPreview.ts';
import { recordedRun } from '../../../src/app/history/recordedRun.ts';
import { verifyWorkbook } from '../../../src/app/history/verifyWorkbook.ts';
import type { WorkbookEvidence } from '../../../src/app/history/verifyWorkbook.ts';
import { historyTools, recordOffice } from './support/recordedRuns.ts';

describe('verifyWorkbook', () => {
  const CASES: readonly {
    readonly name: string;
    readonly change: (workbook: WorkbookEvidence) => WorkbookEvidence;
    readonly expected: readonly string[];
  }[] = [
    { name: 'finds nothing in the workbook as it was written', change: (workbook) => workbook, expected: [] },
    {
      name: 'names the customer whose amount was edited',
      change: ({ preview, ...workbook }) => ({
        ...workbook,
        preview: {
          ...preview,
          customers: preview.customers.map((customer) =>
            customer.account === 'ZQ-77003' ? { ...customer, net: '31.00' } : customer,
          ),
        },
      }),
      expected: ['Invoices or Lines differ from what was recorded for ZQ-77003.'],
    },
    {
      name: 'names a customer that was taken out',
      change: ({ preview, ...workbook }) => ({
        ...workbook,
        preview: { ...preview, customers: preview.customers.slice(1) },
      }),
      expected: ['Invoices or Lines differ from what was recorded for ZQ-77001.'],
    },
    {
      name: 'tells another run id and another input',
      change: ({ preview, ...workbook }) => ({
        ...workbook,
        inputSha256: '00'.repeat(32),
        preview: { ...preview, run: { ...preview.run, id: 'other' } },
      }),
      expected: ['The run id is not that of the recorded run.', 'The input’s SHA-256 is not that of the recorded run.'],
    },
    {
      name: 'tells other rules',
      change: ({ preview, ...workbook }) => ({ ...workbook, preview: { ...preview, ruleSets: [] } }),
      expected: ['The rule sets are not those of the recorded run.'],
    },
  ];

  for (const { name, change, expected } of CASES) {
    it(name, async () => {
      const tools = historyTools();
      const { hash, sequence } = await recordOffice(tools);
      const pack = await evidenceOfStore(tools.store, 'all', false);
      assert.ok(pack.ok);
      const preview = recordedPreview(recordedRun(pack.value.runs[0] ?? { sequence, parts: [] }));
      assert.ok(preview !== null);
      const workbook = { chainHead: hash, inputSha256: 'd9'.repeat(32), preview };
      assert.deepEqual(verifyWorkbook(change(workbook), { pack: pack.value, holds: [sequence] }), expected);
    });
  }
});
