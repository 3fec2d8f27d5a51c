import type { EventTargets } from './eventTargets.ts';
import type { EventName } from './eventType.ts';

/** What of an object a page can listen to. The library calls `_Register…` and `_Unregister…` with the keys of `events`. */
export interface EventSource {
  readonly targets: EventTargets;
  /** The id that the events carry: a worksheet's, a table's, or `Workbook`. */
  readonly target: string;
  readonly events: Readonly<Record<string, EventName>>;
}

/** Events of a worksheet, and of all of them when the collection is listened to. */
export const WORKSHEET_EVENTS = {
  DataChangedEvent: 'worksheetChanged',
  FormatChangedEvent: 'worksheetFormatChanged',
  SelectionChangedEvent: 'worksheetSelectionChanged',
  ActivatedEvent: 'worksheetActivated',
  DeactivatedEvent: 'worksheetDeactivated',
  CalculatedEvent: 'worksheetCalculated',
  EventNameChanged: 'worksheetNameChanged',
  EventVisibilityChanged: 'worksheetVisibilityChanged',
  ProtectionChangedEvent: 'worksheetProtectionChanged',
} as const satisfies Readonly<Record<string, EventName>>;
