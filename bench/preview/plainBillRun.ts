import { Decimal } from 'decimal.js';
import type { StatusDefinition } from '../../src/domain/statusDefinition.ts';
import type { Outcome } from '../../src/domain/outcome.ts';
import { chargeLines, pence } from './plainCharges.ts';
import type { PlainLine, PlainRun } from './plainCharges.ts';
import { controlTotals } from './plainControl.ts';
import type { PlainControl } from './plainControl.ts';
import { boundariesOf } from './plainPeriods.ts';
import { coveredByPlans } from './plainPlans.ts';
import type { PlainCharge, PlainCustomer, PlainNumber, PlainRows, PlainUsage } from './plainRows.ts';
import { termsOf } from './plainStatuses.ts';
import type { PlainTerms } from './plainStatuses.ts';
import { eligibilityOf, thresholdsOf } from './plainThresholds.ts';
import { tariffsByName, usageLines } from './plainUsage.ts';

/** What becomes of a customer, in pounds; VAT and gross are null when no rate is known, and for errors. */
export interface PlainResult {
  readonly outcome: Outcome;
  readonly net: Decimal;
  readonly vat: Decimal | null;
  readonly gross: Decimal | null;
  readonly lines: readonly PlainLine[];
}

/** A run: each customer in the order of the rows, and the control totals. */
export interface PlainBillRun {
  readonly customers: readonly PlainResult[];
  readonly control: PlainControl;
}

/** What a run reads beside the rows. */
export interface PlainSettings extends PlainRun {
  readonly statuses: ReadonlyMap<string, StatusDefinition>;
  /** Months of each cycle, 0 for Manual. */
  readonly cycles: ReadonlyMap<string, number>;
}

interface Usage {
  readonly row: PlainUsage;
  readonly number: PlainNumber | null;
}

/** The bill run written plainly: rows as objects, money as decimals, one customer after the other. */
export function plainBillRun(rows: PlainRows, settings: PlainSettings): PlainBillRun {
  const accounts = new Map<string, number>();
  for (const { accountNumber } of rows.customers) {
    if (accountNumber !== null) accounts.set(accountNumber, (accounts.get(accountNumber) ?? 0) + 1);
  }
  const charges = byAccount(rows.charges, ({ accountNumber }) => accountNumber);
  const numbers = new Map<string, PlainNumber>();
  for (const row of rows.numbers) {
    if (row.number !== null && !numbers.has(row.number)) numbers.set(row.number, row);
  }
  const records = rows.usage.map((row): Usage => ({ row, number: numbers.get(row.number ?? '') ?? null }));
  const usage = byAccount(records, ({ row, number }) => row.accountNumber ?? number?.accountNumber ?? null);
  const tariffs = tariffsByName(rows.tariffs);
  const seen = new Set<string>();
  const customers = rows.customers.map((customer) => {
    const account = customer.accountNumber ?? '';
    // Charges of an account that is there twice are refused once: with the first of them.
    const isFirst = account !== '' && !seen.has(account);
    seen.add(account);
    const own = isFirst ? (charges.get(account) ?? []) : [];
    const calls = isFirst ? (usage.get(account) ?? []) : [];
    const isUnusable = account === '' || accounts.get(account) !== 1;
    return customerResult(customer, isUnusable, own, calls, settings, tariffs);
  });
  const isStray = (account: string | null): boolean => account === null || !accounts.has(account);
  const strayCharges = rows.charges.filter(({ accountNumber }) => isStray(accountNumber));
  const strayUsage = records.filter(({ row, number }) => isStray(row.accountNumber ?? number?.accountNumber ?? null));
  const nobody: PlainTerms = {
    status: undefined,
    finalBillDate: null,
    dropDate: null,
    reinstateDate: null,
    lastDay: null,
  };
  const bounds = boundariesOf(null, 1, [], settings.runDate);
  const stray = [
    ...strayCharges.flatMap((charge) => chargeLines(charge, null, nobody, bounds, settings)),
    ...strayUsage.flatMap((record) => usageLines([record], null, nobody, null, tariffs, settings)),
  ];
  return { customers, control: controlTotals(customers, stray) };
}

function customerResult(
  customer: PlainCustomer,
  isUnusable: boolean,
  charges: readonly PlainCharge[],
  usage: readonly Usage[],
  settings: PlainSettings,
  tariffs: ReturnType<typeof tariffsByName>,
): PlainResult {
  const terms = termsOf(customer, settings.statuses);
  const months = settings.cycles.get(customer.billingCycle ?? '') ?? null;
  const bounds = boundariesOf(customer, Math.max(1, months ?? 1), charges, settings.runDate);
  const lines = charges.flatMap((charge) => chargeLines(charge, customer, terms, bounds, settings));
  const coveredTo = coveredByPlans(charges, terms.finalBillDate, bounds, settings.frequencies);
  lines.push(...usageLines(usage, customer, terms, coveredTo, tariffs, settings));
  const open = lines.filter(({ fate }) => fate === 'open');
  const net = netOf(open);
  const vat = vatOf(open);
  const eligibility = eligibilityOf(isUnusable, terms, months, bounds);
  if (eligibility === 'error') return { outcome: 'error', net, vat: null, gross: null, lines };
  const gross = vat === null ? null : net.plus(vat);
  if (eligibility !== 'bill') return { outcome: eligibility, net, vat, gross, lines };
  const heldLines = lines.filter(({ fate }) => fate === 'held').length;
  const callSpend = netOf(open.filter(({ isCall }) => isCall));
  const { outcome, fee } = thresholdsOf(customer, terms, { net, vat, callSpend, lines: open.length, heldLines });
  if (fee === undefined || fee.isZero()) return { outcome, net, vat, gross, lines };
  const line: PlainLine = {
    kind: 'fee',
    source: null,
    from: null,
    to: null,
    quantity: 1,
    net: fee,
    vatRate: customer.vatRate,
    isCall: false,
    fate: 'open',
  };
  open.push(line);
  lines.push(line);
  const total = netOf(open);
  const tax = vatOf(open);
  return { outcome, net: total, vat: tax, gross: tax === null ? null : total.plus(tax), lines };
}

function netOf(lines: readonly PlainLine[]): Decimal {
  return lines.reduce((sum, { net }) => sum.plus(net), new Decimal(0));
}

/** Product: "VAT": rounded once per rate; null when a line has none. */
function vatOf(lines: readonly PlainLine[]): Decimal | null {
  const nets = new Map<number, Decimal>();
  for (const { net, vatRate } of lines) {
    if (vatRate === null) return null;
    nets.set(vatRate, (nets.get(vatRate) ?? new Decimal(0)).plus(net));
  }
  let vat = new Decimal(0);
  for (const [rate, net] of nets) vat = vat.plus(pence(net.times(rate).dividedBy(100)));
  return vat;
}

function byAccount<T>(rows: readonly T[], accountOf: (row: T) => string | null): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const account = accountOf(row);
    if (account === null) continue;
    const group = groups.get(account);
    if (group === undefined) groups.set(account, [row]);
    else group.push(row);
  }
  return groups;
}
