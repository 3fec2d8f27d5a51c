import { numberAt, numericField } from '../../columns/fieldColumns.ts';
import { addDays, calendarDate, dateOf, plainDate } from '../../domain/calendarDate.ts';
import type { CalendarDate } from '../../domain/calendarDate.ts';
import { minorUnits } from '../../domain/minorUnits.ts';
import { amountText } from '../amountText.ts';
import type { BillRunContext } from '../billRunContext.ts';
import { dayAfter } from '../periods/dayAfter.ts';
import { customerCell, customerCurrency } from './customerMoney.ts';
import type { FollowUpDraft } from './followUpDraft.ts';
import { RentalCharges } from './rentalCharges.ts';

const BASIS = 'Customers, Drop Date and Cancellation Notice Given (“may trigger notice period charges”)';

/** A century: a longer notice period is a slip of the keyboard. */
const MOST_DAYS = 36_525;
/** Sheets write 31 December 9999 for a contract without end, which cannot be valued. */
const FAR_AWAY = dateOf(9900, 1, 1) ?? 0;

/** Days of a notice period after a customer's last billed day: from `from` up to, not including, `to`. */
interface NoticeGap {
  readonly record: number;
  readonly notice: CalendarDate;
  readonly lastDay: CalendarDate;
  /** What runs on: the notice, or without a notice period the contract. */
  readonly runsOn: 'notice' | 'contract';
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/**
 * Recurring charges of the days between a customer's final bill or drop date and the end of the notice period: what the notice would
 * still cost, net of VAT, listed and never charged. The period is counted from the day after Cancellation Notice Given: the Notice
 * Period (Days) of the row, else the setting `noticePeriodDays`, else up to Contract End Date; without any nothing is listed.
 */
export function noticeCharges(context: BillRunContext): readonly FollowUpDraft[] {
  const gaps = noticeGaps(context);
  if (gaps.length === 0) return [];
  const charges = new RentalCharges(context, new Set(gaps.map(({ record }) => record)));
  return gaps.flatMap((gap): readonly FollowUpDraft[] => {
    const { record, notice, lastDay, runsOn, from, to } = gap;
    const currency = customerCurrency(context, record);
    if (currency === null || !charges.any(record, lastDay)) return [];
    const sum = charges.between(record, from, to, lastDay);
    const worth = sum === null ? 'cannot be worked out from their rows' : `${amountText(sum, currency)} net`;
    return [
      {
        kind: 'notice-charge',
        record,
        date: addDays(to, -1),
        amount: sum === null ? null : minorUnits(sum),
        currency,
        invoiceNumber: null,
        message: () =>
          `${runsOn === 'notice' ? `Notice given on ${plainDate(notice)}` : 'The contract'} runs to ${plainDate(addDays(to, -1))}, after the last billed day ${plainDate(lastDay)}: the recurring charges of those ${String(to - from)} days (${worth}) are not billed; add a one-off charge if the contract asks for them.`,
        source: () => customerCell(context, record, 'cancellationNoticeGiven'),
        basis: BASIS,
        restated: null,
      },
    ];
  });
}

function noticeGaps({ customers, terms, sources }: BillRunContext): readonly NoticeGap[] {
  const notices = numericField(customers, 'cancellationNoticeGiven');
  if (notices === null) return [];
  const days = numericField(customers, 'noticePeriodDays');
  const contractEnds = numericField(customers, 'contractEndDate');
  const ofSetting = sources.settings.noticePeriodDays ?? Number.NaN;
  const gaps: NoticeGap[] = [];
  for (let record = 0; record < customers.rowCount; record += 1) {
    const notice = numberAt(notices, record);
    const lastDay = terms.lastDay[record] ?? Number.NaN;
    if (Number.isNaN(notice) || Number.isNaN(lastDay)) continue;
    const own = numberAt(days, record);
    const period = own >= 0 && own <= MOST_DAYS ? own : ofSetting;
    const end = Number.isNaN(period) ? numberAt(contractEnds, record) : notice + period;
    const from = calendarDate(dayAfter(Math.max(notice, lastDay)));
    if (!(end >= from && end < FAR_AWAY)) continue;
    const to = calendarDate(dayAfter(end));
    const runsOn = Number.isNaN(period) ? 'contract' : 'notice';
    gaps.push({ record, notice: calendarDate(notice), lastDay: calendarDate(lastDay), runsOn, from, to });
  }
  return gaps;
}
