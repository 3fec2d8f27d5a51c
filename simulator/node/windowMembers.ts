import { paneAddress } from '../protocol/paneAddress.ts';

/** Where office.js believes that the page lies; its host must have the same name to be trusted. */
export const PAGE_ORIGIN = 'https://localhost';

/** A script element: the library makes it, sets its address and puts it into the head. */
export interface ScriptElement {
  readonly src: string;
  readonly onload?: () => void;
  readonly onerror?: (error: unknown) => void;
}

/** `window.location` of the page, which names the host and its frame. */
export function pageLocation(): Readonly<Record<string, unknown>> {
  const url = paneAddress(`${PAGE_ORIGIN}/pane.html`, PAGE_ORIGIN);
  const { href, search, hash, protocol, host, hostname, pathname, origin } = url;
  return { href, search, hash, protocol, host, hostname, pathname, origin, toString: () => href };
}

/** As much of `window.document` as the library touches. `load` runs a script that is put into the head. */
export function documentOf(href: unknown, load: (script: ScriptElement) => void): Readonly<Record<string, unknown>> {
  const scripts = [{ src: `${PAGE_ORIGIN}/office/office.js`, getAttribute: () => null }];
  const head = {
    appendChild: (script: ScriptElement) => {
      load(script);
      return script;
    },
  };
  const byName: Readonly<Record<string, readonly unknown[]>> = { script: scripts, head: [head] };
  return {
    URL: href,
    domain: 'localhost',
    readyState: 'complete',
    cookie: '',
    head,
    body: { appendChild: () => undefined },
    documentElement: { getAttribute: () => null },
    hasFocus: () => false,
    querySelector: () => null,
    querySelectorAll: () => [],
    getElementById: () => null,
    getElementsByTagName: (name: string) => byName[name] ?? [],
    createElement: () => ({ src: '', style: {}, setAttribute: () => undefined, addEventListener: () => undefined }),
    addEventListener: () => undefined,
  };
}

/** `localStorage` or `sessionStorage`, for as long as the shim lives. */
export function storage(): Readonly<Record<string, unknown>> {
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
