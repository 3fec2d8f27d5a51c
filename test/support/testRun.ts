import assert from 'node:assert/strict';
import { previewBillRun } from '../../src/app/previewBillRun.ts';
import type { PreviewResult } from '../../src/app/previewBillRun.ts';
import { sha256 } from '../../src/adapters/webcrypto/sha256.ts';
import type { BillRunRequest } from '../../src/billing/billRunInput.ts';
import type { PreviousRollovers } from '../../src/billing/previousRollovers.ts';
import type { BillingSettings } from '../../src/billing/settings.schema.ts';
import type { TypedTable } from '../../src/columns/typedTable.ts';
import { dateFromIso } from '../../src/domain/calendarDate.ts';
import type { CalendarDate } from '../../src/domain/calendarDate.ts';
import { decimalText } from '../../src/domain/decimalText.ts';
import type { InputError } from '../../src/domain/inputError.ts';
import type { CustomerPreview } from '../../src/domain/preview.ts';
import type { Result } from '../../src/domain/result.ts';
import type { SheetKind } from '../../src/domain/sheetKind.ts';
import type { StatusDefinition } from '../../src/domain/statusDefinition.ts';
import type { LoadedRules } from '../../src/app/rules/loadedRules.ts';
import { shippedRulesLoaded } from './shippedRuleTexts.ts';
import { typedTableOf } from './typedTableOf.ts';
import type { TestRow } from './typedTableOf.ts';

/** The sheets of a test's workbook: rows by field key. */
export type TestSheets = Readonly<Partial<Record<SheetKind, readonly TestRow[]>>>;

export interface TestRunOptions {
  readonly request?: Partial<BillRunRequest>;
  readonly settings?: Partial<BillingSettings>;
  /** Flags of shipped statuses that this test changes, by status name. */
  readonly statuses?: Readonly<Record<string, Partial<StatusDefinition>>>;
  readonly fileName?: string;
  /** Other rules than the shipped ones as they are, such as with PortaBilling’s statuses. */
  readonly rules?: LoadedRules;
  readonly previous?: PreviousRollovers | null;
}

/** A date of a test. */
export function day(iso: string): CalendarDate {
  const date = dateFromIso(iso);
  assert.ok(date !== null, iso);
  return date;
}

/** Previews a run of the shipped rules over rows; the result as the use case gives it. */
export async function tryRun(
  runDate: string,
  sheets: TestSheets,
  {
    request = {},
    settings = {},
    statuses = {},
    fileName = 'test.xlsx',
    previous = null,
    rules: own = shippedRulesLoaded(),
  }: TestRunOptions = {},
): Promise<Result<PreviewResult, InputError>> {
  const rules = withStatuses(own, statuses);
  const tables = new Map<SheetKind, TypedTable>();
  for (const [kind, rows] of Object.entries(sheets)) {
    tables.set(kind as SheetKind, typedTableOf(kind as SheetKind, rows));
  }
  return previewBillRun({
    read: { fileName, sheets: [], leftOut: [], tables, findings: [] },
    rules,
    settings: { ...rules.settings, vatRate: '20', ...settings },
    request: {
      runDate: day(runDate),
      asOf: day(runDate),
      cutOff: null,
      cycles: null,
      accounts: null,
      dueDate: null,
      ...request,
    },
    answers: { defaultStatus: 'Active', defaultCycle: 'Monthly' },
    previous,
    hash: sha256,
    progress: { report: () => undefined, isCancelled: () => false },
  });
}

function withStatuses(rules: LoadedRules, changes: NonNullable<TestRunOptions['statuses']>): LoadedRules {
  if (Object.keys(changes).length === 0) return rules;
  const shipped = rules.billing.statuses;
  const statuses = {
    ...shipped,
    statuses: shipped.statuses.map((status) => ({ ...status, ...changes[status.name] })),
  };
  return { ...rules, billing: { ...rules.billing, statuses }, reference: { ...rules.reference, statuses } };
}

/** As {@link tryRun}, for a run that must succeed. */
export async function testRun(
  runDate: string,
  sheets: TestSheets,
  options: TestRunOptions = {},
): Promise<PreviewResult> {
  const result = await tryRun(runDate, sheets, options);
  assert.ok(result.ok, result.ok ? '' : result.error.message);
  return result.value;
}

/** The first customer of a run. */
export async function firstCustomer(
  runDate: string,
  sheets: TestSheets,
  options: TestRunOptions = {},
): Promise<CustomerPreview> {
  return (await testRun(runDate, sheets, options)).preview.customerAt(0);
}

/** Pence as pounds: 1234 → "12.34". */
export function pounds(pence: number | null): string | null {
  return pence === null ? null : decimalText(pence, 2);
}
