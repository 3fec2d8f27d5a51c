/**
 * A range that lives for one message only. Excel.run keeps every range for its whole length otherwise, at three more calls a range
 * ("Range.untrack", Microsoft). Rows and columns count from 1.
 */
export function cellRange(
  sheet: Excel.Worksheet,
  firstRow: number,
  firstColumn: number,
  rowCount = 1,
  columnCount = 1,
): Excel.Range {
  const range = sheet.getRangeByIndexes(firstRow - 1, firstColumn - 1, rowCount, columnCount);
  range.untrack();
  return range;
}
