/** Why an input cannot be used. Each has one line for the person, made where the facts are known. */
export type InputErrorCode =
  | 'file-not-found'
  | 'file-unreadable'
  | 'file-encrypted'
  | 'file-format-unsupported'
  | 'file-damaged'
  | 'file-too-large'
  | 'no-data'
  | 'no-customers-sheet'
  | 'ambiguous-sheets'
  | 'question-open'
  | 'rules-unusable'
  | 'settings-unusable'
  | 'previous-unusable'
  | 'evidence-unusable'
  | 'history-unusable'
  | 'output-exists'
  | 'output-failed'
  | 'cancelled'
  | 'totals-disagree'
  | 'rules-overlap';

/** An input, a rule file or an output that cannot be used. Nothing was written. */
export interface InputError {
  readonly code: InputErrorCode;
  /** One line: what is wrong, naming file, sheet and cell where known, and what to do next. British English, full stop. */
  readonly message: string;
  /** The foreign error that was translated, for the log; never shown. */
  readonly cause?: unknown;
}
