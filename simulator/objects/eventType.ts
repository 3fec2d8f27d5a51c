/** The numbers of Excel's events in a message to the page, as office.js knows them (`eventType:` in its source). */
export const EVENT_TYPES = {
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  worksheetCalculated: 16,
  worksheetFormatChanged: 18,
  worksheetNameChanged: 25,
  worksheetProtectionChanged: 24,
  worksheetVisibilityChanged: 26,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
  workbookActivated: 2200,
} as const;

export type EventName = keyof typeof EVENT_TYPES;

/** The target of an event that concerns the workbook or a collection of it. */
export const WORKBOOK_TARGET = 'Workbook';
