import type { SimulatedExcel } from '../../simulator/protocol/simulatedExcel.ts';
import type { WorkbenchSession } from './workbenchSession.ts';

/**
 * Draws the workbook again whenever the add-in has been answered: at most once a frame, however many requests there were.
 * @returns what ends it.
 */
export function watchExcel(session: WorkbenchSession): () => void {
  let seen = signature(session.state.excel);
  let frame = 0;
  const look = (): void => {
    const now = signature(session.state.excel);
    if (now !== seen) {
      seen = now;
      session.redraw();
    }
    frame = requestAnimationFrame(look);
  };
  frame = requestAnimationFrame(look);
  return () => {
    cancelAnimationFrame(frame);
  };
}

function signature({ workbook, requests }: SimulatedExcel): string {
  return `${String(workbook.revision)} ${String(workbook.changes.length)} ${String(requests.journal.entries.length)}`;
}
