/** A text as UTF-8; a lone surrogate becomes U+FFFD, as TextEncoder has it. The core has no TextEncoder of its own. */
export function utf8Bytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3);
  let size = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) {
      bytes[size++] = unit;
      continue;
    }
    let point = text.codePointAt(at) ?? 0xfffd;
    if (point >= 0xd800 && point <= 0xdfff) point = 0xfffd;
    if (point < 0x800) {
      bytes[size++] = 0xc0 | (point >>> 6);
    } else if (point < 0x10000) {
      bytes[size++] = 0xe0 | (point >>> 12);
      bytes[size++] = 0x80 | ((point >>> 6) & 0x3f);
    } else {
      at += 1;
      bytes[size++] = 0xf0 | (point >>> 18);
      bytes[size++] = 0x80 | ((point >>> 12) & 0x3f);
      bytes[size++] = 0x80 | ((point >>> 6) & 0x3f);
    }
    bytes[size++] = 0x80 | (point & 0x3f);
  }
  return bytes.slice(0, size);
}
