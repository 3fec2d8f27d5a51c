/** Every text that the pane shows. British English; each says what is so, or what to do next. */
export const STRINGS = {
  version: (version: string) => `Version ${version}`,
  starting: 'Waiting for Excel…',
  insideExcel: 'Running inside Excel.',
  outsideExcel: 'Not running inside Excel. Add it to Excel with its manifest, then open it from the Home tab.',
  otherHost: (host: string) => `Running inside ${host}. Proforma works with workbooks: open it in Excel.`,
  officeMissing: 'Excel’s own script did not load. Check the connection, then open the pane again.',
  guideTitle: 'Check a workbook',
  guide: 'Checking and previewing run from the command line for now. In a checkout of Proforma:',
  command: 'npm run -s proforma -- validate customers.xlsx',
  help: 'Help and privacy',
} as const;
