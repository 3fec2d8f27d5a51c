import type { InputError } from '../../src/domain/inputError.ts';
import type { HostFault } from '../../src/app/ports/hostFault.ts';
import type { LiveEvent } from '../../src/app/ports/liveWorkbook.ts';
import type { Progress } from '../../src/app/ports/progress.ts';
import type { Result } from '../../src/domain/result.ts';
import { STRINGS } from '../strings.ts';
import type { PaneHost } from './paneHost.ts';
import { initialState } from './paneState.ts';
import type { Detail, PaneState, Problem, Tab } from './paneState.ts';

/** A part of the state that changes at once. */
export type StateChange = Partial<PaneState>;

/**
 * What the pane is doing: its state, and the one piece of long work that may go on at a time. Panels ask it to do things and are told
 * of every new state; it knows nothing of how they look.
 */
export class PaneSession {
  readonly host: PaneHost;
  #state: PaneState;
  #isCancelled = false;
  readonly #listeners = new Set<() => void>();

  constructor(host: PaneHost) {
    this.host = host;
    this.#state = initialState(host.today());
  }

  get state(): PaneState {
    return this.#state;
  }

  /** Calls `listener` after each change; gives what ends that. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Puts a change into the state. */
  set(change: StateChange): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }

  showTab(tab: Tab): void {
    this.set({ tab, detail: null, lastOpened: {} });
  }

  showDetail(detail: Detail | null): void {
    this.set({ detail });
  }

  /** Opens an item of the tab's list, from which the focus will come back to it. @param place its place in the list, from 0. */
  openFromList(detail: Detail, place: number): void {
    const { tab, lastOpened } = this.#state;
    this.set({ detail, lastOpened: { ...lastOpened, [tab]: place } });
  }

  /** Tells of a fault that is not part of long work. */
  tell(fault: InputError | HostFault, retry: Problem['retry'] = null): void {
    const { code, message } = fault;
    this.set({ problem: { code, message, retry }, announcement: message });
  }

  closeProblem(): void {
    this.set({ problem: null });
  }

  /**
   * Does long work with progress, and tells of its fault with a way to try again; a cancelled one is no fault. While one piece of work
   * goes on, another is not begun.
   * @returns what it came to, or null when it failed, was cancelled, or was not begun.
   */
  async work<T>(
    stage: string,
    job: (progress: Progress) => Promise<Result<T, InputError | HostFault>>,
    again: () => Promise<void>,
  ): Promise<T | null> {
    if (this.#state.work !== null) return null;
    this.#isCancelled = false;
    this.set({ work: { stage, done: 0, total: null }, problem: null });
    let isOver = false;
    const progress: Progress = {
      report: (now, done, total) => {
        // The worker's last report can come after its result.
        if (!isOver) this.set({ work: { stage: now, done, total } });
      },
      isCancelled: () => this.#isCancelled,
    };
    const result = await settled(() => job(progress));
    isOver = true;
    if (result.ok) {
      this.set({ work: null });
      return result.value;
    }
    const { code, message } = result.error;
    const said = code === 'cancelled' ? STRINGS.cancelled : message;
    this.set({ work: null, problem: { code, message: said, retry: again }, announcement: said });
    return null;
  }

  /** Ends the work that is going on, at its next step. */
  async cancel(): Promise<void> {
    this.#isCancelled = true;
    await this.host.engine.cancel();
  }

  /** Follows the workbook; the returned function ends that. */
  async follow(listener: (event: LiveEvent) => void): Promise<() => Promise<void>> {
    const watching = await this.host.workbook.watch(listener);
    if (watching.ok) return watching.value;
    this.tell(watching.error);
    return () => Promise.resolve();
  }
}

/** A fault of the program is told as one too: the pane must not stand still without a word. */
async function settled<T>(
  job: () => Promise<Result<T, InputError | HostFault>>,
): Promise<Result<T, InputError | HostFault>> {
  try {
    return await job();
  } catch (cause) {
    return { ok: false, error: { code: 'failed', message: STRINGS.ownFault, cause } };
  }
}
