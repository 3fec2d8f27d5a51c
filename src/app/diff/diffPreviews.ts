import { success } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import type { EarlierCustomer, EarlierPreview } from '../earlier/earlierPreview.ts';
import { diffCustomer } from './diffCustomer.ts';
import type { DiffJson } from './diffJson.schema.ts';
import { diffRuns } from './diffRuns.ts';
import { outcomeChanges } from './outcomeChanges.ts';
import { whyChanged } from './whyChanged.ts';

/**
 * Compares two previews: per customer what changed and why, and the change of the totals, which ties to the previews' own totals.
 * Customers come in the order of B, those who are only in A last. The error is a sentence: a preview whose totals are not its customers'.
 */
export function diffPreviews(a: EarlierPreview, b: EarlierPreview): Result<DiffJson, string> {
  const runs = diffRuns(a, b);
  const pairs = pairCustomers(a.customers, b.customers);
  const customers: DiffJson['customers'] = [];
  const changed: (readonly [EarlierCustomer | null, EarlierCustomer | null])[] = [];
  for (const [before, after] of pairs) {
    const diff = diffCustomer(before, after);
    if (diff === null) continue;
    customers.push({ ...diff, why: [...whyChanged(diff, runs)] });
    changed.push([before, after]);
  }
  const totals = outcomeChanges(a, b, changed);
  if (!totals.ok) return totals;
  return success({
    version: 1,
    a: headOf(a),
    b: headOf(b),
    isSame: customers.length === 0,
    ...runs,
    totals: totals.value,
    customers,
  });
}

function headOf({ run: { id, runDate, asOf } }: EarlierPreview): DiffJson['a'] {
  return { id, runDate, asOf };
}

/** Customers by account; of an account that is used several times the first with the first, and so on. */
function pairCustomers(
  a: readonly EarlierCustomer[],
  b: readonly EarlierCustomer[],
): readonly (readonly [EarlierCustomer | null, EarlierCustomer | null])[] {
  const waiting = new Map<string, EarlierCustomer[]>();
  for (const customer of a) {
    const key = keyOf(customer);
    waiting.set(key, [...(waiting.get(key) ?? []), customer]);
  }
  const pairs = b.map((customer) => [waiting.get(keyOf(customer))?.shift() ?? null, customer] as const);
  const onlyA = [...waiting.values()].flat().sort((one, other) => one.row - other.row);
  return [...pairs, ...onlyA.map((customer) => [customer, null] as const)];
}

/** A row without an account is only ever itself. */
function keyOf({ account, row }: EarlierCustomer): string {
  return account === null ? `row ${String(row)}` : `account ${account}`;
}
