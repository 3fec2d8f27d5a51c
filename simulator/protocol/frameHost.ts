import type { FrameRequest } from './frameMessage.ts';
import { frameResponse, isFrameRequest } from './frameMessage.ts';
import { HOST_ERRORS } from './hostErrors.ts';
import type { HostAnswer } from './richApiHost.ts';

/** `DispatchId`s of `executeMethod`, as office.js numbers them. */
const RICH_API_REQUEST = 93;
const SAVE_SETTINGS = 76;

/** What stands behind the frame. */
export interface FrameServices {
  appContext(): Readonly<Record<string, unknown>>;
  answer(body: string, flags: number): Promise<HostAnswer>;
  saveSettings(pairs: readonly (readonly [string, string])[]): void;
}

/** Speaks with a page over posted messages: whatever carries them, an iframe's window or a shim of one. */
export class FrameHost {
  #services: FrameServices | null = null;
  readonly #post: (message: string) => void;
  /** The page's registration for Excel's events; null while it has none. */
  #events: FrameRequest | null = null;
  #selection: FrameRequest | null = null;

  /** @param post hands a message to the page. */
  constructor(post: (message: string) => void) {
    this.#post = post;
  }

  /** Puts another Excel behind the frame; what the page has registered stays registered. */
  serve(services: FrameServices): void {
    this.#services = services;
  }

  /** Takes a posted message; what is not a request of the library is passed over. */
  receive(message: unknown): void {
    const request: unknown = typeof message === 'string' && message.startsWith('{') ? JSON.parse(message) : null;
    if (!isFrameRequest(request)) return;
    void this.#answer(request).then((data) => {
      this.#post(frameResponse(request, data, false));
    });
  }

  /** Sends Excel's events to the page, if it listens. */
  sendEvents(messages: readonly (readonly unknown[])[]): void {
    if (this.#events !== null && messages.length > 0) {
      this.#post(frameResponse(this.#events, { ArrayData: messages }, true));
    }
  }

  /** Tells the page that another place of the document is selected (`Office.EventType.DocumentSelectionChanged`). */
  sendSelectionChanged(): void {
    if (this.#selection !== null) this.#post(frameResponse(this.#selection, {}, true));
  }

  async #answer(request: FrameRequest): Promise<unknown> {
    if (request._actionName === 'ContextActivationManager_getAppContextAsync') return this.#serving().appContext();
    if (request._actionName === 'executeMethod') return await this.#execute(request._data);
    if (request._actionType !== 0) return this.#register(request);
    // The library waits for an answer to whatever it sends, `notifyHost` among it, and keeps a timer alive until then.
    return {};
  }

  async #execute(data: unknown): Promise<unknown> {
    const call = data as ExecuteData;
    switch (call.DdaMethod.DispatchId) {
      case RICH_API_REQUEST: {
        const [, , , , body, , flags] = call.ArrayData ?? [];
        const answer = await this.#serving().answer(String(body), Number(flags));
        return 'error' in answer
          ? { Version: 1, Error: HOST_ERRORS[answer.error] }
          : { Version: 1, Error: 0, Data: [200, [], answer.body] };
      }
      case SAVE_SETTINGS:
        this.#serving().saveSettings(call.DdaSettingsMethod?.Properties ?? []);
        return { Version: 1, Error: 0 };
      default:
        throw new Error(`The simulated Excel knows no dispatch id ${String(call.DdaMethod.DispatchId)}.`);
    }
  }

  #serving(): FrameServices {
    if (this.#services === null) throw new Error('No simulated Excel serves this frame yet.');
    return this.#services;
  }

  #register(request: FrameRequest): unknown {
    const registered = request._actionType === 1 ? request : null;
    if (request._actionName === 'richApiMessage') this.#events = registered;
    if (request._actionName === 'documentSelectionChanged') this.#selection = registered;
    return { Version: 1, Error: 0 };
  }
}

interface ExecuteData {
  readonly DdaMethod: { readonly DispatchId: number };
  readonly ArrayData?: readonly unknown[];
  readonly DdaSettingsMethod?: { readonly Properties?: readonly (readonly [string, string])[] };
}
