import { createRoot } from 'react-dom/client';
import { excelWorkbook } from '../src/adapters/excel/excelWorkbook.ts';
import { dexieMappingStore } from '../src/adapters/indexeddb/dexieMappingStore.ts';
import { openDatabase } from '../src/adapters/indexeddb/openDatabase.ts';
import { memoryHistoryStore } from '../src/adapters/memory/memoryHistoryStore.ts';
import { memoryMappingStore } from '../src/adapters/memory/memoryMappingStore.ts';
import type { MappingStore } from '../src/app/ports/mappingStore.ts';
import type { RuleText } from '../src/app/rules/ruleTexts.ts';
import { engineInWorker } from '../src/worker/engineInWorker.ts';
import { hostStatus } from './hostStatus.ts';
import { startPane } from './session/startPane.ts';
import type { PaneHost } from './session/paneHost.ts';
import { PaneSession } from './session/paneSession.ts';
import { PaneRoot } from './shell/PaneRoot.tsx';
import { registerCommands } from './shell/registerCommands.ts';
import { STRINGS } from './strings.ts';

/** The page's element for the pane. @throws Error when there is none: page and script disagree. */
function place(): HTMLElement {
  const element = document.getElementById('pane');
  if (element === null) throw new Error('the page has no element "pane"');
  return element;
}

async function start(): Promise<void> {
  place().textContent = STRINGS.starting;
  // office.js comes from elsewhere and may be blocked: its absence is a state to tell, not a fault.
  if (!('Office' in globalThis)) {
    place().textContent = hostStatus(undefined);
    return;
  }
  const info = await Office.onReady();
  // The declarations call it a number and never null; office.js gives the host's name, and null outside Office.
  const host = info.host as unknown as string | null;
  if (host !== 'Excel') {
    place().textContent = hostStatus(host);
    return;
  }
  const session = new PaneSession(paneHost());
  registerCommands(session);
  place().textContent = '';
  createRoot(place()).render(<PaneRoot session={session} officeGround={officeGround} />);
  await startPane(session);
}

function paneHost(): PaneHost {
  const worker = new Worker(new URL('../src/worker/pane.worker.ts', import.meta.url));
  return {
    engine: engineInWorker(worker),
    workbook: excelWorkbook,
    mappings: mappingStore(),
    history: memoryHistoryStore(),
    shippedRules: async () => (await fetched('rules.json')).json() as Promise<readonly RuleText[]>,
    sample: async () => (await fetched('sample.xlsx')).arrayBuffer(),
    today: () => localDate(new Date()),
    now: () => new Date().toISOString(),
    download,
    contentLanguage: Office.context.contentLanguage,
  };
}

/** Older versions of Excel do not tell their theme. */
function officeGround(): string | null {
  return (Office.context as { readonly officeTheme?: Office.OfficeTheme }).officeTheme?.bodyBackgroundColor ?? null;
}

async function fetched(file: string): Promise<Response> {
  const response = await fetch(file);
  if (!response.ok) throw new Error(`${file}: ${String(response.status)}`);
  return response;
}

/** Apart by the host's partition, where there is one; without storage, for as long as the pane is open. */
function mappingStore(): MappingStore {
  if (!('indexedDB' in globalThis)) return memoryMappingStore();
  const partition: unknown = (Office.context as { readonly partitionKey?: unknown }).partitionKey;
  return dexieMappingStore(openDatabase(typeof partition === 'string' ? `proforma ${partition}` : 'proforma'));
}

/** The day on the person's calendar, not on Greenwich's. */
function localDate(now: Date): string {
  const padded = (part: number): string => String(part).padStart(2, '0');
  return `${String(now.getFullYear())}-${padded(now.getMonth() + 1)}-${padded(now.getDate())}`;
}

function download(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

void start();
