/** What a workbook file may cost. A file past any of them is refused before the memory is spent. */
export interface ReadLimits {
  /** Bytes of the file itself. */
  readonly fileBytes: number;
  /** Entries in the zip directory. */
  readonly entries: number;
  /** Unpacked bytes of all parts that are read, together. */
  readonly totalBytes: number;
  /** Unpacked bytes of one worksheet; it is scanned in passing and never held whole. */
  readonly sheetBytes: number;
  /** Unpacked bytes of the shared texts, and of the texts that one sheet holds itself. */
  readonly textBytes: number;
  /** Unpacked bytes of any other part that is read (workbook, relations, styles, table). */
  readonly partBytes: number;
  /** Unpacked bytes for one packed byte, of a part over a megabyte. Real sheets stay under 60; deflate can reach 1,032. */
  readonly ratio: number;
  /** Rows times columns of the used ranges of all sheets; a cell costs 11 bytes. */
  readonly cells: number;
}

/**
 * Excel’s last row fits with 11 filled columns, 300,000 rows with 40. Set so that a refusal, even at the last byte, stays
 * under 10 seconds (measured on two cores, Node 20: 49 MB of worksheet a second at worst) and 512 MB.
 */
export const READ_LIMITS: ReadLimits = {
  fileBytes: 200_000_000,
  entries: 5000,
  totalBytes: 450_000_000,
  sheetBytes: 450_000_000,
  textBytes: 150_000_000,
  partBytes: 16_000_000,
  ratio: 250,
  cells: 32_000_000,
};

/** Excel's last row and column. */
export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;
