import { AddinInternalService } from '../objects/addinInternalService.ts';
import type { HostObject } from '../objects/hostObject.ts';
import type { ExcelSession } from '../objects/excelSession.ts';
import { CellEditMode } from './cellEditMode.ts';
import { describeRequest, isHousekeeping } from './describeRequest.ts';
import { Faults } from './faults.ts';
import type { HostErrorName } from './hostErrors.ts';
import type { PlannedFailure } from './interpretRequest.ts';
import { interpretRequest } from './interpretRequest.ts';
import { Journal } from './journal.ts';
import type { PathRoots } from './resolvePaths.ts';
import type { RichApiRequest } from './richApiRequest.ts';

/** The flags of a call, as office.js sets them. */
const WRITES = 1;
const WAITS_FOR_CELL_EDIT = 64;

/** What a call is answered: a response's text, or an error that ends the whole call. */
export type HostAnswer = { readonly body: string } | { readonly error: HostErrorName };

/** Takes requests one after the other, with everything that can get in their way. */
export class RichApiHost {
  readonly journal = new Journal();
  readonly faults = new Faults();
  readonly cellEdit = new CellEditMode();
  /** Milliseconds before each answer. */
  latency = 0;
  readonly #session: ExcelSession;
  readonly #roots: Pick<PathRoots, 'workbook' | 'members'>;
  readonly #afterRequest: () => void;
  #syncs = 0;
  #last: Promise<unknown> = Promise.resolve();

  /** @param afterRequest called when a request has run, for the events that it causes. */
  constructor(session: ExcelSession, roots: Pick<PathRoots, 'workbook' | 'members'>, afterRequest: () => void) {
    this.#session = session;
    this.#roots = roots;
    this.#afterRequest = afterRequest;
  }

  /** Answers a request once those before it are answered. */
  answer(body: string, flags: number): Promise<HostAnswer> {
    const answer = this.#last.then(() => this.#answerNow(body, flags));
    this.#last = answer.catch(() => undefined);
    return answer;
  }

  async #answerNow(body: string, flags: number): Promise<HostAnswer> {
    const requestBytes = byteLength(body);
    const request = requestBytes > this.#session.limits.requestBytes ? null : (JSON.parse(body) as RichApiRequest);
    const isHousework = request !== null && isHousekeeping(request);
    if (!isHousework) this.#syncs += 1;
    // Described beforehand: what it names may be gone afterwards.
    const asked = request === null ? [] : describeRequest(request, (key) => this.#session.label(key));
    const answer = await this.#obstructed(request, flags, isHousework);
    const responseBytes = 'body' in answer ? byteLength(answer.body) : 0;
    const given: HostAnswer =
      responseBytes > this.#session.limits.responseBytes ? { error: 'ResponsePayloadSizeLimitExceeded' } : answer;
    this.journal.add({
      sync: isHousework ? null : this.#syncs,
      asked,
      isWrite: (flags & WRITES) !== 0,
      waitsForCellEdit: (flags & WAITS_FOR_CELL_EDIT) !== 0,
      requestBytes,
      responseBytes,
      error: errorOf(given),
    });
    return given;
  }

  async #obstructed(request: RichApiRequest | null, flags: number, isHousework: boolean): Promise<HostAnswer> {
    if (request === null) return { error: 'RequestPayloadSizeLimitExceeded' };
    if (this.cellEdit.isOn) {
      if ((flags & WAITS_FOR_CELL_EDIT) === 0) return { error: 'InvalidOperationInCellEditMode' };
      await this.cellEdit.over();
    }
    if (this.latency > 0) await new Promise((resolve) => setTimeout(resolve, this.latency));
    const effect = isHousework ? null : this.faults.at(this.#syncs);
    if (effect?.kind === 'call') {
      if (effect.isApplied) this.#run(request, null);
      return { error: effect.error };
    }
    return { body: this.#run(request, effect?.failure ?? null) };
  }

  #run(request: RichApiRequest, failure: PlannedFailure | null): string {
    const session = this.#session;
    const response = interpretRequest(
      request,
      { ...this.#roots, kept: (id) => session.kept.find(id), service },
      failure,
    );
    session.endRequest();
    this.#afterRequest();
    return JSON.stringify(response);
  }
}

/** The services that a path may begin with beside the workbook. */
function service(name: string): HostObject | null {
  return name === 'Microsoft.InternalService.AddinInternalService' ? new AddinInternalService() : null;
}

function errorOf(answer: HostAnswer): string | null {
  if ('error' in answer) return answer.error;
  // Only the end of the text can hold it: results come first.
  const tail = answer.body.slice(-4000);
  return /"Error":\{"Code":"([^"]+)"/.exec(tail)?.[1] ?? null;
}

const ENCODER = new TextEncoder();

function byteLength(text: string): number {
  return ENCODER.encode(text).length;
}
