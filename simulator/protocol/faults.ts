import type { HostErrorName } from './hostErrors.ts';
import { isHostErrorName } from './hostErrors.ts';
import type { PlannedFailure } from './interpretRequest.ts';

/** A failure to inject. Syncs count from 1, and only those that ask for more than tidying up. */
export interface Fault {
  readonly atSync: number;
  /** A whole-call error of `HOST_ERRORS`, or any code of Excel's such as `GeneralException` or `AccessDenied`. */
  readonly code: string;
  /**
   * `before`: nothing of the request is applied. `after`: all of it is applied, and the answer is lost.
   * A number: what stands before that action of the request (from 0) is applied.
   */
  readonly when?: 'before' | 'after' | number;
  /** How many syncs in a row fail; 1 when left out. */
  readonly times?: number;
}

/** What a fault does to one call. */
export type FaultEffect =
  | { readonly kind: 'call'; readonly error: HostErrorName; readonly isApplied: boolean }
  | { readonly kind: 'body'; readonly failure: PlannedFailure; readonly isApplied: boolean };

/** The failures planned for a run of requests. */
export class Faults {
  readonly #planned: Fault[] = [];

  plan(fault: Fault): void {
    this.#planned.push(fault);
  }

  clear(): void {
    this.#planned.length = 0;
  }

  at(sync: number): FaultEffect | null {
    const fault = this.#planned.find(({ atSync, times = 1 }) => sync >= atSync && sync < atSync + times);
    if (fault === undefined) return null;
    const when = fault.when ?? 'before';
    const isApplied = when === 'after';
    if (isHostErrorName(fault.code) && typeof when !== 'number') return { kind: 'call', error: fault.code, isApplied };
    const atAction = typeof when === 'number' ? when : isApplied ? Infinity : 0;
    const message = `Planned failure of sync ${String(sync)}.`;
    return { kind: 'body', failure: { atAction, code: fault.code, message }, isApplied };
  }
}
