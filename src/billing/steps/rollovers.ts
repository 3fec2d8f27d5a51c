import { codedField, textAt } from '../../columns/fieldColumns.ts';
import type { TypedTable } from '../../columns/typedTable.ts';
import { plainDate } from '../../domain/calendarDate.ts';
import { currencyExponent } from '../../domain/currencyCode.ts';
import type { RolledOverBefore } from '../../domain/preview.ts';
import { amountText } from '../amountText.ts';
import type { BillRunContext } from '../billRunContext.ts';
import { lineAccount } from '../lineAccount.ts';
import { lineOrigin } from '../lineOrigin.ts';
import { lineFate } from '../lines/lineFate.ts';
import { LINE_KINDS, SOURCE_PREVIOUS } from '../lines/lineStore.ts';
import { MoneyTally } from '../moneyTally.ts';
import type { LeftLine, PreviousRollovers } from '../previousRollovers.ts';
import { leftUsage, usageByKey } from '../rollovers/leftUsage.ts';
import { matchLeftLines } from '../rollovers/matchLeftLines.ts';
import type { OwnLine } from '../rollovers/matchLeftLines.ts';
import { settledCharges } from '../rollovers/settledCharges.ts';

/** Whose each row of a sheet is; null where the workbook has no such sheet. */
export interface RowOwners {
  readonly charges: Int32Array | null;
  readonly usage: Int32Array | null;
}

/** What became of the lines that the run before left: how many came in, are lines of this workbook, or are neither any more. */
interface LeftCounts {
  incoming: number;
  own: number;
  settled: number;
}

/**
 * Step 5 (product: "Rollovers"): lines that the run before left come in with their original dates, priced as they were, unless the
 * sheets themselves have them. A line that comes in is counted once in the ledger.
 */
export function addRollovers(context: BillRunContext, previous: PreviousRollovers, owners: RowOwners): void {
  const leftOf = new Map<Owner, LeftLine[]>();
  const indexOf = new Map(previous.lines.map((left, index) => [left, index]));
  for (const left of previous.lines) {
    const owner = context.accounts.recordOf.get(left.account) ?? left.account;
    const lines = leftOf.get(owner);
    if (lines === undefined) leftOf.set(owner, [left]);
    else lines.push(left);
  }
  const ownOf = ownLines(context, leftOf);
  const { tables } = context.sources;
  const rowsOf = {
    charges: rowsByOwner(tables.get('charges'), owners.charges, leftOf),
    usage: rowsByOwner(tables.get('usage'), owners.usage, leftOf),
  };
  const counts: LeftCounts = { incoming: 0, own: 0, settled: 0 };
  for (const [owner, lines] of leftOf) {
    const bring = (left: LeftLine, rest: { readonly quantity: number; readonly net: number }): void => {
      counts.incoming += 1;
      bringIn(context, previous, recordOf(owner), left, rest, indexOf.get(left) ?? -1);
    };
    addChargesLeft(
      context,
      owner,
      lines.filter(({ isCall }) => !isCall),
      ownOf,
      rowsOf.charges,
      counts,
      bring,
    );
    addUsageLeft(
      context,
      owner,
      lines.filter(({ isCall }) => isCall),
      rowsOf.usage,
      counts,
      bring,
    );
  }
  context.assumptions.push(sentence(previous, counts));
}

/** A customer's record; of an account that is not in the customers sheet the account itself. */
type Owner = number | string;

function recordOf(owner: Owner): number {
  return typeof owner === 'number' ? owner : -1;
}

type Bring = (left: LeftLine, rest: { readonly quantity: number; readonly net: number }) => void;

function addChargesLeft(
  context: BillRunContext,
  owner: Owner,
  left: readonly LeftLine[],
  ownOf: ReadonlyMap<Owner, readonly OwnLine[]>,
  rowsOf: ReadonlyMap<Owner, readonly number[]>,
  counts: LeftCounts,
  bring: Bring,
): void {
  if (left.length === 0) return;
  const charges = context.sources.tables.get('charges');
  const isSettled = charges === undefined ? () => false : settledCharges(charges, rowsOf.get(owner) ?? []);
  for (const [line, own] of matchLeftLines(left, ownOf.get(owner) ?? [])) {
    if (own !== null) {
      counts.own += 1;
      keep(context, own.line, line);
      // A one-off charge is still of its own day, whatever day its row names by now.
      if (line.kind === 'one-off' && line.from !== null && line.to !== null) {
        context.lines.from[own.line] = line.from;
        context.lines.to[own.line] = line.to + 1;
      }
    } else if (isSettled(line, currencyExponent(line.currency))) counts.settled += 1;
    else bring(line, line);
  }
}

function addUsageLeft(
  context: BillRunContext,
  owner: Owner,
  left: readonly LeftLine[],
  rowsOf: ReadonlyMap<Owner, readonly number[]>,
  counts: LeftCounts,
  bring: Bring,
): void {
  const usage = context.sources.tables.get('usage');
  const records = context.usageRecords;
  let rows: ReturnType<typeof usageByKey> | null = null;
  for (const line of left) {
    if (usage === undefined || records === null) {
      bring(line, line);
      continue;
    }
    rows ??= usageByKey(context, usage, rowsOf.get(owner) ?? []);
    const { lines, rest } = leftUsage(context, usage, records, rows, line);
    for (const own of lines) keep(context, own, line);
    if (rest !== null) bring(line, rest);
    else if (lines.length > 0) counts.own += 1;
    else counts.settled += 1;
  }
}

/** The lines that the sheets gave to the customers that something was left for. */
function ownLines(
  context: BillRunContext,
  leftOf: ReadonlyMap<Owner, unknown>,
): ReadonlyMap<Owner, readonly OwnLine[]> {
  const { lines } = context;
  const own = new Map<Owner, OwnLine[]>();
  for (let line = 0; line < lines.length; line += 1) {
    const record = lines.customer[line] ?? -1;
    const owner = record < 0 ? lineAccount(context, line) : record;
    const kind = LINE_KINDS[lines.kind[line] ?? 0];
    if (owner === null || !leftOf.has(owner) || lines.isCall[line] === 1) continue;
    if (kind === undefined || kind === 'fee' || kind === 'pad') continue;
    const { chargeId, description, number } = lineOrigin(context, line);
    const from = lines.from[line] ?? Number.NaN;
    const to = (lines.to[line] ?? Number.NaN) - 1;
    const found = own.get(owner) ?? [];
    found.push({ line, kind, chargeId, description, number, from, to, net: lines.net[line] ?? 0 });
    own.set(owner, found);
  }
  return own;
}

function rowsByOwner(
  table: TypedTable | undefined,
  owners: Int32Array | null,
  leftOf: ReadonlyMap<Owner, unknown>,
): ReadonlyMap<Owner, readonly number[]> {
  const accounts = codedField(table, 'accountNumber');
  const rows = new Map<Owner, number[]>();
  for (const [row, record] of (owners ?? []).entries()) {
    const owner = record < 0 ? textAt(accounts, row) : record;
    if (owner === null || !leftOf.has(owner)) continue;
    const found = rows.get(owner) ?? [];
    found.push(row);
    rows.set(owner, found);
  }
  return rows;
}

/** A line of the sheets is one that earlier runs rolled over. Of several, the first roll-over counts. */
function keep({ rolledOver }: BillRunContext, line: number, { since, runs }: LeftLine): void {
  const known = rolledOver.get(line);
  rolledOver.set(line, {
    since: known === undefined || since < known.since ? since : known.since,
    runs: Math.max(runs, known?.runs ?? 0),
    broughtInFrom: null,
  });
}

function bringIn(
  context: BillRunContext,
  { runDate, runId }: PreviousRollovers,
  record: number,
  left: LeftLine,
  { quantity, net }: { readonly quantity: number; readonly net: number },
  index: number,
): void {
  const { lines, ledger, terms, sources, rolledOver } = context;
  const currency = record < 0 ? terms.currencies[0] : terms.currencies[terms.currencyOf[record] ?? -1];
  if (currency !== left.currency) {
    const reason = currency === undefined ? 'currency-unknown' : 'currency-differs';
    ledger.unpriced.push({ sheet: 'previous', row: index, customer: record, reason, column: 0 });
    return;
  }
  if (record < 0) {
    ledger.refused.push({ sheet: 'previous', row: index, customer: -1, reason: 'no-such-account', column: 0 });
  } else ledger.billed();
  const rates = left.isCall ? terms.callsVatRate : terms.vatRate;
  const status = terms.statuses[terms.statusOf[record] ?? -1];
  const before: RolledOverBefore = { since: left.since, runs: left.runs, broughtInFrom: { runDate, runId } };
  rolledOver.set(lines.length, before);
  lines.add({
    customer: record,
    kind: LINE_KINDS.indexOf(left.kind),
    fate: lineFate(status, fateKind(left), sources.request.accounts !== null),
    source: SOURCE_PREVIOUS,
    sourceRow: index,
    from: left.from ?? Number.NaN,
    to: left.to === null ? Number.NaN : left.to + 1,
    quantity,
    unitPrice: left.unitPrice ?? Number.NaN,
    days: left.factor?.days ?? 0,
    ofDays: left.factor?.of ?? 0,
    net,
    vatRate: left.vatRate ?? rates[record] ?? Number.NaN,
    isCall: left.isCall,
  });
}

function fateKind({ kind, isCall }: LeftLine): 'recurring' | 'one-off' | 'usage' {
  if (kind !== 'refund') return kind;
  return isCall ? 'usage' : 'recurring';
}

/** For the Summary: where the rollovers came from, how many and how much. */
function sentence({ runDate, runId, lines }: PreviousRollovers, counts: LeftCounts): string {
  const run = `run of ${plainDate(runDate)} (${runId.slice(0, 8)})`;
  if (lines.length === 0) return `The ${run} left nothing to this run.`;
  const tally = new MoneyTally();
  for (const { currency, net } of lines) tally.add(currency, net);
  const sums = [...tally.sums()].map(([code, sum]) => amountText(sum, code));
  const parts = [
    [counts.incoming, 'brought in with the original dates'],
    [counts.own, 'still in this workbook’s own rows'],
    [counts.settled, 'invoiced or changed in this workbook since'],
  ] as const;
  const fates = parts.filter(([count]) => count > 0).map(([count, words]) => `${String(count)} ${words}`);
  const what = `${String(lines.length)} ${lines.length === 1 ? 'line' : 'lines'}, ${sums.join(' and ')} net`;
  return `Left by the ${run}: ${what}: ${fates.join(', ')}.`;
}
