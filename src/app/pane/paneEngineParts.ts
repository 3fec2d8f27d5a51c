import type { RawWorkbook } from '../../columns/rawSheet.ts';
import type { InputError } from '../../domain/inputError.ts';
import type { Result } from '../../domain/result.ts';
import type { Hasher } from '../ports/hasher.ts';

/** What the engine of a pane is given by the place where it runs. */
export interface PaneEngineParts {
  readonly hash: Hasher;
  /** Lets the place do other things, such as hearing {@link PaneEngine.cancel}; called often, it decides itself whether to wait. */
  readonly pause: () => Promise<void>;
  /** Reads an .xlsx file. */
  readonly readXlsx: (bytes: Uint8Array, fileName: string) => Promise<Result<RawWorkbook, InputError>>;
  /** The version of Proforma, for the Evidence sheet. */
  readonly toolVersion: string;
}
