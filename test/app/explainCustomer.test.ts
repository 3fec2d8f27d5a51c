import assert from 'node:assert/strict';
import { explainCustomer } from '../../src/app/explainCustomer.ts';
import type { CustomerExplanation } from '../../src/app/explainCustomer.ts';
import type { PreviewResult } from '../../src/app/previewBillRun.ts';
import type { TypedColumn } from '../../src/columns/typedColumn.ts';
import { explainRule } from '../../src/rulebook/explainRule.ts';
import type { FactSource } from '../../src/rulebook/factSource.ts';
import { testRun } from '../support/testRun.ts';
import type { TestRow } from '../support/typedTableOf.ts';

const RUN_DATE = '2026-12-01';
const POUND = 1_000_000;

/** Customers around every bound of the low invoice rules: amounts, balances and settings in all combinations. */
function customersAroundBounds(): { readonly customers: readonly TestRow[]; readonly charges: readonly TestRow[] } {
  const customers: TestRow[] = [];
  const charges: TestRow[] = [];
  for (const low of ['If invoice value is less than £', 'If absolute invoice value is less than £', 'N/A']) {
    for (const action of [
      'Pad with Low Usage Fee to £',
      'Add Low Usage Fee of £',
      'Rollover amount to next invoice',
      'Do nothing',
    ]) {
      for (const balance of [-60, 0, 40]) {
        for (const amount of [3.5, 9.99, 10, 10.01, 64]) {
          const accountNumber = `A${String(customers.length)}`;
          customers.push({
            accountNumber,
            customerStatus: 'Active',
            billingCycle: 'Monthly',
            balance: balance * POUND,
            lowInvoice: low,
            lowInvoiceValue: 10 * POUND,
            lowInvoiceAction: action,
            lowInvoiceActionValue: 10 * POUND,
          });
          charges.push({
            accountNumber,
            description: 'Line rental',
            type: 'Recurring',
            amountExVat: amount * POUND,
            frequency: 'Monthly',
            timing: 'Advance',
          });
        }
      }
    }
  }
  return { customers, charges };
}

/** What the sentence says to do to the fact, in stored units: read from the words alone. */
function saidChange(sentence: string): number {
  const match = /^(£?)([\d,.]+)(?: days?)? (more|less|later|earlier) and it would hold\.$/.exec(sentence);
  assert.ok(match, sentence);
  const [, pound, digits = '', direction] = match;
  const size = Number(digits.replaceAll(',', '')) * (pound === '£' ? POUND : 1);
  return Math.round(size) * (direction === 'more' || direction === 'later' ? 1 : -1);
}

function withChange(facts: FactSource, row: number, fact: string, change: number): FactSource {
  const column = facts.column(fact);
  assert.ok(column?.storage === 'numeric', fact);
  const values = column.values.map((value, index) => (index === row ? value + change : value));
  const changed: TypedColumn = { ...column, values };
  return { rowCount: facts.rowCount, column: (name) => (name === fact ? changed : facts.column(name)) };
}

function explained(result: PreviewResult, account: string): CustomerExplanation {
  const explanation = explainCustomer(result, account);
  assert.ok(explanation.ok, explanation.ok ? '' : explanation.error.message);
  return explanation.value;
}

describe('what an explanation says would have changed a bill', () => {
  it('is true: with that change, and no other, the named rule holds', async () => {
    const { customers, charges } = customersAroundBounds();
    const result = await testRun(RUN_DATE, { customers, charges });
    const { run } = result;
    const { policy } = run.context.sources;
    let tried = 0;
    customers.forEach((customer, row) => {
      const { alternatives, decisions } = explained(result, String(customer['accountNumber']));
      for (const { step, ruleId, nearest } of alternatives) {
        tried += 1;
        const fact = nearest.facts[0]?.fact ?? assert.fail('no fact');
        const facts = withChange(run.facts, row, fact, saidChange(nearest.sentence));
        const asOf = run.context.sources.request.runDate;
        const before = explainRule(policy, ruleId, run.facts, row, { asOf });
        const after = explainRule(policy, ruleId, facts, row, { asOf });
        assert.deepEqual([before?.fired, after?.fired], [false, true], `${ruleId}: ${nearest.sentence}`);
        const deciding = decisions.find((decision) => decision.step === step)?.explanation.ruleId;
        assert.notEqual(deciding, ruleId);
        const eventOf = (id: unknown): string =>
          JSON.stringify(policy.rules.find(({ rule }) => rule.id === id)?.rule.event);
        assert.notEqual(eventOf(deciding), eventOf(ruleId), 'another rule with the same decision changes nothing');
      }
    });
    assert.ok(tried >= 20, String(tried));
  });

  it('explains each decision of the run by the rule that took it', async () => {
    const { customers, charges } = customersAroundBounds();
    const result = await testRun(RUN_DATE, { customers, charges });
    for (const account of ['A0', 'A17', 'A45']) {
      const { decisions, customer } = explained(result, account);
      assert.deepEqual(
        decisions.map(({ step, explanation }) => [step, explanation.ruleId, explanation.fired]),
        customer.trace.map(({ step, rule }) => [step, rule, true]),
      );
    }
  });
});

describe('an account to explain', () => {
  const CUSTOMERS = ['0073', 'C-10', 'c-11'].map((accountNumber) => ({
    accountNumber,
    customerStatus: 'Active',
    billingCycle: 'Monthly',
  }));
  const CASES = [
    { name: 'as it stands in the sheet', asked: '0073', says: null },
    { name: 'with space around it', asked: ' C-10 ', says: null },
    { name: 'without its zeros', asked: '73', says: /“73”.*Did you mean 0073\?/ },
    { name: 'in the other case', asked: 'C-11', says: /Did you mean c-11\?/ },
    { name: 'that nobody has', asked: 'X1', says: /“X1” is not in the customers sheet\. Check/ },
  ];
  for (const { name, asked, says } of CASES) {
    it(`${name}: ${says === null ? 'is found' : 'is refused with a hint'}`, async () => {
      const result = await testRun(RUN_DATE, { customers: CUSTOMERS });
      const explanation = explainCustomer(result, asked);
      if (says === null) assert.ok(explanation.ok);
      else {
        assert.ok(!explanation.ok);
        assert.match(explanation.error.message, says);
      }
    });
  }
});
