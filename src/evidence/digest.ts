/** SHA-256 of bytes: 32 bytes. Hosts bring it, as the core has no cryptography of its own. */
export type Digest = (bytes: Uint8Array) => Promise<Uint8Array>;

export const DIGEST_BYTES = 32;
