import { readFile } from 'node:fs/promises';
import type { InputError } from '../../domain/inputError.ts';
import { failure, success } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';

/** A file's text as UTF-8. Error: `file-not-found` or `file-unreadable`, naming the file. */
export async function readTextFile(file: string): Promise<Result<string, InputError>> {
  try {
    return success(await readFile(file, 'utf8'));
  } catch (cause) {
    const missing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
    const rest = missing ? 'does not exist. Check the path.' : 'cannot be read. Check its permissions.';
    return failure({ code: missing ? 'file-not-found' : 'file-unreadable', message: `${file} ${rest}`, cause });
  }
}
