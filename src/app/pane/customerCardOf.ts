import { columnOf } from '../../columns/typedTable.ts';
import { SEVERITIES } from '../../domain/severity.ts';
import { statusLookup } from '../../domain/statusLookup.ts';
import { currencySign } from '../../rulebook/currencySign.ts';
import type { FactSource } from '../../rulebook/factSource.ts';
import { factText } from '../../rulebook/factText.ts';
import { cellState } from '../../columns/typedColumn.ts';
import { explainCustomer } from '../explainCustomer.ts';
import type { PreviewResult } from '../previewBillRun.ts';
import type { LoadedRules } from '../rules/loadedRules.ts';
import type { FindingList } from './findingList.ts';
import type { CustomerCard } from './previewView.ts';

/** The settings that a card shows, in this order. */
const TERMS = ['billingCycle', 'paymentMethod', 'paymentTerms'] as const;

/** A customer as its card shows it; null when the sheet has no such record. */
export function customerCardOf(
  record: number,
  list: FindingList,
  rules: LoadedRules,
  result: PreviewResult | null,
): CustomerCard | null {
  const { directory } = list;
  const { customers } = directory;
  if (!Number.isInteger(record) || record < 0 || record >= customers.rowCount) return null;
  const status = directory.status(record);
  const known = status === null ? undefined : statusLookup(rules.reference.statuses)(status);
  const account = directory.account(record);
  const found = list.findings.filter((_, index) => list.recordOf(index) === record);
  return {
    record,
    account,
    name: directory.name(record),
    status: { name: status, colour: known?.colour ?? null, displayName: known?.displayName ?? null },
    sheet: customers.sheet,
    row: customers.sourceRows[record] ?? 0,
    terms: termsOf(record, list, rules),
    preview: result?.preview.customerAt(record) ?? null,
    explanation: result === null || account === null ? null : explanationOf(result, account, record),
    findings: found.sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity)),
  };
}

/** Accounts that are used twice are stopped as a whole: what is explained is the one that the account names. */
function explanationOf(result: PreviewResult, account: string, record: number): CustomerCard['explanation'] {
  if (result.run.context.accounts.recordOf.get(account.trim()) !== record) return null;
  const explained = explainCustomer(result, account);
  return explained.ok ? explained.value : null;
}

function termsOf(record: number, { directory }: FindingList, { facts }: LoadedRules): CustomerCard['terms'] {
  const { customers } = directory;
  const source: FactSource = { rowCount: customers.rowCount, column: (fact) => columnOf(customers, fact)?.data };
  return TERMS.flatMap((field) => {
    const column = columnOf(customers, field);
    if (column === undefined || cellState(column.data, record) !== 'value') return [];
    const text = factText(column.data, record, currencySign(source, record));
    return [{ label: facts.get(field)?.label ?? column.header, text }];
  });
}
