import type { TypedColumn } from '../../columns/typedColumn.ts';
import { dateFromIso } from '../../domain/calendarDate.ts';
import { listColumn, numberAt } from '../columnOfRows.ts';
import type { DerivedFact, FactContext } from '../derivedFact.ts';
import { factsOf, ROW_SCOPES } from '../factDefinitions.ts';

/** The customer's dates that lie in the history of a telecoms account. Companies may be older: their date has a rule of its own. */
const DATES = [
  ['statusChangedDate', 'Status Changed Date'],
  ['droppedReinstatedDate', 'Dropped / Reinstated Date'],
  ['enteredDate', 'Entered Date'],
  ['contractStartDate', 'Contract Start Date'],
  ['contractEndDate', 'Contract End Date'],
  ['cancellationNoticeGiven', 'Cancellation Notice Given'],
  ['annualIncreaseReferenceDate', 'Annual Increase Reference Date'],
  ['consentDate', 'Consent Date'],
  ['liftTheSuspensionUntil', 'Lift the Suspension Until'],
  ['permanentTerminationDate', 'Permanent Termination Date'],
  ['updatedFromCompaniesHouse', 'Updated from Companies House'],
  ['profileChecked', 'Profile Checked'],
  ['commissionReferenceDate', 'Commission Reference Date'],
  ['nextBillDate', 'Next Bill Date'],
  ['finalBillDate', 'Final Bill Date'],
  ['number1RenewalDate', 'Number 1 Renewal Date'],
  ['number2RenewalDate', 'Number 2 Renewal Date'],
  ['number3RenewalDate', 'Number 3 Renewal Date'],
  ['number4RenewalDate', 'Number 4 Renewal Date'],
  ['lastModified', 'Last Modified'],
  ['created', 'Created'],
  ['dropped', 'Dropped'],
  ['reinstated', 'Reinstated'],
  ['deleted', 'Deleted'],
] as const;

// Day 0 and 1 of a spreadsheet's calendar are what an empty or zero cell becomes; 2100 is beyond any contract.
const FIRST = dateFromIso('1900-01-02') ?? 0;
const LAST = dateFromIso('2099-12-31') ?? 0;

/** Dates that cannot be meant. */
export const DATE_FACTS: readonly DerivedFact[] = factsOf(ROW_SCOPES, [
  [
    'impossibleDates',
    'Dates that cannot be meant',
    'list',
    DATES.map(([field]) => field),
    'Date fields before 2 January 1900 or after 2099.',
    impossibleDates,
  ],
]);

function impossibleDates(context: FactContext): TypedColumn | null {
  const found = DATES.flatMap(([field, label]) => {
    const column = context.column(field);
    return column === undefined ? [] : [{ label, column }];
  });
  if (found.length === 0) return null;
  return listColumn(context.rowCount, (row) =>
    found.flatMap(({ label, column }) => {
      const date = numberAt(column, row);
      return typeof date === 'number' && (date < FIRST || date > LAST) ? [label] : [];
    }),
  );
}
