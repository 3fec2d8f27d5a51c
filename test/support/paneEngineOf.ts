import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { sha256 } from '../../src/adapters/webcrypto/sha256.ts';
import { readXlsx } from '../../src/adapters/xlsx/readXlsx.ts';
import { createPaneEngine } from '../../src/app/pane/createPaneEngine.ts';
import type { PaneEngine } from '../../src/app/pane/paneEngine.ts';
import type { PaneEngineParts } from '../../src/app/pane/paneEngineParts.ts';
import type { SheetAnswers } from '../../src/app/pane/sheetsView.ts';
import type { RawWorkbook } from '../../src/columns/rawSheet.ts';
import type { Result } from '../../src/domain/result.ts';
import { shippedRuleTexts } from './shippedRuleTexts.ts';

export const SAMPLE = path.resolve(import.meta.dirname, '../../samples/customers.xlsx');

/** A person who has answered nothing yet. */
export const NO_ANSWERS: SheetAnswers = {
  sheets: {},
  mapping: {},
  dateOrder: 'day-first',
  defaultStatus: null,
  defaultCycle: null,
  statusCatalogue: null,
};

/** The value of a result that must be one. */
export function valueOf<T>(result: Result<T, { readonly message: string }>): T {
  assert.ok(result.ok, result.ok ? '' : result.error.message);
  return result.value;
}

/** An engine with the shipped rules; `parts` stand in for those of the worker. */
export async function paneEngineOf(parts: Partial<PaneEngineParts> = {}): Promise<PaneEngine> {
  const pause = (): Promise<void> => Promise.resolve();
  const engine = createPaneEngine({ hash: sha256, pause, readXlsx, toolVersion: '0.0.0-test', ...parts });
  valueOf(await engine.useRules(shippedRuleTexts(), 'shipped'));
  return engine;
}

/** The shipped sample as it was read, anew at each call. */
export async function sampleWorkbook(): Promise<RawWorkbook> {
  return valueOf(await readXlsx(new Uint8Array(await readFile(SAMPLE)), 'customers.xlsx'));
}

/** A listener that hears nothing. */
export const UNHEARD = (): void => undefined;
