import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { commitmentOf } from '../../src/evidence/commitment.ts';
import { hexBytes } from '../../src/evidence/hexBytes.ts';
import { hexText } from '../../src/evidence/hexText.ts';
import { merkleRoot } from '../../src/evidence/merkleRoot.ts';
import { entryHash, sealEntry } from '../../src/evidence/sealEntry.ts';
import { digest } from './support/madePack.ts';

const hashOf = (...pieces: readonly Buffer[]): string =>
  createHash('sha256').update(Buffer.concat(pieces)).digest('hex');

describe('what is hashed', () => {
  it('is 0, nonce, index, salt and UTF-8 text for a part', async () => {
    const nonce = Buffer.alloc(16, 7);
    const salt = Buffer.alloc(16, 9);
    const made = await commitmentOf(nonce, { index: 258, salt, text: '{"name":"Zoë"}' }, digest);
    const index = Buffer.from([0, 0, 1, 2]);
    const text = Buffer.from('{"name":"Zo\u00eb"}', 'utf8');
    assert.equal(hexText(made), hashOf(Buffer.from([0]), nonce, index, salt, text));
  });

  it('is 2 and the text for an entry, which names the hash of the one before', async () => {
    const first = await sealEntry(null, '2026-12-01T09:30:00Z', { kind: 'published', run: 1 }, digest);
    assert.equal(
      first.text,
      '{"at":"2026-12-01T09:30:00Z","body":{"kind":"published","run":1},"previous":null,"sequence":1,"version":1}',
    );
    assert.equal(first.hash, hashOf(Buffer.from([2]), Buffer.from(first.text)));
    const second = await sealEntry(first, '2026-12-01T09:31:00Z', { kind: 'retired', runs: [1] }, digest);
    assert.equal(second.sequence, 2);
    assert.ok(second.text.includes(`"previous":"${first.hash}"`));
    assert.equal(await entryHash(second.text, digest), second.hash);
  });

  const commitments = (count: number): Buffer =>
    Buffer.concat(Array.from({ length: count }, (_, at) => createHash('sha256').update(String(at)).digest()));
  const one = Buffer.from([1]);
  const node = (children: Buffer): Buffer => Buffer.from(hashOf(one, children), 'hex');

  const ROOTS = [
    { name: 'one commitment has one node', leaves: commitments(1), expected: node(commitments(1)) },
    { name: '256 have one node', leaves: commitments(256), expected: node(commitments(256)) },
    {
      name: '257 have two nodes under the root',
      leaves: commitments(257),
      expected: node(Buffer.concat([node(commitments(256)), node(commitments(257).subarray(256 * 32))])),
    },
  ];
  for (const { name, leaves, expected } of ROOTS) {
    it(`is 1 and the children for a node of the tree: ${name}`, async () => {
      assert.equal(hexText(await merkleRoot(leaves, digest)), expected.toString('hex'));
    });
  }
});

describe('hexBytes', () => {
  const CASES = [
    { text: '', expected: [] },
    { text: '00ff10', expected: [0, 255, 16] },
    { text: '0', expected: null },
    { text: 'FF', expected: null },
    { text: 'zz', expected: null },
  ];
  for (const { text, expected } of CASES) {
    it(`reads “${text}” as ${expected === null ? 'nothing' : JSON.stringify(expected)}`, () => {
      const bytes = hexBytes(text);
      assert.deepEqual(bytes === null ? null : [...bytes], expected);
    });
  }
});
