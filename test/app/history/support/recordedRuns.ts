import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { memoryEvidenceStore } from '../../../../src/adapters/memory/memoryEvidenceStore.ts';
import { sha256 } from '../../../../src/adapters/webcrypto/sha256.ts';
import type { HistoryTools } from '../../../../src/app/history/historyTools.ts';
import { recordRun } from '../../../../src/app/history/recordRun.ts';
import type { PreviewRecording, RunOrigin } from '../../../../src/app/history/runRecording.ts';
import type { EvidenceStore } from '../../../../src/app/ports/evidenceStore.ts';
import type { PreviewResult } from '../../../../src/app/previewBillRun.ts';
import type { ChainHead } from '../../../../src/evidence/sealEntry.ts';
import { rawRun } from '../../../support/rawRun.ts';
import { shippedRuleTexts, shippedRulesLoaded } from '../../../support/shippedRuleTexts.ts';

export const RUN_DATE = '2026-12-01';

export const ORIGIN: RunOrigin = {
  fileSha256: 'd9'.repeat(32),
  startedAt: '2026-11-20T09:30:00.000Z',
  duration: 1234,
  startedBy: null,
  tool: '0.1.0',
};

/** Tools over an empty history in memory, or over another store. The clock moves on by a second with every look. */
export function historyTools(store: EvidenceStore = memoryEvidenceStore()): HistoryTools {
  let seconds = 0;
  return {
    store,
    hash: sha256,
    random: (size) => new Uint8Array(randomBytes(size)),
    pause: () => Promise.resolve(),
    now: () => new Date(Date.UTC(2026, 10, 20, 9, 30, (seconds += 1))).toISOString(),
  };
}

/** A preview as it is given to the history. */
export function recordingOf(result: PreviewResult, own: Partial<PreviewRecording> = {}): PreviewRecording {
  const rules = shippedRulesLoaded();
  const { runDate, asOf } = result.preview.run;
  return {
    kind: 'preview',
    origin: ORIGIN,
    rules,
    ruleTexts: shippedRuleTexts(),
    result,
    asked: {
      request: { runDate, asOf, cutOff: null, cycles: null, accounts: null, dueDate: null },
      answers: { defaultStatus: 'Active', defaultCycle: 'Monthly' },
      settings: rules.settings,
    },
    previous: null,
    ...own,
  };
}

/** Two customers who are likely one, a third beside them, charges, and a contact of the first and the third. */
export const OFFICE = {
  Customers: [
    [
      'Account Number',
      'Company Name',
      'Email',
      'Telephone',
      'Postcode',
      'Customer Status',
      'Billing Cycle',
      'VAT Rate',
    ],
    ['ZQ-77001', 'Alder Widgets Ltd', 'bills@alder.example', '020 7946 0001', 'SW1A 1AA', 'Active', 'Monthly', 20],
    ['ZQ-77002', 'Alder Widgets Limited', 'bills@alder.example', '020 7946 0001', 'SW1A 1AA', 'Active', 'Monthly', 20],
    ['ZQ-77003', 'Birch Gadgets Ltd', 'pay@birch.example', '020 7946 0999', 'M1 1AE', 'Active', 'Monthly', 'Zero'],
  ],
  Charges: [
    ['Account Number', 'Description', 'Type', 'Amount ex VAT', 'Frequency', 'Timing', 'Start Date', 'Billed To'],
    ['ZQ-77001', 'Alder line rental', 'Recurring', 20, 'Monthly', 'Advance', '01/01/2026', '30/11/2026'],
    ['ZQ-77002', 'Alder second line', 'Recurring', 25, 'Monthly', 'Advance', '01/01/2026', '30/11/2026'],
    ['ZQ-77003', 'Birch line rental', 'Recurring', 30, 'Monthly', 'Advance', '01/01/2026', '30/11/2026'],
  ],
  Contacts: [
    ['Account Number', 'Name', 'Email', 'Attachment Preference'],
    ['ZQ-77001; ZQ-77003', 'Shared Bookkeeper', 'books@shared.example', ''],
  ],
};

/** Records one preview of {@link OFFICE}. */
export async function recordOffice(tools: HistoryTools): Promise<ChainHead> {
  const recorded = await recordRun(recordingOf(await rawRun(RUN_DATE, OFFICE)), tools);
  assert.ok(recorded.ok);
  return recorded.value;
}
