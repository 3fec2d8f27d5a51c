import type { BillRun } from '../../billing/billRun.ts';
import { addDays, calendarDate, plainDate } from '../../domain/calendarDate.ts';
import type { CalendarDate } from '../../domain/calendarDate.ts';
import type { PreviewLine } from '../../domain/preview.ts';
import { currencySign } from '../../rulebook/currencySign.ts';
import { filledCell } from './explainedCell.ts';
import type { ExplainedCell } from './explainedCell.ts';

/** Why a line has the dates that it has, in sentences: where periods meet, what begins the line and what ends it. */
export function linePeriod(
  run: BillRun,
  record: number,
  line: PreviewLine,
  cells: ReadonlyMap<string, ExplainedCell>,
): readonly string[] {
  const { cutOff } = run.context;
  switch (line.kind) {
    case 'one-off':
      return [`Its date is on or before the cut-off, ${plainDate(cutOff)}${at(cells.get('chargeDate'))}.`];
    case 'usage':
      return [`Records up to the cut-off, ${plainDate(cutOff)}, that no invoice has yet.`];
    case 'fee':
    case 'pad':
      return [];
    case 'recurring':
    case 'refund':
      return line.isCall ? [] : recurring(run, record, line, cells);
  }
}

function recurring(
  run: BillRun,
  record: number,
  line: PreviewLine,
  cells: ReadonlyMap<string, ExplainedCell>,
): readonly string[] {
  const { context } = run;
  const boundaries = context.boundaries[record];
  if (line.from === null || line.to === null || boundaries === undefined) return [];
  const current = plainDate(calendarDate(boundaries.current));
  const next = plainDate(calendarDate(boundaries.next));
  return [
    `Periods begin on day ${String(boundaries.billingDay)} of a month (${whyBillingDay(run, record)}); this one on ${current}, the next on ${next}.`,
    ...beginning(line.from, line, cells),
    ...ending(run, record, line.to, line, cells),
    ...part(line),
  ];
}

function whyBillingDay({ context, facts }: BillRun, record: number): string {
  const { customers, sources } = context;
  const cell = filledCell(customers, record, 'billingDay', currencySign(facts, record));
  if (cell !== null) return `${cell.label}, ${cell.cell}`;
  if (sources.settings.billingDay !== null) return 'the setting billingDay';
  const day = context.boundaries[record]?.billingDay;
  return sources.tables.get('charges')?.columns.some(({ field }) => field === 'billedTo') === true
    ? `the day after Billed To of the charges, else the run’s day: ${String(day)}`
    : 'the run date’s day';
}

function beginning(
  from: CalendarDate,
  line: PreviewLine,
  cells: ReadonlyMap<string, ExplainedCell>,
): readonly string[] {
  const first = plainDate(from);
  const before = plainDate(addDays(from, -1));
  if (line.kind === 'refund') return [`The refund begins on ${first}, the day after the charge ended.`];
  if (cells.get('billedTo')?.text === before)
    return [`It begins on ${first}, the day after Billed To${at(cells.get('billedTo'))}.`];
  if (cells.get('startDate')?.text === first)
    return [`It begins on ${first}, its Start Date${at(cells.get('startDate'))}.`];
  return [`It begins on ${first}, where a period begins.`];
}

function ending(
  run: BillRun,
  record: number,
  to: CalendarDate,
  line: PreviewLine,
  cells: ReadonlyMap<string, ExplainedCell>,
): readonly string[] {
  const last = plainDate(to);
  const { terms, boundaries } = run.context;
  if (line.kind === 'refund' && cells.get('billedTo')?.text === last) {
    return [`It ends on ${last}, the day to which the charge was billed${at(cells.get('billedTo'))}.`];
  }
  if (cells.get('endDate')?.text === last) return [`It ends on ${last}, its End Date${at(cells.get('endDate'))}.`];
  if (terms.finalBillDate[record] === to) return [`It ends on ${last}, the Final Bill Date.`];
  if (terms.dropDate[record] === to) return [`It ends on ${last}, the day of the drop.`];
  const timing = cells.get('timing')?.text;
  const why = addDays(to, 1) === boundaries[record]?.next ? 'the day before the next boundary' : 'where a period ends';
  return [`It ends on ${last}, ${why}${timing === undefined ? '' : ` (${timing}${at(cells.get('timing'))})`}.`];
}

function part({ factor }: PreviewLine): readonly string[] {
  if (factor === null || factor.days === factor.of) return [];
  return [
    `That is ${String(factor.days)} of the ${String(factor.of)} days of the whole period: a part costs its share.`,
  ];
}

function at(cell: ExplainedCell | undefined): string {
  return cell === undefined ? '' : ` (${cell.cell})`;
}
