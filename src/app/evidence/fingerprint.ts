import type { TypedTable } from '../../columns/typedTable.ts';
import { SHEET_KINDS } from '../../domain/sheetKind.ts';
import type { SheetKind } from '../../domain/sheetKind.ts';
import { canonicalJson } from '../../evidence/canonicalJson.ts';
import type { JsonValue } from '../../evidence/canonicalJson.ts';
import { hexText } from '../../evidence/hexText.ts';
import { tableBytes } from '../../evidence/tableBytes.ts';
import { utf8Bytes } from '../../evidence/utf8Bytes.ts';
import type { Hasher } from '../ports/hasher.ts';

/** SHA-256 of a value's canonical JSON, in hexadecimal. */
export async function jsonHash(value: JsonValue, hash: Hasher): Promise<string> {
  return hexText(await hash(utf8Bytes(canonicalJson(value))));
}

/**
 * The id of a run: SHA-256 over what it was asked, its rules and the values of its sheets, never over path, clock or salt. The same
 * input gives the same id on any machine (product: "Command line").
 */
export async function runId(
  tables: ReadonlyMap<SheetKind, TypedTable>,
  asked: JsonValue,
  hash: Hasher,
): Promise<string> {
  const digests: string[] = [];
  for (const kind of SHEET_KINDS) {
    const table = tables.get(kind);
    if (table === undefined) continue;
    for (const piece of tableBytes(table)) digests.push(hexText(await hash(piece)));
  }
  return jsonHash({ asked, values: digests }, hash);
}
