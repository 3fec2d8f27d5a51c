import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import type { InputError } from '../../domain/inputError.ts';
import { failure, success } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';

/** A rules folder deeper or larger than this is not one. */
const MOST_FILES = 1_000;

/**
 * Reads every .json file of a rules folder, at most two folders deep, by path relative to it with forward slashes.
 * Error: `file-not-found` or `file-unreadable`.
 */
export async function readRulesFolder(
  folder: string,
): Promise<Result<readonly { readonly path: string; readonly text: string }[], InputError>> {
  try {
    const names = (await readdir(folder, { recursive: true })).map((name) => name.split(path.sep).join('/'));
    const files = names.filter((name) => name.endsWith('.json') && name.split('/').length <= 2).sort();
    if (files.length > MOST_FILES) {
      const message = `The rules folder ${folder} holds more than ${String(MOST_FILES)} files. Name the folder of rule sets itself.`;
      return failure({ code: 'file-too-large', message });
    }
    const texts = await Promise.all(
      files.map(async (file) => ({ path: file, text: await readFile(path.join(folder, file), 'utf8') })),
    );
    return success(texts);
  } catch (cause) {
    const missing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
    return failure({
      code: missing ? 'file-not-found' : 'file-unreadable',
      message: missing
        ? `The rules folder ${folder} does not exist. Check the path.`
        : `The rules folder ${folder} cannot be read. Check its permissions.`,
      cause,
    });
  }
}
