import { randomUUID } from 'node:crypto';
import { open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { InputError } from '../../domain/inputError.ts';
import type { Result } from '../../domain/result.ts';
import { failure, success } from '../../domain/result.ts';
import { refusal } from '../xlsx/readRefusal.ts';
import { fileErrorCode } from './foreignFileError.ts';

export interface WriteFileOptions {
  /** A file that must stay as it is (the input), under whatever name it is reached. */
  readonly mustNotBe?: string;
}

/**
 * Writes a file whole or not at all: into a temporary file in the same folder, flushed to the disk, then renamed. On any
 * failure what stood at `filePath` still stands and the temporary file is gone.
 * Errors: `output-exists` (it is the file that must not be written), `output-failed`.
 */
export async function writeFileAtomically(
  filePath: string,
  bytes: Uint8Array,
  options: WriteFileOptions = {},
): Promise<Result<void, InputError>> {
  if (options.mustNotBe !== undefined && (await isSameFile(filePath, options.mustNotBe))) {
    const rest = 'is the input, which is never written over. Choose another name for the output.';
    return failure(refusal('output-exists', filePath, rest));
  }
  const temporary = path.join(path.dirname(filePath), `.${path.basename(filePath)}.${randomUUID().slice(0, 8)}.tmp`);
  try {
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, filePath);
    return success(undefined);
  } catch (cause) {
    await rm(temporary, { force: true }).catch(() => undefined);
    return failure(refusal('output-failed', filePath, `could not be written. ${advice(fileErrorCode(cause))}`, cause));
  }
}

async function isSameFile(a: string, b: string): Promise<boolean> {
  if (path.resolve(a) === path.resolve(b)) return true;
  // Links and differently cased names reach one file by two paths.
  const [first, second] = await Promise.all([identity(a), identity(b)]);
  return first !== null && first === second;
}

async function identity(filePath: string): Promise<string | null> {
  try {
    const { dev, ino } = await stat(filePath, { bigint: true });
    return `${String(dev)}:${String(ino)}`;
  } catch {
    return null;
  }
}

function advice(code: string): string {
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'The folder does not exist: create it or choose another, then try again.';
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'You may not write in this folder: choose another, then try again.';
    case 'ENOSPC':
    case 'EDQUOT':
      return 'The disk is full: free some space, then try again.';
    case 'EISDIR':
      return 'It is a folder: choose a file name, then try again.';
    case 'ENAMETOOLONG':
      return 'The name is too long: choose a shorter one, then try again.';
    default:
      return 'Close it in other programs, check the disk, then try again.';
  }
}
