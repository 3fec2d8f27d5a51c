/** Rows and columns counted from 0, ends not included. */
export interface CellArea {
  readonly rowFrom: number;
  readonly rowTo: number;
  readonly columnFrom: number;
  readonly columnTo: number;
}

/** Excel's own limits: an address of whole columns or rows spans them. */
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

/** Reads an address such as `Sheet1!$B$2:C9`, `B:C`, `2:9` or `D4`, with or without its sheet; null when it is none. */
export function cellArea(address: string): CellArea | null {
  const match = /^\$?([A-Z]{1,3})?\$?(\d+)?(?::\$?([A-Z]{1,3})?\$?(\d+)?)?$/.exec(
    address.slice(address.lastIndexOf('!') + 1),
  );
  if (match === null || (match[1] ?? match[2]) === undefined) return null;
  const isCell = match[3] === undefined && match[4] === undefined;
  const rowFrom = match[2] === undefined ? 0 : Number(match[2]) - 1;
  const columnFrom = match[1] === undefined ? 0 : columnNumber(match[1]) - 1;
  if (isCell) return { rowFrom, rowTo: rowFrom + 1, columnFrom, columnTo: columnFrom + 1 };
  return {
    rowFrom,
    rowTo: match[4] === undefined ? LAST_ROW : Number(match[4]),
    columnFrom,
    columnTo: match[3] === undefined ? LAST_COLUMN : columnNumber(match[3]),
  };
}

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}
