import assert from 'node:assert/strict';
import { randomBytes } from '../../../src/adapters/webcrypto/randomBytes.ts';

describe('randomBytes', () => {
  it('fills more than WebCrypto gives at once, to the last byte', () => {
    const bytes = randomBytes(200_000);
    assert.equal(bytes.length, 200_000);
    // 32 zeros in a row come by chance once in 2 to the power of 256.
    for (const from of [0, 65_536, 131_072, 196_608, 199_968]) {
      assert.ok(
        bytes.subarray(from, from + 32).some((byte) => byte !== 0),
        String(from),
      );
    }
  });
});
