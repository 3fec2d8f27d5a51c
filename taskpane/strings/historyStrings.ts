import { counted } from './counted.ts';

/** Texts of the screen of earlier runs. */
export const HISTORY_STRINGS = {
  loading: 'Looking up earlier runs…',
  emptyTitle: 'No runs yet',
  empty: 'Each check and each preview is listed here once it is made.',
  failedTitle: 'The history cannot be read',
  unchanged: 'Checks and previews work all the same.',
  list: 'Earlier runs, newest first',
  shown: (count: number) => `${counted(count, 'run', 'runs')}, newest first`,
  check: 'Check',
  preview: 'Preview',
  previewOf: (date: string) => `Preview of ${date}`,
  customers: (count: number) => counted(count, 'customer', 'customers'),
  noFile: 'Workbook without a name',
} as const;
