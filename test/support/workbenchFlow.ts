import { STRINGS } from '../../taskpane/strings.ts';
import { RUN_DATE } from '../cli/commandLine.ts';
import type { WorkbenchPage } from './workbenchPage.ts';

const { preview: PREVIEW, sheets: SHEETS, check: CHECK } = STRINGS;

/** Has the pane read the sheets of the sample. */
export async function readSample({ pane }: WorkbenchPage): Promise<void> {
  await pane.getByRole('button', { name: SHEETS.useSheet }).click();
  await pane.getByText(SHEETS.headerRow(3)).waitFor();
}

/** Has the pane check the sample's customers. */
export async function checkSample(bench: WorkbenchPage): Promise<void> {
  await readSample(bench);
  await bench.pane.getByRole('button', { name: SHEETS.check(60) }).click();
  await bench.pane.getByRole('tree', { name: CHECK.list }).waitFor();
}

/** Has the pane preview the sample's bill run. */
export async function previewSample({ pane }: WorkbenchPage): Promise<void> {
  await pane.getByRole('tab', { name: STRINGS.tabs.preview }).click();
  await pane.getByLabel(PREVIEW.runDate).fill(RUN_DATE);
  await pane.getByRole('button', { name: PREVIEW.preview, exact: true }).click();
  await pane.getByText(PREVIEW.runOf('1 Dec 2026', '30 Nov 2026')).waitFor();
}
