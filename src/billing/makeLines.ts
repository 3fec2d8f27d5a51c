import { addDays, dateParts } from '../domain/calendarDate.ts';
import type { CalendarDate } from '../domain/calendarDate.ts';
import type { TypedTable } from '../columns/typedTable.ts';
import type { BillRunContext } from './billRunContext.ts';
import type { BillRunSources } from './billRunInput.ts';
import { customerAccounts, ownersByAccount } from './inputs/customerAccounts.ts';
import { customerBoundaries } from './inputs/customerBoundaries.ts';
import { customerTerms } from './inputs/customerTerms.ts';
import { planCoverage } from './inputs/planCoverage.ts';
import { groupRows } from './lines/groupedRows.ts';
import type { GroupedRows } from './lines/groupedRows.ts';
import { LineStore } from './lines/lineStore.ts';
import { RowLedger } from './lines/rowLedger.ts';
import { UsageRecords } from './lines/usageRecords.ts';
import { cycleBoundaries } from './periods/cycleBoundaries.ts';
import { addChargeLines } from './steps/chargeRows.ts';
import { addFixedFeeLines } from './steps/fixedFees.ts';
import { addMonthlyColumnLines } from './steps/monthlyColumns.ts';
import { addRollovers } from './steps/rollovers.ts';
import { usageOwners } from './steps/usageOwners.ts';
import { addUsageLines } from './steps/usageRows.ts';

/** Reads what the run needs and makes every line, whatever will become of its customer. */
export function makeLines(customers: TypedTable, sources: BillRunSources): BillRunContext {
  const { tables, settings, request, previous = null } = sources;
  const accounts = customerAccounts(customers);
  const terms = customerTerms(customers, sources);
  const charges = tables.get('charges');
  const usage = tables.get('usage');
  const owners = charges === undefined ? null : ownersByAccount(charges, accounts);
  const chargesOf: GroupedRows | null =
    charges === undefined || owners === null ? null : groupRows(owners, charges.rowCount, customers.rowCount);
  const ownersOfUsage = usage === undefined ? null : usageOwners(usage, tables.get('numbers'), accounts);
  const context: BillRunContext = {
    sources,
    customers,
    accounts,
    terms,
    chargeOwners: owners,
    boundaries: customerBoundaries(customers, terms, charges, chargesOf, settings, request.runDate),
    cutOff: request.cutOff ?? addDays(request.runDate, -1),
    // A charge gives about one line, and so do two usage rows.
    lines: new LineStore((charges?.rowCount ?? 0) + Math.ceil((usage?.rowCount ?? 0) / 2) + customers.rowCount),
    ledger: new RowLedger(),
    rolledOver: new Map(),
    usageRecords: ownersOfUsage === null ? null : new UsageRecords(ownersOfUsage.numberRowOf, customers.rowCount),
    assumptions: [],
  };
  addMonthlyColumnLines(context);
  addFixedFeeLines(context);
  if (charges !== undefined && owners !== null) {
    addChargeLines(context, charges, owners, boundariesOfOrphans(settings.billingDay, request.runDate));
  }
  if (usage !== undefined && ownersOfUsage !== null && context.usageRecords !== null) {
    const coveredTo = planCoverage(context, charges, owners);
    addUsageLines(context, usage, context.usageRecords, ownersOfUsage, coveredTo);
  }
  if (previous !== null) addRollovers(context, previous, { charges: owners, usage: ownersOfUsage?.customerOf ?? null });
  return context;
}

function boundariesOfOrphans(billingDay: number | null, runDate: CalendarDate): ReturnType<typeof cycleBoundaries> {
  return cycleBoundaries(runDate, billingDay ?? dateParts(runDate).day, 1, runDate);
}
