import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';

/** Where office.js believes that the page lies; the host must have the same name to be trusted. */
const PAGE = 'https://localhost/pane.html';

type Listener = (event: unknown) => void;

/** As much of a browser's window as office.js needs, over the globals of this process. */
export class WindowShim {
  /** What the page posts to its host. */
  onPosted: (message: unknown) => void = () => undefined;
  readonly #libraryFolder: string;
  readonly #listeners = new Map<string, Set<Listener>>();
  readonly #before = new Map<string, PropertyDescriptor | undefined>();

  /** @param libraryFolder the folder of office.js and its parts on disk. */
  constructor(libraryFolder: string) {
    this.#libraryFolder = libraryFolder;
  }

  /** Puts the window's members among the globals; `uninstall` takes them out again. */
  install(hostInfo: string): void {
    const conversation = `simulated|simulated-add-in|https://localhost/`;
    const url = `${PAGE}?_host_Info=${encodeURIComponent(hostInfo)}#&_xdm_Info=${conversation}`;
    const members: Record<string, unknown> = {
      window: globalThis,
      self: globalThis,
      name: '',
      location: locationOf(url),
      document: this.#document(url),
      navigator: { userAgent: 'Node', platform: 'Node', language: 'en-GB' },
      localStorage: storage(),
      sessionStorage: storage(),
      parent: {
        postMessage: (message: unknown) => {
          this.onPosted(message);
        },
      },
      top: {},
      external: {},
      history: {},
      addEventListener: (type: string, listener: Listener) => {
        this.#listen(type, listener);
      },
      removeEventListener: (type: string, listener: Listener) => {
        this.#listeners.get(type)?.delete(listener);
      },
    };
    for (const [name, value] of Object.entries(members)) {
      this.#before.set(name, Object.getOwnPropertyDescriptor(globalThis, name));
      Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
    }
  }

  uninstall(): void {
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
      const event = { data: message, origin: 'https://localhost', source: Reflect.get(globalThis, 'parent') };
      for (const listener of this.#listeners.get('message') ?? []) listener(event);
    });
  }

  /** Runs a script of the library in this realm: in another, `instanceof Error` would be false. */
  run(file: string): void {
    const place = path.join(this.#libraryFolder, file);
    vm.runInThisContext(readFileSync(place, 'utf8'), { filename: place });
  }

  #listen(type: string, listener: Listener): void {
    const listeners = this.#listeners.get(type) ?? new Set();
    this.#listeners.set(type, listeners.add(listener));
  }

  #document(url: string): Record<string, unknown> {
    const scripts = [{ src: 'https://localhost/office/office.js', getAttribute: () => null }];
    const head = {
      appendChild: (element: ScriptElement) => {
        this.#load(element);
        return element;
      },
    };
    return {
      URL: url,
      domain: 'localhost',
      readyState: 'complete',
      hasFocus: () => false,
      querySelectorAll: () => [],
      querySelector: () => null,
      cookie: '',
      body: { appendChild: () => undefined },
      head,
      documentElement: { getAttribute: () => null },
      getElementsByTagName: (name: string) => (name === 'script' ? scripts : name === 'head' ? [head] : []),
      getElementById: () => null,
      createElement: () => element(),
      addEventListener: () => undefined,
      attachEvent: undefined,
    };
  }

  #load(script: ScriptElement): void {
    setImmediate(() => {
      const { pathname } = new URL(script.src);
      try {
        this.run(pathname.replace('/office/', ''));
        script.onload?.();
      } catch (error) {
        script.onerror?.(error);
      }
    });
  }
}

interface ScriptElement {
  src: string;
  onload?: () => void;
  onerror?: (error: unknown) => void;
}

function element(): Record<string, unknown> {
  return { src: '', style: {}, setAttribute: () => undefined, addEventListener: () => undefined };
}

function locationOf(href: string): Record<string, unknown> {
  const { search, hash, protocol, host, hostname, pathname, origin } = new URL(href);
  return { href, search, hash, protocol, host, hostname, pathname, origin, toString: () => href };
}

function storage(): Record<string, unknown> {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => {
      kept.set(key, value);
    },
    removeItem: (key: string) => {
      kept.delete(key);
    },
    key: (index: number) => [...kept.keys()][index] ?? null,
    get length() {
      return kept.size;
    },
  };
}
