import type { TypedTable } from '../columns/typedTable.ts';
import type { CalendarDate } from '../domain/calendarDate.ts';
import type { BillRunSources } from './billRunInput.ts';
import type { CustomerAccounts } from './inputs/customerAccounts.ts';
import type { CustomerTerms } from './inputs/customerTerms.ts';
import type { LineStore } from './lines/lineStore.ts';
import type { RowLedger } from './lines/rowLedger.ts';
import type { CycleBoundaries } from './periods/cycleBoundaries.ts';

/** What the steps of one run share. Steps append to `lines`, `ledger` and `assumptions`; nothing else changes. */
export interface BillRunContext {
  readonly sources: BillRunSources;
  readonly customers: TypedTable;
  readonly accounts: CustomerAccounts;
  readonly terms: CustomerTerms;
  readonly boundaries: readonly CycleBoundaries[];
  /** Last day whose one-off charges and usage are billed. */
  readonly cutOff: CalendarDate;
  readonly lines: LineStore;
  readonly ledger: RowLedger;
  /** Sentences for the Summary: what was assumed because a sheet does not say it. */
  readonly assumptions: string[];
}
