import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { SimulatedWorkbook } from '../model/workbook.ts';
import type { MemberSets } from '../protocol/memberSets.ts';
import { readMemberSets } from '../protocol/memberSets.ts';
import { FrameHost } from '../protocol/frameHost.ts';
import type { SimulatedExcelOptions } from '../protocol/simulatedExcel.ts';
import { SimulatedExcel } from '../protocol/simulatedExcel.ts';
import { WindowShim } from './windowShim.ts';

/** The unmodified library, ready, with a simulated Excel behind it. */
export interface LoadedOffice {
  readonly Office: typeof Office;
  readonly Excel: typeof Excel;
  /** Opens another workbook in place of the one before, in a new Excel: nothing is kept but the library itself. */
  open(workbook: SimulatedWorkbook): SimulatedExcel;
  /** Takes the library's window out of the process's globals; the library cannot be used any more. */
  close(): void;
}

let isLoaded = false;

let memberSets: MemberSets | null = null;

/**
 * Loads Microsoft's office.js from the npm package into this process and waits until it is ready (0.1 to 0.3 s). It lives
 * among the globals, so only one can be loaded at a time: `close` it before the next.
 * @param workbook the first workbook; tests `open` their own.
 */
export async function loadOffice(
  workbook: SimulatedWorkbook,
  options: SimulatedExcelOptions = {},
): Promise<LoadedOffice & { readonly host: SimulatedExcel }> {
  if (isLoaded) throw new Error('office.js is loaded already: close it before it is loaded anew.');
  isLoaded = true;
  const shim = new WindowShim(libraryFolder(), (message) => {
    frame.receive(message);
  });
  const frame = new FrameHost((message) => {
    shim.deliver(message);
  });
  const told = { memberSets: libraryMemberSets(), ...options };
  let host = new SimulatedExcel(workbook, told);
  const first = host;
  host.attach(frame);
  shim.install();
  shim.run('office.js');
  const globals = globalThis as unknown as { readonly Office: typeof Office; readonly Excel: typeof Excel };
  await globals.Office.onReady();
  return {
    Office: globals.Office,
    Excel: globals.Excel,
    host: first,
    open: (next) => {
      host.detach(frame);
      host = new SimulatedExcel(next, told);
      host.attach(frame);
      return host;
    },
    close: () => {
      shim.uninstall();
      isLoaded = false;
    },
  };
}

/** What each member needs, read once from the readable copy of the library. */
function libraryMemberSets(): MemberSets {
  memberSets ??= readMemberSets(readFileSync(path.join(libraryFolder(), 'excel-web-16.00.debug.js'), 'utf8'));
  return memberSets;
}

function libraryFolder(): string {
  const file = createRequire(import.meta.url).resolve('@microsoft/office-js/package.json');
  return path.join(path.dirname(file), 'dist');
}
