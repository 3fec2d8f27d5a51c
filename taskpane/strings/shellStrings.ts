import { counted } from './counted.ts';

/** Texts of what surrounds every screen. */
export const SHELL_STRINGS = {
  menu: (rows: string) => `${rows}: workbook and appearance`,
  menuShort: 'Menu',
  startAgain: 'Start again',
  readAgain: 'Read the sheets again',
  theme: 'Appearance',
  themes: { system: 'As Excel', light: 'Light', dark: 'Dark' },
  cellsChanged: (count: number) => `${counted(count, 'cell', 'cells')} changed.`,
  undo: 'Undo',
  undone: 'Undone. The cells are as they were.',
  storage:
    'Browser storage is blocked or full here: choices are kept only while this pane is open. Export what must last.',
} as const;
