import assert from 'node:assert/strict';
import { sha256 } from '../../../src/adapters/webcrypto/sha256.ts';

describe('sha256', () => {
  // FIPS 180-4 example and the digest of nothing.
  const CASES = [
    { text: '', expected: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' },
    { text: 'abc', expected: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad' },
  ];
  for (const { text, expected } of CASES) {
    it(`of "${text}", alone, in the middle of other bytes and in shared memory`, async () => {
      const bytes = new TextEncoder().encode(text);
      const inside = new TextEncoder().encode(`xx${text}yy`).subarray(2, 2 + text.length);
      const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
      shared.set(bytes);
      for (const input of [bytes, inside, shared]) {
        assert.equal(Buffer.from(await sha256(input)).toString('hex'), expected);
      }
    });
  }
});
