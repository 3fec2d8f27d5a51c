import type { WorkbookChange } from '../model/workbookChange.ts';
import { addressText } from '../model/addressText.ts';
import { intersection } from '../model/area.ts';
import type { CellValue } from '../model/cellValue.ts';
import type { ExcelSession } from '../objects/excelSession.ts';
import type { EventName } from '../objects/eventType.ts';
import { EVENT_TYPES, WORKBOOK_TARGET } from '../objects/eventType.ts';
import { valueType, wireValue } from '../objects/wireValue.ts';

/** An event on its way to the page: `[category, event type, target, arguments as JSON, id, is from elsewhere]`. */
export type EventMessage = readonly [number, number, string, string, number, boolean];

/** The category of messages that carry Excel's events. */
const GENERIC_EVENT = 65_536;

/** The messages that a page is sent for a change: one for each target that it listens to. */
export function eventMessages(change: WorkbookChange, session: ExcelSession): readonly EventMessage[] {
  if (!session.areEventsEnabled || session.events.count === 0) return [];
  return occurrences(change, session)
    .filter(({ event, target }) => session.events.has(event, target))
    .map(({ event, target, details }) => [
      GENERIC_EVENT,
      EVENT_TYPES[event],
      target,
      JSON.stringify({ source: change.origin === 'co-author' ? 'Remote' : 'Local', ...details }),
      0,
      change.origin === 'co-author',
    ]);
}

interface Occurrence {
  readonly event: EventName;
  readonly target: string;
  readonly details: Readonly<Record<string, unknown>>;
}

function occurrences(change: WorkbookChange, session: ExcelSession): readonly Occurrence[] {
  const worksheetId = 'sheetId' in change ? change.sheetId : '';
  switch (change.kind) {
    case 'cells':
      return cellOccurrences(change, session);
    case 'formats':
      return onSheet('worksheetFormatChanged', change.sheetId, {
        worksheetId,
        address: addressText(change.area),
        referenceId: session.rememberEventArea(change.sheetId, change.area),
      });
    case 'sheet-added':
      return onWorkbook('worksheetAdded', { worksheetId });
    case 'sheet-deleted':
      return onWorkbook('worksheetDeleted', { worksheetId });
    case 'sheet-renamed':
      return onSheet('worksheetNameChanged', change.sheetId, {
        worksheetId,
        nameBefore: change.before,
        nameAfter: change.after,
      });
    case 'sheet-visibility':
      return onSheet('worksheetVisibilityChanged', change.sheetId, {
        worksheetId,
        visibilityBefore: change.before,
        visibilityAfter: change.after,
      });
    case 'sheet-activated':
      return onSheet('worksheetActivated', change.sheetId, { worksheetId });
    case 'sheet-deactivated':
      return onSheet('worksheetDeactivated', change.sheetId, { worksheetId });
    case 'sheet-protection':
      return onSheet('worksheetProtectionChanged', change.sheetId, { worksheetId, isProtected: change.isProtected });
    case 'selection':
      return onSheet('worksheetSelectionChanged', change.sheetId, {
        worksheetId,
        address: change.areas.map(addressText).join(','),
      });
    case 'table-added':
      return onWorkbook('tableAdded', { worksheetId, tableId: change.tableId });
    case 'table-deleted':
      return onWorkbook('tableDeleted', { worksheetId, tableId: change.tableId, tableName: change.tableName });
    case 'calculated':
      return onSheet('worksheetCalculated', change.sheetId, { worksheetId });
  }
}

function cellOccurrences(change: Extract<WorkbookChange, { kind: 'cells' }>, session: ExcelSession): Occurrence[] {
  const worksheetId = change.sheetId;
  const details = {
    worksheetId,
    address: addressText(change.area),
    changeType: change.changeType,
    triggerSource: change.origin === 'add-in' ? 'ThisLocalAddin' : 'Unknown',
    shiftDirection: 'None',
    referenceId: session.rememberEventArea(worksheetId, change.area),
    ...singleDetails(change.single),
  };
  const sheet = session.workbook.sheetWithId(worksheetId);
  const tables = sheet?.tables.filter((table) => intersection(table.area, change.area) !== null) ?? [];
  return [
    ...onSheet('worksheetChanged', worksheetId, details),
    ...tables.flatMap((table) => [
      { event: 'tableChanged' as const, target: table.id, details: { ...details, tableId: table.id } },
      { event: 'tableChanged' as const, target: WORKBOOK_TARGET, details: { ...details, tableId: table.id } },
    ]),
  ];
}

function singleDetails(single: { readonly before: CellValue; readonly after: CellValue } | undefined): object {
  if (single === undefined) return {};
  return {
    valueBefore: wireValue(single.before),
    valueAfter: wireValue(single.after),
    valueTypeBefore: valueType(single.before),
    valueTypeAfter: valueType(single.after),
  };
}

function onSheet(event: EventName, sheetId: string, details: Readonly<Record<string, unknown>>): Occurrence[] {
  return [
    { event, target: sheetId, details },
    { event, target: WORKBOOK_TARGET, details },
  ];
}

function onWorkbook(event: EventName, details: Readonly<Record<string, unknown>>): Occurrence[] {
  return [{ event, target: WORKBOOK_TARGET, details }];
}
