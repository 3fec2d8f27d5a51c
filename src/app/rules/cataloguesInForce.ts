import type { Catalogues } from '../../validation/catalogues.ts';
import type { LoadedRules } from './loadedRules.ts';

/**
 * The catalogues of a check with what the settings say otherwise: `nextStatusAfterDays` takes the place of the days of every status
 * that moves on by itself (PortaBilling: the days in which a provisional termination can be undone are set by the customer class).
 */
export function cataloguesInForce({ reference, settings }: Pick<LoadedRules, 'reference' | 'settings'>): Catalogues {
  const { nextStatusAfterDays } = settings;
  if (nextStatusAfterDays === null) return reference;
  const statuses = reference.statuses.statuses.map((status) =>
    status.nextStatusAfterDays === null ? status : { ...status, nextStatusAfterDays },
  );
  return { ...reference, statuses: { ...reference.statuses, statuses } };
}
