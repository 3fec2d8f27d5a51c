import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { SHEET_KINDS } from '../../src/domain/sheetKind.ts';
import { csvHeader, csvLines } from './csvText.ts';
import { sampleBlocks } from './sampleBlock.ts';
import type { SampleFacts } from './sampleFacts.ts';
import { SampleFactsBuilder } from './sampleFacts.ts';
import type { SampleOptions } from './sampleOptions.ts';
import { SHEET_COLUMNS } from './sheetColumns.ts';

// Excel takes a .csv file for UTF-8 only when it starts with this mark; without it £ and ✓ are garbled.
const BYTE_ORDER_MARK = '\ufeff';

/**
 * Writes the sample as customers.csv, charges.csv, … into `folder`, block by block. Files appear under their names only when all are
 * complete. Errors of the file system are thrown.
 */
export function writeCsvFolder(folder: string, options: SampleOptions): SampleFacts {
  mkdirSync(folder, { recursive: true });
  const outputs = SHEET_KINDS.map((kind) => {
    const file = path.join(folder, `${kind}.csv`);
    return { kind, file, handle: openSync(`${file}.partial`, 'w') };
  });
  const facts = new SampleFactsBuilder(options);
  let complete = false;
  try {
    for (const { kind, handle } of outputs) writeSync(handle, BYTE_ORDER_MARK + csvHeader(SHEET_COLUMNS[kind]));
    for (const block of sampleBlocks(options)) {
      facts.take(block);
      for (const { kind, handle } of outputs) {
        writeSync(handle, csvLines(SHEET_COLUMNS[kind], block.columns[kind]));
      }
    }
    complete = true;
  } finally {
    for (const { file, handle } of outputs) {
      closeSync(handle);
      if (complete) renameSync(`${file}.partial`, file);
      else rmSync(`${file}.partial`);
    }
  }
  return facts.facts();
}
