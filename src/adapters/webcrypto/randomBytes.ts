/** WebCrypto gives no more at once. */
const MOST_AT_ONCE = 65_536;

/** Unpredictable bytes by WebCrypto, as browsers and Node 20 both have it. */
export function randomBytes(size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  for (let at = 0; at < size; at += MOST_AT_ONCE) {
    globalThis.crypto.getRandomValues(bytes.subarray(at, at + MOST_AT_ONCE));
  }
  return bytes;
}
