import { codedField, textAt } from '../columns/fieldColumns.ts';
import { accountNumber } from '../domain/accountNumber.ts';
import { calendarDate } from '../domain/calendarDate.ts';
import type { CalendarDate } from '../domain/calendarDate.ts';
import { minorUnits } from '../domain/minorUnits.ts';
import type { MinorUnits } from '../domain/minorUnits.ts';
import type { CustomerPreview, PreviewLine, TraceEntry } from '../domain/preview.ts';
import { currencySign } from '../rulebook/currencySign.ts';
import { factText } from '../rulebook/factText.ts';
import { renderMessage } from '../rulebook/renderMessage.ts';
import type { BillRun } from './billRun.ts';
import { customerName } from './customerName.ts';
import { previewLine } from './previewLine.ts';

/** One customer of a computed run with lines, alerts and the decisions that led to the outcome. Record counts from 0. */
export function customerPreview(run: BillRun, record: number): CustomerPreview {
  const { context, facts } = run;
  const { customers, terms, accounts, sources } = context;
  const { policy } = sources;
  const outcome = run.outcomes[record] ?? 'error';
  const rule = policy.rules[run.reasonRule[record] ?? -1]?.rule;
  if (rule === undefined) throw new Error(`record ${String(record)} has no deciding rule`);
  const net = run.sums.net[record] ?? 0;
  const vat = run.sums.vat[record] ?? Number.NaN;
  const hasVat = outcome !== 'error' && !Number.isNaN(vat);
  return {
    account: accountNumber(textAt(accounts.column, record) ?? ''),
    name: customerName(customers, record),
    status: textAt(codedField(customers, 'customerStatus'), record),
    cycle: textAt(codedField(customers, 'billingCycle'), record),
    row: customers.sourceRows[record] ?? 0,
    outcome,
    reason: renderMessage(rule.message, facts, record),
    reasonRule: rule.id,
    currency: terms.currencies[terms.currencyOf[record] ?? 0] ?? sources.settings.defaultCurrency,
    net: minorUnits(net),
    vat: hasVat ? minorUnits(vat) : null,
    gross: hasVat ? minorUnits(net + vat) : null,
    dueDate: dateOrNull(run.dates.dueDate[record]),
    collectionDate: dateOrNull(run.dates.collectionDate[record]),
    delivery: run.delivery.deliveryOf(record),
    deliveries: run.deliveries.deliveriesOf(record),
    message: run.message.messageOf(record),
    messageFrom: run.message.sourceOf(record),
    usedUpMessage: run.message.usedUpOf(record),
    openingBalance: amountOrNull(run.balances.balance[record]),
    credit: run.credit.creditOf(record),
    lines: customerLines(run, record),
    alerts: run.alerts.alertsOf(record),
    trace: traceOf(run, record),
  };
}

function customerLines(run: BillRun, record: number): readonly PreviewLine[] {
  const { starts, order } = run.linesOf;
  const lines: PreviewLine[] = [];
  for (let i = starts[record] ?? 0; i < (starts[record + 1] ?? 0); i += 1) {
    lines.push(previewLine(run, order[i] ?? 0));
  }
  return lines;
}

/** Each step's deciding rule with the facts that it looked at, as a person reads them. */
function traceOf(run: BillRun, record: number): readonly TraceEntry[] {
  const { policy } = run.context.sources;
  return run.steps.flatMap(({ step, ruleOf }) => {
    const compiled = policy.rules[ruleOf[record] ?? -1];
    if (compiled === undefined) return [];
    const seen = policy.nodes[compiled.root]?.facts ?? [];
    const because = seen.map((fact) => {
      const value = factText(run.facts.column(fact), record, currencySign(run.facts, record));
      return `${policy.catalogue.get(fact)?.label ?? fact}: ${value === '' ? 'blank' : value}`;
    });
    return [{ step, rule: compiled.rule.id, because: because.join('; ') }];
  });
}

function dateOrNull(day: number | undefined): CalendarDate | null {
  return day === undefined || Number.isNaN(day) ? null : calendarDate(day);
}

function amountOrNull(amount: number | undefined): MinorUnits | null {
  return amount === undefined || Number.isNaN(amount) ? null : minorUnits(amount);
}
