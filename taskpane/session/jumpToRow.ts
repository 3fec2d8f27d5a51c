import { jumpTo } from './checkSheets.ts';
import type { PaneSession } from './paneSession.ts';

/** Shows the row of a customer in its sheet. @param record the customer's place in the sheet, from 0. */
export async function jumpToRow(session: PaneSession, record: number): Promise<void> {
  const card = await session.host.engine.customer(record);
  if (card !== null) await jumpTo(session, card.sheet, card.row, 1);
}
