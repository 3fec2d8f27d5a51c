import { createRoot } from 'react-dom/client';
import { memoryHistoryStore } from '../../src/adapters/memory/memoryHistoryStore.ts';
import { memoryMappingStore } from '../../src/adapters/memory/memoryMappingStore.ts';
import type { MappingStore } from '../../src/app/ports/mappingStore.ts';
import type { RuleText } from '../../src/app/rules/ruleTexts.ts';
import { failure } from '../../src/domain/result.ts';
import { engineInWorker } from '../../src/worker/engineInWorker.ts';
import { PaneSession } from '../../taskpane/session/paneSession.ts';
import { startPane } from '../../taskpane/session/startPane.ts';
import { PaneRoot } from '../../taskpane/shell/PaneRoot.tsx';
import { GridWorkbook } from './gridWorkbook.ts';
import type { TestSheets } from './gridWorkbook.ts';

/** What a test says of the place where the pane runs. */
export interface PaneHarnessOptions {
  readonly sheets: TestSheets;
  readonly isStorageBlocked?: boolean;
}

/** What a test reaches from outside the page. */
interface PaneHarness {
  readonly session: PaneSession;
  readonly workbook: GridWorkbook;
  /** Files that were handed to the person. */
  readonly downloads: readonly { readonly name: string; readonly text: string }[];
}

const BLOCKED: MappingStore = {
  load: () => Promise.resolve(failure({ code: 'storage-blocked', cause: null })),
  save: () => Promise.resolve(failure({ code: 'storage-blocked', cause: null })),
};

async function start(options: PaneHarnessOptions): Promise<PaneHarness> {
  const place = document.getElementById('pane');
  if (place === null) throw new Error('the page has no element "pane"');
  const workbook = new GridWorkbook(options.sheets);
  const downloads: { name: string; text: string }[] = [];
  const session = new PaneSession({
    engine: engineInWorker(new Worker(new URL('../../src/worker/pane.worker.ts', import.meta.url))),
    workbook,
    mappings: options.isStorageBlocked === true ? BLOCKED : memoryMappingStore(),
    history: memoryHistoryStore(),
    shippedRules: async () => (await (await fetch('rules.json')).json()) as readonly RuleText[],
    sample: async () => (await fetch('sample.xlsx')).arrayBuffer(),
    today: () => '2026-11-20',
    now: () => '2026-11-20T09:00:00Z',
    download: (name, _, text) => {
      downloads.push({ name, text });
    },
    contentLanguage: 'en-GB',
  });
  createRoot(place).render(<PaneRoot session={session} officeGround={() => null} />);
  await startPane(session);
  return { session, workbook, downloads };
}

Object.assign(globalThis, { startHarness: start });
