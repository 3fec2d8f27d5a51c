import { STRINGS } from '../strings.ts';
import type { PaneSession } from './paneSession.ts';

/** Shows the card of the customer whose row is selected in the sheet. */
export function showSelectedCustomer(session: PaneSession): Promise<void> {
  const { selectedRecord } = session.state;
  if (selectedRecord === null)
    session.set({ problem: { code: 'nothing-selected', message: STRINGS.noCustomerSelected, retry: null } });
  else session.set({ detail: { kind: 'customer', record: selectedRecord } });
  return Promise.resolve();
}
