/**
 * A cell's text as XML that reads back as the same UTF-16 units. Spreadsheet XML writes what XML cannot hold as `_xHHHH_`
 * (ECMA-376 part 1, 22.9.2.19 ST_Xstring): control characters, a return (XML turns it into a line feed), halves of surrogate pairs,
 * U+FFFE and U+FFFF; and so an underscore that begins such a sequence in the text itself must be escaped too.
 */
export function textXml(text: string): string {
  if (!NEEDS_ESCAPE.test(text)) return text;
  return text.replace(ESCAPES, escapeOf);
}

/** Whether XML readers would trim or fold the text's outer white space unless told to preserve it. */
export function needsPreservedSpace(text: string): boolean {
  return /^\s|\s$|[\t\n]| {2}/.test(text);
}

/** Text inside a double-quoted XML attribute. */
export function attributeXml(text: string): string {
  return textXml(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
}

const NEEDS_ESCAPE = /[&<>\u0000-\u0008\u000b-\u001f\ud800-\udfff\ufffe\uffff]|_x/;

const ESCAPES =
  /[&<>\u0000-\u0008\u000b-\u001f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

function escapeOf(character: string): string {
  switch (character) {
    case '&':
      return '&amp;';
    case '<':
      return '&lt;';
    case '>':
      return '&gt;';
    default:
      return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
  }
}
