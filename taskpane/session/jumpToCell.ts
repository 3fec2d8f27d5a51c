import { jumpTo } from './checkSheets.ts';
import type { PaneSession } from './paneSession.ts';

/** Shows a cell that is named by its address, such as `G14`; a text that is no address shows nothing. */
export async function jumpToCell(session: PaneSession, sheet: string, cell: string): Promise<void> {
  const { letters, digits } = /^\$?(?<letters>[A-Z]{1,3})\$?(?<digits>\d{1,7})$/i.exec(cell)?.groups ?? {};
  if (letters === undefined || digits === undefined) return;
  const capitals = letters.toUpperCase();
  let column = 0;
  for (let place = 0; place < capitals.length; place += 1) column = column * 26 + capitals.charCodeAt(place) - 64;
  await jumpTo(session, sheet, Number(digits), column);
}
