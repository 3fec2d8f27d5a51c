import { createRoot } from 'react-dom/client';
import { FormulaCalculator } from '../simulator/calculator/formulaCalculator.ts';
import { WorkbenchApp } from './parts/WorkbenchApp.tsx';
import { openSample } from './session/workbookFiles.ts';
import { watchExcel } from './session/watchExcel.ts';
import { WorkbenchSession } from './session/workbenchSession.ts';

/** Excel's serial of 1 January 1970, and the milliseconds of a day. */
const UNIX_EPOCH = 25_569;
const DAY = 86_400_000;

/** Now on the person's own calendar and clock, as Excel counts. */
function nowAsSerial(): number {
  const now = new Date();
  return UNIX_EPOCH + (now.getTime() - now.getTimezoneOffset() * 60_000) / DAY;
}

const place = document.getElementById('workbench');
if (place === null) throw new Error('the page has no element "workbench"');
const session = new WorkbenchSession(new FormulaCalculator(nowAsSerial));
// First, so that the pane is opened once, beside what there is to see.
await openSample(session);
watchExcel(session);
createRoot(place).render(<WorkbenchApp session={session} />);
// For a look behind the scenes from the browser's console, and for tests.
Object.assign(window, { workbench: session });
