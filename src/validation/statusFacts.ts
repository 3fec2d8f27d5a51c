import type { TypedColumn } from '../columns/typedColumn.ts';
import type { StatusDefinition } from '../domain/statusDefinition.ts';
import { statusLookup } from '../domain/statusLookup.ts';
import { codedColumn, mapEntries, numberAt, numericColumn, textColumn, UNREADABLE } from './columnOfRows.ts';
import type { DerivedFact, FactContext } from './derivedFact.ts';
import { factsOf, ROW_SCOPES } from './factDefinitions.ts';

type Flag = { [K in keyof StatusDefinition]: StatusDefinition[K] extends boolean ? K : never }[keyof StatusDefinition];
type Named =
  | 'name'
  | 'availability'
  | 'nextStatus'
  | 'relatedNumberStatus'
  | 'relatedServiceStatus'
  | 'relatedFeatureStatus'
  | 'overrideInvoiceMessage';

const FLAGS: readonly (readonly [id: string, flag: Flag, label: string])[] = [
  ['statusIsActive', 'isActive', 'Status: is active'],
  ['statusIsSuspended', 'isSuspended', 'Status: is suspended'],
  ['statusCrmOnly', 'crmOnly', 'Status: CRM only'],
  ['statusHasPortalLogin', 'hasPortalLogin', 'Status: has portal login'],
  ['statusVisibleInBackend', 'visibleInBackend', 'Status: visible in backend'],
  ['statusIsBillable', 'isBillable', 'Status: is billable'],
  ['statusSendCorrespondence', 'sendCorrespondence', 'Status: send correspondence'],
  ['statusIgnoreInvoiceThresholds', 'ignoreInvoiceThresholds', 'Status: ignore invoice thresholds'],
  ['statusCanHaveCalls', 'canHaveCalls', 'Status: can have calls'],
  ['statusCanHaveFixedCharges', 'canHaveFixedCharges', 'Status: can have fixed charges'],
  ['statusCanHaveNumberCharges', 'canHaveNumberCharges', 'Status: can have number charges'],
  ['statusProcessAutomaticPayments', 'processAutomaticPayments', 'Status: process automatic payments'],
  ['statusFinalInvoice', 'finalInvoice', 'Status: final invoice'],
  ['statusIgnoreCutoffDate', 'ignoreCutoffDate', 'Status: ignore cut-off date'],
  ['statusIgnoreBillableStatus', 'ignoreBillableStatus', 'Status: ignore billable status'],
  ['statusIgnoreCutoffDateCalls', 'ignoreCutoffDateCalls', 'Status: ignore cut-off date (calls)'],
  ['statusIgnoreBillableStatusCalls', 'ignoreBillableStatusCalls', 'Status: ignore billable status (calls)'],
  ['statusRequireStatusReason', 'requireStatusReason', 'Status: require status reason'],
  ['statusRequireUpdatedDate', 'requireUpdatedDate', 'Status: require updated date'],
];

const TEXTS: readonly (readonly [id: string, property: Named, label: string])[] = [
  ['statusName', 'name', 'Status: name in the catalogue'],
  ['statusAvailability', 'availability', 'Status: availability'],
  ['statusNextStatus', 'nextStatus', 'Status: next status'],
  ['statusRelatedNumberStatus', 'relatedNumberStatus', 'Status: related number status'],
  ['statusRelatedServiceStatus', 'relatedServiceStatus', 'Status: related service status'],
  ['statusRelatedFeatureStatus', 'relatedFeatureStatus', 'Status: related feature status'],
  ['statusOverrideInvoiceMessage', 'overrideInvoiceMessage', 'Status: override invoice message'],
];

/** What the status catalogue says of each customer's status; blank where the status is blank or unknown. */
export const STATUS_FACTS: readonly DerivedFact[] = factsOf(ROW_SCOPES, [
  [
    'statusKnown',
    'Status is in the catalogue',
    'boolean',
    ['customerStatus'],
    'Whether the status catalogue has the status; blank where the status is.',
    (context) => ofStatus(context, (status) => Number(status !== undefined), numericOf('boolean')),
  ],
  ...FLAGS.map(([id, flag, label]) => {
    const compute = (context: FactContext): TypedColumn | null =>
      ofStatus(context, (status) => (status === undefined ? null : Number(status[flag])), numericOf('boolean'));
    return [
      id,
      label,
      'boolean',
      ['customerStatus'],
      `The catalogue's flag for the customer's status.`,
      compute,
    ] as const;
  }),
  ...TEXTS.map(([id, property, label]) => {
    const compute = (context: FactContext): TypedColumn | null =>
      ofStatus(context, (status) => status?.[property] ?? null, textOf);
    return [
      id,
      label,
      'text',
      ['customerStatus'],
      `The catalogue's entry for the customer's status.`,
      compute,
    ] as const;
  }),
  [
    'statusNextDueDate',
    'Next status due on',
    'date',
    ['customerStatus', 'statusChangedDate'],
    'The status changed date plus the days after which the catalogue moves the status on.',
    nextDueDate,
  ],
]);

type Shape<T> = (rowCount: number, valueOf: (row: number) => T | null | typeof UNREADABLE) => TypedColumn;

const textOf: Shape<string> = (rowCount, valueOf) => textColumn('text', rowCount, valueOf);

function numericOf(type: 'boolean' | 'integer'): Shape<number> {
  return (rowCount, valueOf) => numericColumn(type, rowCount, valueOf);
}

/** A column of what `map` says of each distinct status; null without a status column. */
function ofStatus<T>(
  context: FactContext,
  map: (status: StatusDefinition | undefined) => T | null,
  shape: Shape<T>,
): TypedColumn | null {
  const statuses = codedColumn(context.column('customerStatus'));
  if (statuses === undefined) return null;
  const find = statusLookup(context.catalogues.statuses);
  return shape(
    context.rowCount,
    mapEntries(statuses, (text) => map(find(text))),
  );
}

function nextDueDate(context: FactContext): TypedColumn | null {
  const changed = context.column('statusChangedDate');
  const statuses = codedColumn(context.column('customerStatus'));
  if (changed === undefined || statuses === undefined) return null;
  const find = statusLookup(context.catalogues.statuses);
  const daysOf = mapEntries(statuses, (text) => {
    const status = find(text);
    return status?.nextStatus === undefined || status.nextStatus === null ? null : status.nextStatusAfterDays;
  });
  return numericColumn('date', context.rowCount, (row) => {
    const days = daysOf(row);
    const since = numberAt(changed, row);
    if (days === UNREADABLE || since === UNREADABLE) return UNREADABLE;
    return days === null || since === null ? null : since + days;
  });
}
