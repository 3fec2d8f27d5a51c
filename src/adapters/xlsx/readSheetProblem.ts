/** Why a sheet cannot be read: it is broken, or its cells are too many or too far apart. */
export interface SheetProblem {
  readonly code: 'file-damaged' | 'file-too-large';
  /** In a few words that follow the sheet's name. */
  readonly what: string;
}
