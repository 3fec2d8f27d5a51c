import type { InputError } from '../../domain/inputError.ts';
import type { StorageError } from '../ports/storageError.ts';

const SENTENCES: Readonly<Record<StorageError['code'], string>> = {
  'storage-blocked': 'cannot be written there. Check its permissions, or name another place.',
  'storage-full': 'has no room left. Free some space, then try again.',
  'storage-newer': 'was written by a later version of Proforma. Use that version, or name another place.',
  'storage-failed':
    'cannot be used: a file in it is damaged, or the disk does not answer. Verify it, or name another place.',
};

/** A fault of a history's storage as one line for the person; `place` is how they know it. */
export function storageProblem(place: string, { code, cause }: StorageError): InputError {
  return { code: 'history-unusable', message: `The history ${place} ${SENTENCES[code]}`, cause };
}
