import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import path from 'node:path';
import type { InputError } from '../domain/inputError.ts';
import { failure, success } from '../domain/result.ts';
import type { Result } from '../domain/result.ts';
import { isEarlierPreview } from './earlierPreview.ts';

/**
 * Whether a preview may be written to `output`, asked before any work: a new .xlsx file in a folder that exists, or an earlier preview
 * as Proforma wrote it. Any other file there stays as it is, the input and the previous preview above all, by whatever name they are
 * reached.
 * Errors: `output-exists`, `output-failed`.
 */
export async function checkOutputPlace(
  output: string,
  input: string,
  previous: string | null = null,
): Promise<Result<void, InputError>> {
  if (!/\.xlsx$/i.test(output)) {
    return refusal('output-failed', `--out “${output}” must end in .xlsx. Name a new file, for example preview.xlsx.`);
  }
  const folder = path.dirname(path.resolve(output));
  if ((await kindOf(folder)) !== 'folder') {
    return refusal('output-failed', `--out ${output}: the folder ${folder} does not exist. Create it or name another.`);
  }
  const kind = await kindOf(output);
  if (kind === 'folder') return refusal('output-failed', `--out ${output} is a folder. Add the name of a new file.`);
  if (kind !== 'nothing') {
    if (await isSameFile(output, input)) {
      return refusal(
        'output-exists',
        `${output} is the input, which is never written over. Name another file for --out.`,
      );
    }
    if (previous !== null && (await isSameFile(output, previous))) {
      const message = `${output} is the previous preview, which this run starts from. Name another file for --out.`;
      return refusal('output-exists', message);
    }
    if (!(await isReplaceable(output))) {
      const message = `${output} exists and is not a preview as Proforma wrote it, so it is left alone. Name another file for --out, or move that one.`;
      return refusal('output-exists', message);
    }
  }
  try {
    await access(folder, constants.W_OK);
  } catch (cause) {
    return refusal('output-failed', `--out ${output}: you may not write in ${folder}. Name another folder.`, cause);
  }
  return success(undefined);
}

function refusal(code: 'output-exists' | 'output-failed', message: string, cause?: unknown): Result<never, InputError> {
  return failure(cause === undefined ? { code, message } : { code, message, cause });
}

async function kindOf(place: string): Promise<'nothing' | 'file' | 'folder'> {
  try {
    return (await stat(place)).isDirectory() ? 'folder' : 'file';
  } catch {
    return 'nothing';
  }
}

async function isSameFile(one: string, other: string): Promise<boolean> {
  try {
    const [a, b] = await Promise.all([stat(one, { bigint: true }), stat(other, { bigint: true })]);
    return a.dev === b.dev && a.ino === b.ino;
  } catch {
    return false;
  }
}

async function isReplaceable(file: string): Promise<boolean> {
  try {
    return await isEarlierPreview(file);
  } catch {
    return false;
  }
}
