import { checkSheets } from '../session/checkSheets.ts';
import type { PaneSession } from '../session/paneSession.ts';
import { previewRun } from '../session/previewRun.ts';
import { readSheets } from '../session/readSheets.ts';
import { showSelectedCustomer } from '../session/showSelectedCustomer.ts';
import { ACTION_IDS } from '../actionIds.ts';

/** Lets the ribbon, the cell's menu and the shortcuts do what the pane's own buttons do, with the pane in sight. */
export function registerCommands(session: PaneSession): void {
  const associate = (name: string, work: () => Promise<void>): void => {
    Office.actions.associate(name, (event?: Office.AddinCommands.Event) => {
      // A button must be told that its command has been taken, or the ribbon waits for it.
      event?.completed();
      void Office.addin.showAsTaskpane().then(work);
    });
  };
  const sheetsRead = async (): Promise<boolean> => {
    if (session.state.sheets === null) await readSheets(session);
    return session.state.sheets !== null;
  };
  associate(ACTION_IDS.openPane, () => Promise.resolve());
  associate(ACTION_IDS.checkSheets, async () => {
    if (await sheetsRead()) await checkSheets(session);
  });
  associate(ACTION_IDS.previewBills, async () => {
    if (await sheetsRead()) await previewRun(session);
  });
  associate(ACTION_IDS.explainRow, async () => {
    if (await sheetsRead()) await showSelectedCustomer(session);
  });
}
