import assert from 'node:assert/strict';
import { areaOf } from '../simulator/model/area.ts';
import { SimulatedWorkbook } from '../simulator/model/workbook.ts';
import { writeCells } from '../simulator/model/writeCells.ts';
import { FormulaCalculator } from '../simulator/calculator/formulaCalculator.ts';
import type { LoadedOffice } from '../simulator/node/loadOffice.ts';
import { loadOffice } from '../simulator/node/loadOffice.ts';
import type { SimulatedExcel } from '../simulator/protocol/simulatedExcel.ts';
import { excelWorkbook } from '../src/adapters/excel/excelWorkbook.ts';
import type { Progress } from '../src/app/ports/progress.ts';
import type { WorkbookPlan } from '../src/domain/worksheetPlan.ts';
import type { BenchReport } from './gate.ts';
import { atMost } from './gate.ts';

const ROWS = 100_000;
const COLUMNS = 40;
/** Rows that the bare library reads and writes at once: as many as the adapter. */
const ROWS_A_CALL = 2_500;
/** What Excel on the web takes and gives in one message ("Resource limits", Microsoft). */
const LARGEST_MESSAGE = 5_000_000;

const UNWATCHED: Progress = { report: () => undefined, isCancelled: () => false };

/**
 * 100,000 × 40 cells read and written by the adapter, through Microsoft's own library and a simulated Excel. The host's time is told
 * apart, as nobody runs it in production; the bare library, asked for the same cells and no more, is the peer.
 */
export async function benchExcel(): Promise<BenchReport> {
  const office = await loadOffice(emptyWorkbook());
  const bareRead = await measured(office, filledWorkbook(), () => bareReading(office));
  const read = await measured(office, filledWorkbook(), async () => {
    const result = await excelWorkbook.read(UNWATCHED);
    assert.ok(result.ok && result.value.workbook.sheets[0]?.rowCount === ROWS);
  });
  const bareWrite = await measured(office, emptyWorkbook(), () => bareWriting(office));
  const write = await measured(office, emptyWorkbook(), async () => {
    const result = await excelWorkbook.write(plan(), UNWATCHED);
    assert.ok(result.ok);
  });
  office.close();
  const largest = Math.max(read.largest, write.largest);
  const row = (name: string, { total, host, syncs, largest: bytes }: Measured): BenchReport['times'][number] => ({
    name,
    ms: total - host,
    note: `${String(syncs)} messages, the largest ${String(Math.round(bytes / 1000))} kB; the simulated host took ${String(Math.round(host))} ms more`,
  });
  return {
    title: `${String(ROWS)} × ${String(COLUMNS)} cells through office.js`,
    times: [
      row('bare library, reading', bareRead),
      row('adapter, reading', read),
      row('bare library, writing', bareWrite),
      row('adapter, writing', write),
    ],
    gates: [
      atMost('largest message, × what Excel takes', largest / LARGEST_MESSAGE, 1),
      atMost('reading, × the bare library', (read.total - read.host) / (bareRead.total - bareRead.host), 3),
      atMost('writing, × the bare library', (write.total - write.host) / (bareWrite.total - bareWrite.host), 3),
    ],
  };
}

interface Measured {
  /** Milliseconds in all, and of them within the simulated Excel. */
  readonly total: number;
  readonly host: number;
  readonly syncs: number;
  /** Bytes of the largest request or answer. */
  readonly largest: number;
}

async function measured(
  office: LoadedOffice,
  workbook: SimulatedWorkbook,
  work: () => Promise<void>,
): Promise<Measured> {
  const excel: SimulatedExcel = office.open(workbook);
  let host = 0;
  const { requests } = excel;
  const answer = requests.answer.bind(requests);
  requests.answer = async (body, flags) => {
    const start = performance.now();
    const answered = await answer(body, flags);
    host += performance.now() - start;
    return answered;
  };
  globalThis.gc?.();
  const start = performance.now();
  await work();
  const total = performance.now() - start;
  const sizes = requests.journal.entries.flatMap(({ requestBytes, responseBytes }) => [requestBytes, responseBytes]);
  return { total, host, syncs: requests.journal.syncs, largest: Math.max(...sizes) };
}

async function bareReading({ Excel }: LoadedOffice): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Rows');
    for (let first = 0; first < ROWS; first += ROWS_A_CALL) {
      const range = sheet.getRangeByIndexes(first, 0, ROWS_A_CALL, COLUMNS).load('values');
      range.untrack();
      await context.sync();
      assert.equal(range.values.length, ROWS_A_CALL);
    }
  });
}

async function bareWriting({ Excel }: LoadedOffice): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Rows');
    for (let first = 0; first < ROWS; first += ROWS_A_CALL) {
      const range = sheet.getRangeByIndexes(first, 0, ROWS_A_CALL, COLUMNS);
      range.untrack();
      range.values = Array.from({ length: ROWS_A_CALL }, (_, row) => rowOf(first + row));
      await context.sync();
    }
  });
}

/** Half texts, of which many repeat, half numbers. */
function rowOf(row: number): (string | number)[] {
  return Array.from({ length: COLUMNS }, (_, column) =>
    column % 2 === 0 ? `Text ${String((row * (column + 1)) % 5000)}` : (row * 7 + column) / 4,
  );
}

function emptyWorkbook(): SimulatedWorkbook {
  const workbook = new SimulatedWorkbook({ name: 'bench.xlsx', calculator: new FormulaCalculator(() => 46_357) });
  workbook.appendSheet('Rows');
  return workbook;
}

function filledWorkbook(): SimulatedWorkbook {
  const workbook = emptyWorkbook();
  const [sheet] = workbook.sheets;
  assert.ok(sheet !== undefined);
  for (let first = 0; first < ROWS; first += ROWS_A_CALL) {
    const rows = Array.from({ length: ROWS_A_CALL }, (_, row) => rowOf(first + row));
    writeCells(workbook, sheet, areaOf(first + 1, 1, ROWS_A_CALL, COLUMNS), rows);
  }
  return workbook;
}

function plan(): WorkbookPlan {
  const rows = Array.from({ length: ROWS }, (_, row) => rowOf(row));
  const columns = Array.from({ length: COLUMNS }, (_, column) => ({
    header: `Column ${String(column + 1)}`,
    style: column % 2 === 0 ? ('text' as const) : ('money' as const),
    width: 14,
    values: rows.map((cells) => cells[column] ?? null),
  }));
  const table = { name: 'ProformaRows', firstRow: 1, firstColumn: 1, rowCount: ROWS, columns };
  const sheet = { name: 'Written', cells: [], tables: [table], charts: [], columnWidths: [] };
  return {
    title: 'Bench',
    date: '2026-12-01',
    worksheets: [{ ...sheet, frozenRows: 1, frozenColumns: 1, printTitleRows: '1:1', landscape: true }],
  };
}
