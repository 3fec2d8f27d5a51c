import { proxy, transfer, wrap } from 'comlink';
import type { PaneEngine } from '../app/pane/paneEngine.ts';
import type { RawWorkbook } from '../columns/rawSheet.ts';

/**
 * The engine that runs in a worker, as if it was here. A workbook's buffers are handed over, not copied: it cannot be read here
 * afterwards.
 */
export function engineInWorker(worker: Worker): PaneEngine {
  const remote = wrap<PaneEngine>(worker);
  return {
    useRules: (texts, origin) => remote.useRules(texts, origin),
    rules: () => remote.rules(),
    open: (workbook, answers) => remote.open(transfer(workbook, buffersOf(workbook)), answers),
    answer: (answers) => remote.answer(answers),
    check: (asOf, onProgress) => remote.check(asOf, proxy(onProgress)),
    edit: (edited) => remote.edit(edited),
    findings: (filter, from, count) => remote.findings(filter, from, count),
    explainFinding: (index, filter) => remote.explainFinding(index, filter),
    findingCells: (filter) => remote.findingCells(filter),
    exportFindings: (filter) => remote.exportFindings(filter),
    fixes: (index, scope) => remote.fixes(index, scope),
    preview: (asked, onProgress) => remote.preview(asked, proxy(onProgress)),
    customers: (filter, from, count) => remote.customers(filter, from, count),
    customer: (record) => remote.customer(record),
    explainLine: (record, index) => remote.explainLine(record, index),
    recordAt: (sheet, row) => remote.recordAt(sheet, row),
    plan: (taken) => remote.plan(taken),
    samplePlan: (xlsx, taken) => remote.samplePlan(transfer(xlsx, [xlsx]), taken),
    previewJson: () => remote.previewJson(),
    cancel: () => remote.cancel(),
  };
}

function buffersOf(workbook: RawWorkbook): Transferable[] {
  const buffers = new Set<Transferable>();
  for (const { columns } of workbook.sheets) {
    for (const { kinds, values, formats } of columns) {
      for (const { buffer } of [kinds, values, formats]) if (buffer instanceof ArrayBuffer) buffers.add(buffer);
    }
  }
  return [...buffers];
}
