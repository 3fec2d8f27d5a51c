import { isoDate } from '../../domain/calendarDate.ts';
import type { CalendarDate } from '../../domain/calendarDate.ts';
import { currencyExponent } from '../../domain/currencyCode.ts';
import type { CurrencyCode } from '../../domain/currencyCode.ts';
import { decimalText, shortDecimalText } from '../../domain/decimalText.ts';
import type { FollowUp } from '../../domain/followUp.ts';
import type { CustomerPreview, MoneyByCurrency, OutcomeTotals, Preview, PreviewLine } from '../../domain/preview.ts';
import type { CustomerJson, FollowUpJson, LineJson, PreviewJson } from './previewJson.schema.ts';

/** The rule book's identity, as JSON output states it. */
export interface RulebookJson {
  readonly id: string;
  readonly version: string;
  readonly sha256: string;
}

/**
 * A preview as JSON text in pieces, one customer a piece, so that a large one is never in memory as a whole.
 * The pieces joined are one document of `previewJsonSchema`.
 */
export function* previewJsonPieces(preview: Preview, rulebook: RulebookJson): Generator<string> {
  const head: Omit<PreviewJson, 'customers'> = {
    version: 1,
    run: {
      id: preview.run.id,
      runDate: isoDate(preview.run.runDate),
      asOf: isoDate(preview.run.asOf),
      cutOff: isoDate(preview.run.cutOff),
      cycles: [...preview.run.cycles],
      settings: JSON.parse(preview.run.settings) as Record<string, unknown>,
      assumptions: [...preview.run.assumptions],
    },
    rulebook: { ...rulebook },
    ruleSets: preview.ruleSets.map(({ id, title, version, sha256 }) => ({ id, title, version, sha256 })),
    totals: totalsJson(preview),
    strayLines: preview.strayLines().map((line) => ({
      ...lineJson(line, defaultCurrency(preview)),
      account: line.account,
    })),
    followUps: preview.followUps().map(followUpJson),
  };
  yield `${JSON.stringify(head).slice(0, -1)},"customers":[`;
  for (let index = 0; index < preview.customerCount; index += 1) {
    yield `${index === 0 ? '\n' : ',\n'}${JSON.stringify(customerJson(preview.customerAt(index)))}`;
  }
  yield '\n]}\n';
}

/** One customer of a preview as JSON. */
function customerJson(customer: CustomerPreview): CustomerJson {
  const { currency } = customer;
  const money = (amount: number): string => decimalText(amount, currencyExponent(currency));
  const moneyOrNull = (amount: number | null): string | null => (amount === null ? null : money(amount));
  return {
    account: customer.account,
    name: customer.name,
    status: customer.status,
    row: customer.row,
    outcome: customer.outcome,
    reason: customer.reason,
    reasonRule: customer.reasonRule,
    currency,
    net: money(customer.net),
    vat: moneyOrNull(customer.vat),
    gross: moneyOrNull(customer.gross),
    dueDate: dateOrNull(customer.dueDate),
    collectionDate: dateOrNull(customer.collectionDate),
    delivery: customer.delivery,
    deliveries: customer.deliveries.map(({ missing, rules, ...delivery }) => ({
      ...delivery,
      missing: [...missing],
      rules: { ...rules },
    })),
    message: customer.message,
    messageFrom: customer.messageFrom,
    usedUpMessage: customer.usedUpMessage,
    openingBalance: moneyOrNull(customer.openingBalance),
    credit: {
      balanceAfter: moneyOrNull(customer.credit.balanceAfter),
      fundsAfter: moneyOrNull(customer.credit.fundsAfter),
      limits: customer.credit.limits.map(({ limit, amount, allowed, share, level, rule }) => ({
        limit,
        amount: moneyOrNull(amount),
        allowed: moneyOrNull(allowed),
        share: share === null ? null : shortDecimalText(share, 6),
        level,
        rule,
      })),
    },
    lines: customer.lines.map((line) => lineJson(line, currency)),
    alerts: customer.alerts.map(({ code, message }) => ({ code, message })),
    trace: customer.trace.map(({ step, rule, because }) => ({ step, rule, because })),
  };
}

function lineJson(line: PreviewLine, currency: CurrencyCode): LineJson {
  const { factor, source } = line;
  return {
    kind: line.kind,
    placement: line.placement,
    description: line.description,
    from: dateOrNull(line.from),
    to: dateOrNull(line.to),
    quantity: line.quantity,
    unitPrice: line.unitPrice === null ? null : shortDecimalText(line.unitPrice, 6),
    factor: factor === null ? null : `${String(factor.days)}/${String(factor.of)}`,
    net: decimalText(line.net, currencyExponent(currency)),
    vatRate: line.vatRate === null ? null : shortDecimalText(line.vatRate, 6),
    vatNote: line.vatNote,
    source: source === null ? sourceRun(line) : `${source.sheet}!${source.cell}`,
    chargeId: line.chargeId,
    number: line.number,
    isCall: line.isCall,
    priceSource: line.priceSource,
    rolledOverSince: dateOrNull(line.rolledOver?.since ?? null),
    rolledOverRuns: line.rolledOver?.runs ?? 0,
  };
}

function followUpJson({ restated, source, ...followUp }: FollowUp): FollowUpJson {
  const money = (amount: number): string => decimalText(amount, currencyExponent(followUp.currency));
  const moneyOrNull = (amount: number | null): string | null => (amount === null ? null : money(amount));
  const change = ({ before, after }: { before: number; after: number | null }) => ({
    before: money(before),
    after: moneyOrNull(after),
  });
  return {
    kind: followUp.kind,
    account: followUp.account,
    row: followUp.row,
    date: dateOrNull(followUp.date),
    amount: moneyOrNull(followUp.amount),
    currency: followUp.currency,
    invoiceNumber: followUp.invoiceNumber,
    message: followUp.message,
    source: `${source.sheet}!${source.cell}`,
    basis: followUp.basis,
    restated: restated === null ? null : { vat: change(restated.vat), gross: change(restated.gross) },
  };
}

/** The run that brought a line in: `run of 2026-11-01 (3fa2b1c4)`; null when none did. */
function sourceRun({ rolledOver }: PreviewLine): string | null {
  const run = rolledOver?.broughtInFrom ?? null;
  return run === null ? null : `run of ${isoDate(run.runDate)} (${run.runId.slice(0, 8)})`;
}

function totalsJson({ totals }: Preview): PreviewJson['totals'] {
  const { byOutcome, control } = totals;
  const outcome = ({ count, net, vat, gross }: OutcomeTotals): PreviewJson['totals']['byOutcome']['invoice'] => ({
    count,
    net: byCurrency(net),
    vat: byCurrency(vat),
    gross: byCurrency(gross),
  });
  return {
    customers: totals.customers,
    byOutcome: {
      invoice: outcome(byOutcome.invoice),
      rollover: outcome(byOutcome.rollover),
      'not-produced': outcome(byOutcome['not-produced']),
      accumulate: outcome(byOutcome.accumulate),
      'not-due': outcome(byOutcome['not-due']),
      skipped: outcome(byOutcome.skipped),
      error: outcome(byOutcome.error),
    },
    control: {
      in: byCurrency(control.in),
      fees: byCurrency(control.fees),
      billed: byCurrency(control.billed),
      rolledOver: byCurrency(control.rolledOver),
      held: byCurrency(control.held),
      accumulated: byCurrency(control.accumulated),
      notDue: byCurrency(control.notDue),
      skipped: byCurrency(control.skipped),
      refused: byCurrency(control.refused),
    },
    rows: { ...totals.rows },
    unpriced: totals.unpriced,
    refusedUsage: totals.refusedUsage.map(({ reason, rows, net }) => ({ reason, rows, net: byCurrency(net) })),
    withoutVat: totals.withoutVat,
  };
}

function byCurrency(amounts: MoneyByCurrency): Record<string, string> {
  return Object.fromEntries(
    [...amounts].map(([currency, amount]) => [currency, decimalText(amount, currencyExponent(currency))]),
  );
}

function defaultCurrency(preview: Preview): CurrencyCode {
  const { defaultCurrency: code } = JSON.parse(preview.run.settings) as { defaultCurrency: CurrencyCode };
  return code;
}

function dateOrNull(date: CalendarDate | null): string | null {
  return date === null ? null : isoDate(date);
}
