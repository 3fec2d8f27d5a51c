import type { HostFault } from '../../app/ports/hostFault.ts';
import type { Result } from '../../domain/result.ts';
import { failure, success } from '../../domain/result.ts';
import { officeFault } from './officeFault.ts';

/**
 * Runs a batch of Office.js calls and gives what it returns, or the fault of what it threw. Waits while a cell is being edited where
 * this Excel can wait; elsewhere the fault is `cell-editing`.
 * @param failed what did not happen if it fails, as the beginning of a sentence: "The sheets were not read".
 */
export async function runInExcel<T>(
  failed: string,
  batch: (context: Excel.RequestContext) => Promise<T>,
): Promise<Result<T, HostFault>> {
  try {
    return success(await Excel.run({ delayForCellEdit: true }, batch));
  } catch (cause) {
    return failure(officeFault(cause, failed));
  }
}
