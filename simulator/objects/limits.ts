/** What Excel on the web takes and gives at most in one call ("Resource limits and performance optimization", Microsoft). */
export interface Limits {
  readonly requestBytes: number;
  readonly responseBytes: number;
  /** Cells of one range that are read or written at once. */
  readonly cells: number;
}

export const EXCEL_ON_THE_WEB: Limits = {
  requestBytes: 5 * 1024 * 1024,
  responseBytes: 5 * 1024 * 1024,
  cells: 5_000_000,
};
