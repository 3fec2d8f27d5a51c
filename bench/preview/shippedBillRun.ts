import assert from 'node:assert/strict';
import type { LoadedRules } from '../../src/app/rules/loadedRules.ts';
import type { BillRun } from '../../src/billing/billRun.ts';
import type { BillingTables } from '../../src/billing/billRunInput.ts';
import { computeBillRun } from '../../src/billing/computeBillRun.ts';
import { customerFacts } from '../../src/validation/customerFacts.ts';
import { RUN_DATE } from './billRows.ts';

/** The bill run of the benchmark's tables under the shipped rules; the facts that its rules ask for are computed anew. */
export function shippedBillRun(tables: BillingTables, rules: LoadedRules): BillRun {
  const { settings } = rules;
  const customers = tables.get('customers') ?? assert.fail('no customers');
  const facts = customerFacts({
    tables,
    catalogues: rules.reference,
    asOf: RUN_DATE,
    defaultCurrency: settings.defaultCurrency,
  });
  const run = computeBillRun(customers, {
    tables,
    catalogues: rules.billing,
    settings,
    policy: rules.book,
    facts: facts ?? assert.fail('no facts'),
    request: { runDate: RUN_DATE, asOf: RUN_DATE, cutOff: null, cycles: null, accounts: null, dueDate: null },
  });
  return run.ok ? run.value : assert.fail(run.error.message);
}
