import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import type { ScriptElement } from './windowMembers.ts';
import { documentOf, PAGE_ORIGIN, pageLocation, storage } from './windowMembers.ts';

type Listener = (event: unknown) => void;

/** What the library leaves among the globals; it starts anew only when they are gone. */
const LIBRARY_GLOBALS = [
  'Office',
  'Excel',
  'OSF',
  'OfficeCore',
  'OfficeExtension',
  'OfficeExt',
  'Microsoft',
  'Strings',
];

/** As much of a browser's window as office.js needs, over the globals of this process. */
export class WindowShim {
  readonly #libraryFolder: string;
  readonly #post: (message: unknown) => void;
  readonly #listeners = new Map<string, Set<Listener>>();
  readonly #before = new Map<string, PropertyDescriptor | undefined>();
  readonly #timers = new Set<NodeJS.Timeout>();

  /**
   * @param libraryFolder the folder of office.js and its parts on disk.
   * @param post takes what the page posts to its host.
   */
  constructor(libraryFolder: string, post: (message: unknown) => void) {
    this.#libraryFolder = libraryFolder;
    this.#post = post;
  }

  /** Puts the window's members among the globals; `uninstall` takes them out again. */
  install(): void {
    for (const name of LIBRARY_GLOBALS) if (Reflect.has(globalThis, name)) Reflect.set(globalThis, name, undefined);
    for (const [name, value] of Object.entries(this.#members())) {
      this.#before.set(name, Object.getOwnPropertyDescriptor(globalThis, name));
      Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
    }
  }

  /** Takes them out. Timers that are still set are stopped: the library watches over its calls with them for seconds. */
  uninstall(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
    for (const [name, descriptor] of this.#before) {
      if (descriptor === undefined) Reflect.deleteProperty(globalThis, name);
      else Object.defineProperty(globalThis, name, descriptor);
    }
    this.#before.clear();
    this.#listeners.clear();
  }

  /** Hands a message of the host to the page, as the browser would: later, not within the host's call. */
  deliver(message: string): void {
    setImmediate(() => {
      const event = { data: message, origin: PAGE_ORIGIN, source: Reflect.get(globalThis, 'parent') as unknown };
      for (const listener of this.#listeners.get('message') ?? []) listener(event);
    });
  }

  /** Runs a script of the library in this realm: in another, `instanceof Error` would be false. */
  run(file: string): void {
    const place = path.join(this.#libraryFolder, file);
    vm.runInThisContext(readFileSync(place, 'utf8'), { filename: place });
  }

  #members(): Readonly<Record<string, unknown>> {
    const location = pageLocation();
    return {
      window: globalThis,
      self: globalThis,
      name: '',
      location,
      document: documentOf(location['href'], (script) => {
        this.#load(script);
      }),
      navigator: { userAgent: 'Node', platform: 'Node', language: 'en-GB' },
      localStorage: storage(),
      sessionStorage: storage(),
      setTimeout: this.#watched(globalThis.setTimeout),
      setInterval: this.#watched(globalThis.setInterval),
      parent: { postMessage: this.#post },
      top: {},
      external: {},
      history: {},
      addEventListener: (type: string, listener: Listener) => {
        this.#listeners.set(type, (this.#listeners.get(type) ?? new Set()).add(listener));
      },
      removeEventListener: (type: string, listener: Listener) => {
        this.#listeners.get(type)?.delete(listener);
      },
    };
  }

  /** A timer function whose timers are known, so that they can be stopped. */
  #watched<A extends readonly unknown[]>(start: (...given: A) => NodeJS.Timeout): (...given: A) => NodeJS.Timeout {
    return (...given) => {
      const timer = start(...given);
      this.#timers.add(timer);
      return timer;
    };
  }

  #load(script: ScriptElement): void {
    setImmediate(() => {
      try {
        this.run(new URL(script.src).pathname.replace('/office/', ''));
        script.onload?.();
      } catch (error) {
        script.onerror?.(error);
      }
    });
  }
}
