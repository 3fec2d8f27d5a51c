import type { Result } from '../../src/domain/result.ts';
import { failure, success } from '../../src/domain/result.ts';

/** Where a sample goes and in what form. */
export interface SampleOutput {
  readonly format: 'xlsx' | 'csv';
  /** The .xlsx file, or the folder of .csv files. */
  readonly path: string;
}

export interface OutputError {
  readonly code: 'out' | 'format';
  readonly message: string;
}

/** Above this a workbook is slow to open anywhere, and making it needs gigabytes: .csv files are streamed. */
const MOST_WORKBOOK_CUSTOMERS = 250_000;

/** The output asked for. Without a format, a name ending in .xlsx is a workbook and any other a folder of .csv files. */
export function parseOutput(
  out: string | undefined,
  format: string | undefined,
  customers: number,
): Result<SampleOutput, OutputError> {
  if (out === undefined || out === '') {
    return failure({
      code: 'out',
      message: '--out is missing: name a file such as samples/customers.xlsx, or a folder.',
    });
  }
  const named = /\.xlsx$/i.test(out) ? 'xlsx' : 'csv';
  const chosen = format ?? named;
  if (chosen !== 'xlsx' && chosen !== 'csv') {
    return failure({ code: 'format', message: `--format takes xlsx or csv, not "${chosen}".` });
  }
  if (chosen !== named) {
    const message =
      chosen === 'xlsx'
        ? `--out must end in .xlsx for a workbook, not "${out}".`
        : `--out must be a folder for .csv files, not "${out}".`;
    return failure({ code: 'out', message });
  }
  if (chosen === 'xlsx' && customers > MOST_WORKBOOK_CUSTOMERS) {
    return failure({
      code: 'format',
      message: `A workbook takes up to ${String(MOST_WORKBOOK_CUSTOMERS)} customers: name a folder and use --format csv for more.`,
    });
  }
  return success({ format: chosen, path: out });
}
