import { useEffect, useState } from 'react';
import type { CustomerCard } from '../../src/app/pane/previewView.ts';
import type { PaneSession } from '../session/paneSession.ts';
import { usePaneState } from '../session/usePaneState.ts';

/**
 * The card of a customer, fetched anew with every check and preview; the last one stays until the new one is there.
 * @returns undefined before the first answer, null when there is no such customer.
 */
export function useCustomerCard(session: PaneSession, record: number): CustomerCard | null | undefined {
  const { check, preview, sheets } = usePaneState(session);
  const [card, setCard] = useState<CustomerCard | null | undefined>(undefined);
  useEffect(() => {
    let isWanted = true;
    const take = (found: CustomerCard | null): void => {
      if (isWanted) setCard(found);
    };
    session.host.engine.customer(record).then(take, () => {
      take(null);
    });
    return () => {
      isWanted = false;
    };
  }, [session, record, check, preview, sheets]);
  return card;
}
