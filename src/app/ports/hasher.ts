/** SHA-256 of bytes: 32 bytes. The core has no cryptography of its own; hosts bring WebCrypto. */
export type Hasher = (bytes: Uint8Array) => Promise<Uint8Array>;
