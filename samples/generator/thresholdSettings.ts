import type { SampleRow } from './sampleRow.ts';

const EMPTY: readonly SampleRow<'customers'>[] = [
  { 'Empty Invoices': 'Do not produce' },
  { 'Empty Invoices': 'Produce anyway' },
  { 'Empty Invoices': 'Add Low Usage Fee of £', 'Empty Invoice Value': 5 },
];

// Low enough that an ordinary customer, who has at least £10 of charges and £1 of calls, never falls below.
const DETECTIONS: readonly SampleRow<'customers'>[] = [
  { 'Low Invoice': 'If invoice value is less than £', 'Low Invoice Value': 10 },
  { 'Low Invoice': 'If call spend is less than £', 'Low Invoice Value': 1 },
  { 'Low Invoice': 'If absolute invoice value is less than £', 'Low Invoice Value': 5 },
];

const ACTIONS: readonly SampleRow<'customers'>[] = [
  { 'Low Invoice Action': 'Do nothing' },
  { 'Low Invoice Action': 'Rollover amount to next invoice' },
  { 'Low Invoice Action': 'Add Low Usage Fee of £', 'Low Invoice Action Value': 0.75 },
  { 'Low Invoice Action': 'Pad with Low Usage Fee to £', 'Low Invoice Action Value': 10 },
];

/** The settings of the `place`-th ordinary customer: thirteen in a row show every detection with every action. */
export function thresholdSettings(place: number): SampleRow<'customers'> {
  const empty = EMPTY[place % EMPTY.length] ?? {};
  const low = place % 13;
  if (low === 12) return empty;
  return { ...empty, ...(DETECTIONS[low % 3] ?? {}), ...(ACTIONS[Math.floor(low / 3)] ?? {}) };
}
