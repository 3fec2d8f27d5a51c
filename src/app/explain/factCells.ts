import type { BillRun } from '../../billing/billRun.ts';
import { currencySign } from '../../rulebook/currencySign.ts';
import { DERIVED_FACTS } from '../../validation/derivedFacts.ts';
import { cellOfField } from './explainedCell.ts';
import type { ExplainedCell } from './explainedCell.ts';

const INPUTS: ReadonlyMap<string, readonly string[]> = new Map([
  ...DERIVED_FACTS.map(({ id, inputs }) => [id, inputs] as const),
  // What the steps of a run compute from the customer's own row; other computed facts come from the lines.
  ['accountIsBlank', ['accountNumber']],
  ['accountIsDuplicated', ['accountNumber']],
  ['currencyIsKnown', ['currency']],
  ['datesAreReadable', ['billingDay', 'nextBillDate', 'finalBillDate', 'droppedReinstatedDate']],
  ['cycleIsKnown', ['billingCycle']],
  ['cycleIsManual', ['billingCycle']],
  ['cycleIsDue', ['billingCycle', 'billingDay', 'nextBillDate']],
  ['isChosen', ['accountNumber']],
  ['openingBalance', ['balance']],
  ['paymentTermsAreReadable', ['paymentTerms']],
  ['nextMessageWasPrinted', ['nextInvoiceMessage']],
]);

/** The cells behind each of the facts, by fact; facts without a cell are left out. */
export function cellsBehind(
  run: BillRun,
  facts: readonly string[],
  record: number,
): ReadonlyMap<string, readonly ExplainedCell[]> {
  const found = facts.map((fact) => [fact, factCells(run, fact, record)] as const);
  return new Map(found.filter(([, cells]) => cells.length > 0));
}

/** The cells of the customers sheet that a fact of a customer comes from; none for a fact of the lines or of the run. */
function factCells({ context, facts }: BillRun, fact: string, record: number): readonly ExplainedCell[] {
  const sign = currencySign(facts, record);
  const fields = new Set<string>();
  const collect = (id: string): void => {
    const inputs = INPUTS.get(id);
    if (inputs === undefined) fields.add(id);
    else for (const input of inputs) collect(input);
  };
  collect(fact);
  return [...fields]
    .map((field) => cellOfField(context.customers, record, field, sign))
    .filter((cell) => cell !== null);
}
