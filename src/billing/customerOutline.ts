import { calendarDate } from '../domain/calendarDate.ts';
import { minorUnits } from '../domain/minorUnits.ts';
import type { CustomerOutline, LineOutline } from '../domain/preview.ts';
import type { BillRun } from './billRun.ts';
import { PLACE_OF_OUTCOME } from './billRun.ts';
import { LINE_KINDS, placementOf } from './lines/lineStore.ts';

/** What a computed run came to for one customer, without any words. Record counts from 0. Equal to `customerPreview` where both speak. */
export function customerOutline(run: BillRun, record: number): CustomerOutline {
  const { terms, sources } = run.context;
  const outcome = run.outcomes[record] ?? 'error';
  const rule = sources.policy.rules[run.reasonRule[record] ?? -1]?.rule;
  if (rule === undefined) throw new Error(`record ${String(record)} has no deciding rule`);
  const net = run.sums.net[record] ?? 0;
  const vat = run.sums.vat[record] ?? Number.NaN;
  const balance = run.balances.balance[record] ?? Number.NaN;
  const hasVat = outcome !== 'error' && !Number.isNaN(vat);
  return {
    outcome,
    reasonRule: rule.id,
    currency: terms.currencies[terms.currencyOf[record] ?? 0] ?? sources.settings.defaultCurrency,
    net: minorUnits(net),
    vat: hasVat ? minorUnits(vat) : null,
    gross: hasVat ? minorUnits(net + vat) : null,
    delivery: run.delivery.deliveryOf(record),
    openingBalance: Number.isNaN(balance) ? null : minorUnits(balance),
    lines: outlines(run, record),
    alerts: run.alerts.codesOf(record),
  };
}

function outlines(run: BillRun, record: number): readonly LineOutline[] {
  const { lines, rolledOver } = run.context;
  const { starts, order } = run.linesOf;
  const place = PLACE_OF_OUTCOME[run.outcomes[record] ?? 'error'];
  const found: LineOutline[] = [];
  for (let i = starts[record] ?? 0; i < (starts[record + 1] ?? 0); i += 1) {
    const line = order[i] ?? 0;
    const from = lines.from[line] ?? Number.NaN;
    found.push({
      kind: LINE_KINDS[lines.kind[line] ?? 0] ?? 'recurring',
      placement: placementOf(lines.fate[line] ?? 0, place),
      from: Number.isNaN(from) ? null : calendarDate(from),
      net: minorUnits(lines.net[line] ?? 0),
      rolledOver: rolledOver.get(line) ?? null,
    });
  }
  return found;
}
