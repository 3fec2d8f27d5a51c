import { codedField, numberAt, numericField, textAt } from '../../columns/fieldColumns.ts';
import { addMonths, calendarDate, plainDate } from '../../domain/calendarDate.ts';
import type { BillRunContext } from '../billRunContext.ts';
import { customerCell, customerCurrency } from './customerMoney.ts';
import type { FollowUpDraft } from './followUpDraft.ts';

const BASIS = 'Customers, Annual Increase Profile and Reference Date';

/**
 * Annual increases that are due by the end of the period which this run bills: the reference date itself, or a year after it where the
 * setting `annualIncreaseReference` says that it is the previous one (product §8). A list and no more: the fields are for reference
 * and never change a price. Only active customers with a profile other than None.
 */
export function annualIncreases(context: BillRunContext): readonly FollowUpDraft[] {
  const { customers, terms, boundaries, sources } = context;
  const dates = numericField(customers, 'annualIncreaseReferenceDate');
  const profiles = codedField(customers, 'annualIncreaseProfile');
  if (dates === null || profiles === null) return [];
  const isPrevious = sources.settings.annualIncreaseReference === 'previous';
  const drafts: FollowUpDraft[] = [];
  for (let record = 0; record < customers.rowCount; record += 1) {
    const reference = numberAt(dates, record);
    const own = boundaries[record];
    if (Number.isNaN(reference) || own === undefined) continue;
    const profile = textAt(profiles, record);
    const status = terms.statuses[terms.statusOf[record] ?? -1];
    const currency = customerCurrency(context, record);
    if (profile === null || profile === 'None' || status?.isActive !== true || status.crmOnly || currency === null) {
      continue;
    }
    if (reference >= own.next) continue;
    const date = calendarDate(reference);
    const due = isPrevious ? addMonths(date, 12) : date;
    const billedTo = calendarDate(own.next - 1);
    if (due > billedTo) continue;
    drafts.push({
      kind: 'annual-increase',
      record,
      date: due,
      amount: null,
      currency,
      invoiceNumber: null,
      message: () =>
        `The ${profile} increase is due on ${plainDate(due)}, and this run bills up to ${plainDate(billedTo)}: apply it to tariffs and charges, then move the reference date on.`,
      source: () => customerCell(context, record, 'annualIncreaseReferenceDate'),
      basis: BASIS,
      restated: null,
    });
  }
  return drafts;
}
