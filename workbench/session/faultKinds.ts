import type { Fault } from '../../simulator/protocol/faults.ts';

/** What can be made to go wrong with the add-in's next request. */
export const FAULTS = {
  error: { code: 'GeneralException', when: 'before' },
  lostAnswer: { code: 'GeneralException', when: 'after' },
  busy: { code: 'ActivityLimitReached', when: 'before' },
  lostSession: { code: 'InvalidOrTimedOutSession', when: 'before', times: Infinity },
} as const satisfies Readonly<Record<string, Omit<Fault, 'atSync'>>>;

export type FaultName = keyof typeof FAULTS;
