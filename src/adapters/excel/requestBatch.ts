import type { Progress } from '../../app/ports/progress.ts';
import { HostFaultError } from './officeFault.ts';

/**
 * How many bytes of calls are gathered before they are sent: Excel on the web takes 5 MB at once ("Resource limits", Microsoft), and
 * what is counted here is an estimate.
 */
const BYTES_A_REQUEST = 1_500_000;

/** Gathers calls of Office.js and sends them in messages that Excel takes, with calculation and drawing put off until each is done. */
export class RequestBatch {
  readonly #context: Excel.RequestContext;
  readonly #progress: Progress;
  #bytes = 0;

  constructor(context: Excel.RequestContext, progress: Progress) {
    this.#context = context;
    this.#progress = progress;
    this.#begin();
  }

  /** Says that the calls made since then are about `bytes` long; sends them when they would fill a message. */
  async add(bytes: number): Promise<void> {
    this.#bytes += bytes;
    if (this.#bytes >= BYTES_A_REQUEST) await this.send();
  }

  /** Sends what is gathered, and goes on. @throws HostFaultError `cancelled` when the person has cancelled. */
  async send(): Promise<void> {
    await this.finish();
    this.#begin();
  }

  /** Sends what is gathered as the last message. @throws HostFaultError as {@link send}. */
  async finish(): Promise<void> {
    if (this.#progress.isCancelled())
      throw new HostFaultError({ code: 'cancelled', message: 'Writing was cancelled.' });
    this.#bytes = 0;
    await this.#context.sync();
  }

  #begin(): void {
    this.#context.application.suspendApiCalculationUntilNextSync();
    this.#context.application.suspendScreenUpdatingUntilNextSync();
  }
}

/** About how many bytes a call costs that sets one property of one range. */
export const BYTES_A_CALL = 400;
