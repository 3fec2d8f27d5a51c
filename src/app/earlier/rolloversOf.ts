import type { LeftLine, PreviousRollovers, UsedMessage } from '../../billing/previousRollovers.ts';
import { dateFromIso } from '../../domain/calendarDate.ts';
import type { CalendarDate } from '../../domain/calendarDate.ts';
import { currencyCode, currencyExponent } from '../../domain/currencyCode.ts';
import type { InputError } from '../../domain/inputError.ts';
import { micros } from '../../domain/micros.ts';
import { minorUnits } from '../../domain/minorUnits.ts';
import type { PreviousCustomer, PreviousCustomers } from '../../domain/previousCustomer.ts';
import { success } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import type { EarlierLine, EarlierPreview } from './earlierPreview.ts';
import { scaledAmount } from './scaledAmount.ts';
import { unusableEarlier } from './unusableEarlier.ts';

/**
 * What an earlier preview leaves to the next run: the lines that it rolled over, and those rolled over before it that it did not bill
 * either (not due, held, accumulated, skipped or refused). Other unbilled lines are computed anew from the sheets.
 * In an order of their content, so that the order of the earlier preview's customers is no matter.
 */
export function rolloversOf(earlier: EarlierPreview, fileName: string): Result<PreviousRollovers, InputError> {
  const runDate = dateFromIso(earlier.run.runDate);
  if (runDate === null) return unusableEarlier(fileName, 'its run date is not a date.');
  const owned = [
    ...earlier.customers.flatMap(({ account, currency, lines }) => lines.map((line) => ({ account, currency, line }))),
    ...earlier.strayLines.map((line) => ({
      account: line.account,
      currency: String(earlier.run.settings['defaultCurrency']),
      line,
    })),
  ].filter(({ line }) => isLeft(line));
  const lines: LeftLine[] = [];
  for (const { account, currency, line } of owned) {
    const left = account === null ? null : leftLine(account, currency, line, runDate);
    if (left === null) {
      return unusableEarlier(fileName, `its line “${line.description}” of ${account ?? 'no account'} cannot be read.`);
    }
    lines.push(left);
  }
  const keyed = lines.map((line) => ({ key: JSON.stringify(Object.values(line)), line }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return success({
    runId: earlier.run.id,
    runDate,
    lines: keyed.map(({ line }) => line),
    customers: customersOf(earlier),
    usedMessages: usedMessagesOf(earlier),
  });
}

/** Customers by account; of a number that is used twice none is known. */
function customersOf(earlier: EarlierPreview): PreviousCustomers {
  const customers = new Map<string, PreviousCustomer>();
  const seen = new Set<string>();
  for (const { account, currency: text, status = null } of earlier.customers) {
    const currency = currencyCode(text);
    if (account === null || currency === null) continue;
    if (seen.has(account)) customers.delete(account);
    else customers.set(account, { currency, status });
    seen.add(account);
  }
  return customers;
}

/** Next-invoice messages that are used up, sorted by account; of a number that is used twice the last. */
function usedMessagesOf({ customers }: EarlierPreview): readonly UsedMessage[] {
  const used = new Map<string, string>();
  for (const { account, usedUpMessage = null } of customers) {
    if (account !== null && usedUpMessage !== null) used.set(account, usedUpMessage);
  }
  return [...used]
    .map(([account, message]) => ({ account, message }))
    .sort((a, b) => (a.account < b.account ? -1 : a.account > b.account ? 1 : 0));
}

function isLeft({ kind, placement, rolledOverSince }: EarlierLine): boolean {
  if (kind === 'fee' || kind === 'pad') return false;
  return placement === 'rolledOver' || (rolledOverSince !== null && placement !== 'billed');
}

const REFUND = 'Refund: ';

function leftLine(account: string, currencyText: string, line: EarlierLine, runDate: CalendarDate): LeftLine | null {
  const { kind, placement, description, quantity, chargeId, number, isCall } = line;
  const currency = currencyCode(currencyText);
  if (currency === null || kind === 'fee' || kind === 'pad') return null;
  const net = scaledAmount(line.net, currencyExponent(currency));
  const unitPrice = line.unitPrice === null ? null : scaledAmount(line.unitPrice, 6);
  const vatRate = line.vatRate === null ? null : scaledAmount(line.vatRate, 6);
  const factor = /^(\d+)\/(\d+)$/.exec(line.factor ?? '');
  const isRead =
    net !== null &&
    (unitPrice === null) === (line.unitPrice === null) &&
    (vatRate === null) === (line.vatRate === null);
  if (!isRead || (factor === null) !== (line.factor === null)) return null;
  const since = line.rolledOverSince === null ? runDate : dateFromIso(line.rolledOverSince);
  if (since === null) return null;
  return {
    account,
    // A refund is named after what it refunds; the preview says again that it is one.
    description: kind === 'refund' && description.startsWith(REFUND) ? description.slice(REFUND.length) : description,
    kind,
    from: line.from === null ? null : dateFromIso(line.from),
    to: line.to === null ? null : dateFromIso(line.to),
    number,
    chargeId,
    net: minorUnits(net),
    currency,
    quantity,
    unitPrice: unitPrice === null ? null : micros(unitPrice),
    factor: factor === null ? null : { days: Number(factor[1]), of: Number(factor[2]) },
    vatRate: vatRate === null ? null : micros(vatRate),
    isCall,
    since,
    runs: line.rolledOverRuns + (placement === 'rolledOver' ? 1 : 0),
  };
}
