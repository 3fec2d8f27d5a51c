import type { Hasher } from '../../app/ports/hasher.ts';

/** SHA-256 by WebCrypto, as browsers and Node 20 both have it. */
export const sha256: Hasher = async (bytes) => {
  // WebCrypto refuses memory that is shared between threads.
  const { buffer, byteOffset, byteLength } = bytes;
  const own = buffer instanceof ArrayBuffer ? new Uint8Array(buffer, byteOffset, byteLength) : Uint8Array.from(bytes);
  return new Uint8Array(await globalThis.crypto.subtle.digest('SHA-256', own));
};
