import type { StorageError } from '../../src/app/ports/storageError.ts';
import { counted } from './counted.ts';

/** Texts of the screen of earlier runs. */
export const HISTORY_STRINGS = {
  loading: 'Looking up earlier runs…',
  emptyTitle: 'No runs yet',
  empty: 'Each check and each preview is listed here once it is made.',
  failedTitle: 'The history cannot be read',
  failed: {
    'storage-blocked':
      'This browser lets the pane store nothing here: allow storage for it, or work without a history.',
    'storage-full': 'The browser’s storage is full: free some space, then try again.',
    'storage-newer': 'A newer version of Proforma is open or was used here: close other panes, then try again.',
    'storage-failed': 'The browser’s storage did not answer. Try again.',
  } satisfies Readonly<Record<StorageError['code'], string>>,
  unchanged: 'Checks and previews work all the same.',
  list: 'Earlier runs, newest first',
  shown: (count: number) => `${counted(count, 'run', 'runs')}, newest first`,
  check: 'Check',
  preview: 'Preview',
  previewOf: (date: string) => `Preview of ${date}`,
  customers: (count: number) => counted(count, 'customer', 'customers'),
  noFile: 'Workbook without a name',
} as const;
