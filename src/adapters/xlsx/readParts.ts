import type { InputError } from '../../domain/inputError.ts';
import type { Result } from '../../domain/result.ts';
import { failure, success } from '../../domain/result.ts';
import type { ReadLimits } from './readLimits.ts';
import { damaged, tooLarge } from './readRefusal.ts';
import type { XmlHandler } from './readXmlTokens.ts';
import { XmlTokens } from './readXmlTokens.ts';
import type { ZipDirectory } from './zipDirectory.ts';
import { unpackPart } from './zipUnpack.ts';

/** An open workbook file: reads its XML parts one after the other and counts what they cost together. */
export class WorkbookParts {
  readonly fileName: string;
  readonly limits: ReadLimits;
  readonly #file: Uint8Array;
  readonly #directory: ZipDirectory;
  #spent = 0;

  constructor(file: Uint8Array, directory: ZipDirectory, fileName: string, limits: ReadLimits) {
    this.#file = file;
    this.#directory = directory;
    this.fileName = fileName;
    this.limits = limits;
  }

  has(path: string): boolean {
    return this.#directory.has(path.toLowerCase());
  }

  /**
   * Feeds a part's tokens to `handler`. `afterPiece` is asked after each unpacked piece: an error ends the work with it.
   * Errors: `file-damaged` (missing, broken zip or XML), `file-too-large`, and those of `afterPiece`.
   */
  async read(
    path: string,
    limitBytes: number,
    handler: XmlHandler,
    afterPiece: () => InputError | null = () => null,
  ): Promise<Result<void, InputError>> {
    const entry = this.#directory.get(path.toLowerCase());
    if (entry === undefined) return failure(damaged(this.fileName, `${path} is missing`));
    this.#spent += entry.unpackedBytes;
    if (this.#spent > this.limits.totalBytes) {
      return failure(tooLarge(this.fileName, 'unpacks to more than can be read'));
    }
    const tokens = new XmlTokens(handler);
    const stopped: { error: InputError | null } = { error: null };
    const unpacked = await unpackPart(this.#file, entry, limitBytes, this.fileName, (piece) => {
      const problem = tokens.push(piece);
      stopped.error = problem === null ? afterPiece() : damaged(this.fileName, problem);
      return stopped.error === null;
    });
    if (stopped.error !== null) return failure(stopped.error);
    if (!unpacked.ok) return unpacked;
    const problem = tokens.end();
    return problem === null ? success(undefined) : failure(damaged(this.fileName, problem));
  }
}
