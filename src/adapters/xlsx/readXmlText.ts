const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * The text that bytes of an XML part stand for: UTF-8, line ends folded, entities resolved (`literal`, a CDATA section,
 * has none). Null when it is not UTF-8 or names an entity that XML does not have: there is no right text then.
 */
export function decodeXmlText(bytes: Uint8Array, start: number, end: number, literal: boolean): string | null {
  let text: string;
  try {
    text = plainAscii(bytes, start, end) ?? decoder.decode(bytes.subarray(start, end));
  } catch {
    return null;
  }
  if (text.includes('\r')) text = text.replace(/\r\n?/g, '\n');
  if (literal || !text.includes('&')) return text;
  const unknown: string[] = [];
  const resolved = text.replace(/&([^;&]*);?/g, (whole, name: string) => {
    const character = whole.endsWith(';') ? (NAMED[name] ?? numbered(name)) : null;
    if (character === null) unknown.push(name);
    return character ?? whole;
  });
  return unknown.length === 0 ? resolved : null;
}

/** Short ASCII texts, the commonest, cost a tenth this way. */
function plainAscii(bytes: Uint8Array, start: number, end: number): string | null {
  if (end - start > 32) return null;
  for (let i = start; i < end; i += 1) {
    if ((bytes[i] ?? 0) > 127) return null;
  }
  return String.fromCharCode.apply(null, bytes.subarray(start, end) as unknown as number[]);
}

function numbered(name: string): string | null {
  const match = /^#(?:x([0-9a-f]{1,6})|([0-9]{1,7}))$/i.exec(name);
  if (match === null) return null;
  const code = match[1] === undefined ? Number(match[2]) : parseInt(match[1], 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : null;
}

/** Undoes `_x000D_`: how cell texts write characters that XML cannot hold (ECMA-376 Part 1, 22.9.2.19 ST_Xstring). */
export function unescapeCellText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
