import type { FaultName } from './session/faultKinds.ts';
import type { ThemeChoice } from './session/themeChoice.ts';

/** Every text of the workbench. */
export const STRINGS = {
  title: 'Proforma workbench',
  about: 'A simulated Excel: nothing leaves this page.',
  open: 'Open…',
  save: 'Save',
  sample: 'Sample',
  create: 'New',
  addSheet: 'Add a sheet',
  sheets: 'Sheets',
  cellName: 'Selected cell',
  formula: 'Content of the selected cell',
  grid: 'Worksheet',
  pane: 'Proforma pane',
  resize: 'Width of the pane',
  trouble: 'Make trouble',
  faultGroup: 'The add-in’s next request',
  faults: {
    error: 'Fail the next request',
    lostAnswer: 'Do it, but lose the answer',
    busy: 'Say that Excel is busy',
    lostSession: 'Lose the session',
  } satisfies Readonly<Record<FaultName, string>>,
  planned: (fault: string) => `Planned: ${fault}.`,
  conditions: 'The workbook',
  protectSheet: 'Protect this sheet',
  readOnly: 'Read-only',
  somebodyElse: 'Edit as somebody else',
  theme: 'Appearance',
  themes: { system: 'As the system', light: 'Light', dark: 'Dark' } satisfies Readonly<Record<ThemeChoice, string>>,
  opening: (name: string) => `Opening ${name}…`,
  noSample: 'The sample could not be loaded. Build the workbench again.',
  refused: (code: string) =>
    code === 'AccessDenied'
      ? 'This sheet is protected or read-only. Unprotect it under “Make trouble”, then try again.'
      : `Excel would refuse this (${code}).`,
  close: 'Close',
} as const;
