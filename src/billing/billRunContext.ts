import type { TypedTable } from '../columns/typedTable.ts';
import type { CalendarDate } from '../domain/calendarDate.ts';
import type { RolledOverBefore } from '../domain/preview.ts';
import type { BillRunSources } from './billRunInput.ts';
import type { CustomerAccounts } from './inputs/customerAccounts.ts';
import type { CustomerTerms } from './inputs/customerTerms.ts';
import type { LineStore } from './lines/lineStore.ts';
import type { RowLedger } from './lines/rowLedger.ts';
import type { UsageRecords } from './lines/usageRecords.ts';
import type { CycleBoundaries } from './periods/cycleBoundaries.ts';

/** What the steps of one run share. Steps append to `lines`, `ledger`, `assumptions` and `rolledOver`; nothing else changes. */
export interface BillRunContext {
  readonly sources: BillRunSources;
  readonly customers: TypedTable;
  readonly accounts: CustomerAccounts;
  readonly terms: CustomerTerms;
  /** The customer's record of each row of the charges sheet, -1 for a charge of no customer; null without the sheet. */
  readonly chargeOwners: Int32Array | null;
  readonly boundaries: readonly CycleBoundaries[];
  /** Last day whose one-off charges and usage are billed. */
  readonly cutOff: CalendarDate;
  readonly lines: LineStore;
  readonly ledger: RowLedger;
  /** By line: what earlier runs did with it, for those that an earlier run rolled over. */
  readonly rolledOver: Map<number, RolledOverBefore>;
  /** What became of each usage row, and what priced it; null without a usage sheet. */
  readonly usageRecords: UsageRecords | null;
  /** Sentences for the Summary: what was assumed because a sheet does not say it. */
  readonly assumptions: string[];
}
