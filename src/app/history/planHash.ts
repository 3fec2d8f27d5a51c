import type { WorkbookPlan, PlannedWorksheet } from '../../domain/worksheetPlan.ts';
import { canonicalJson } from '../../evidence/canonicalJson.ts';
import type { JsonValue } from '../../evidence/canonicalJson.ts';
import { hexText } from '../../evidence/hexText.ts';
import { utf8Bytes } from '../../evidence/utf8Bytes.ts';
import type { Hasher } from '../ports/hasher.ts';

/** The sheet that names the chain’s head and so differs from one writing to the next. */
const LEFT_OUT = 'Evidence';

/** SHA-256 of a worksheet plan without its Evidence, in hexadecimal: equal exactly when the plans are, to the byte of their JSON. */
export async function planHash(plan: WorkbookPlan, hash: Hasher): Promise<string> {
  const hashes: string[] = [];
  for (const sheet of plan.worksheets.filter(({ name }) => name !== LEFT_OUT)) {
    for (const piece of sheetPieces(sheet)) hashes.push(hexText(await hash(utf8Bytes(piece))));
  }
  const { title, date } = plan;
  return hexText(await hash(utf8Bytes(canonicalJson({ title, date, hashes }))));
}

/** A worksheet as JSON in pieces: what it has beside its tables, then each column. */
function* sheetPieces({ tables, ...sheet }: PlannedWorksheet): Generator<string> {
  yield canonicalJson(plain(sheet));
  for (const { columns, ...table } of tables) {
    yield canonicalJson(plain(table));
    for (const { values, links, rowStyles, ...column } of columns) {
      yield canonicalJson(plain(column));
      yield JSON.stringify(Array.from(values));
      if (links !== undefined) yield JSON.stringify(Array.from(links));
      if (rowStyles !== undefined) yield JSON.stringify(Array.from(rowStyles));
    }
  }
}

/** A plan is data: it holds nothing that JSON does not, but for members that are left out. */
function plain(value: object): JsonValue {
  return JSON.parse(JSON.stringify(value)) as JsonValue;
}
