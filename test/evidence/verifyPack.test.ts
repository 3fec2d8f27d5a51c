import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseBundle } from '../../src/evidence/bundle.schema.ts';
import { bundleText } from '../../src/evidence/bundleText.ts';
import type { EvidencePack, RunEvidence } from '../../src/evidence/evidencePack.ts';
import { sealEntry } from '../../src/evidence/sealEntry.ts';
import { verifyPack } from '../../src/evidence/verifyPack.ts';
import { digest, madePack, random } from './support/madePack.ts';

const RUNS = [
  ['{"input":1}', '{"customer":"A"}', '{"customer":"B"}'],
  ['{"input":2}', '{"customer":"A"}', '{"customer":"C"}', '{"customer":"Zoë"}'],
  ['{"input":3}'],
];

/** Entries 1, 3 and 5 are the runs; 2, 4 and 6 say that they were published. */
const pack = await madePack(RUNS);

async function problemsOf(
  changed: EvidencePack,
  heads: readonly string[] = [],
  runs: readonly number[] | 'all' = 'all',
): Promise<readonly string[]> {
  const { problems } = await verifyPack(changed, { heads, runs }, digest);
  return problems.map(({ code, entry, part }) => `${code} ${String(entry)}${part === null ? '' : `.${String(part)}`}`);
}

function withRun(sequence: number, change: (run: RunEvidence) => RunEvidence): EvidencePack {
  return { ...pack, runs: pack.runs.map((run) => (run.sequence === sequence ? change(run) : run)) };
}

const without = <T>(list: readonly T[], place: number): readonly T[] => list.filter((_, at) => at !== place);

function swapped<T>(list: readonly T[], a: number, b: number): readonly T[] {
  return list.map((item, at) => (at === a ? list[b] : at === b ? list[a] : item) ?? item);
}

/** The history with another first entry. */
async function rewritten(body: Parameters<typeof sealEntry>[2]): Promise<EvidencePack> {
  const first = await sealEntry(null, '2026-12-01T09:30:00.000Z', body, digest);
  return { ...pack, entries: [first, ...pack.entries.slice(1)] };
}

describe('verifyPack', () => {
  it('finds nothing wrong with a history that nobody touched, and says what it looked at', async () => {
    const verified = await verifyPack(pack, { heads: [pack.entries[3]?.hash ?? ''], runs: 'all' }, digest);
    assert.deepEqual(verified.problems, []);
    assert.equal(verified.entries, 6);
    assert.deepEqual(verified.runs, { checked: 3, headersOnly: 0, retired: 0 });
    assert.deepEqual(verified.parts, { checked: 8, erased: 0, withheld: 0 });
    assert.equal(verified.head, pack.entries[5]?.hash);
  });

  const CASES: readonly {
    name: string;
    changed: () => EvidencePack | Promise<EvidencePack>;
    expected: readonly string[];
  }[] = [
    {
      name: 'a part left out',
      changed: () => withRun(3, (run) => ({ ...run, parts: without(run.parts, 2) })),
      expected: ['part-missing 3.2'],
    },
    {
      name: 'two parts that changed places',
      changed: () =>
        withRun(3, (run) => ({
          ...run,
          parts: swapped(run.parts, 1, 2).map((part, index) => ({ ...part, index })),
        })),
      expected: ['part-changed 3.1', 'part-changed 3.2'],
    },
    {
      name: 'two parts that changed places with their commitments',
      changed: () =>
        withRun(3, ({ commitments, ...run }) => {
          const moved = Uint8Array.from(commitments);
          moved.set(commitments.subarray(64, 96), 32);
          moved.set(commitments.subarray(32, 64), 64);
          const parts = swapped(run.parts, 1, 2).map((part, index) => ({ ...part, index }));
          return { ...run, commitments: moved, parts };
        }),
      expected: ['commitments-changed 3', 'part-changed 3.1', 'part-changed 3.2'],
    },
    {
      name: 'a part of another run in its place',
      changed: () =>
        withRun(3, (run) => {
          const foreign = pack.runs[0]?.parts[1];
          assert.ok(foreign !== undefined);
          return { ...run, parts: run.parts.map((part) => (part.index === 1 ? foreign : part)) };
        }),
      expected: ['part-changed 3.1'],
    },
    {
      name: 'a part put in at the end',
      changed: () =>
        withRun(1, (run) => ({ ...run, parts: [...run.parts, { index: 3, salt: random(16), text: '{}' }] })),
      expected: ['part-unexpected 1.3'],
    },
    {
      name: 'a part that is there twice',
      changed: () => withRun(1, (run) => ({ ...run, parts: [...run.parts, ...run.parts.slice(0, 1)] })),
      expected: ['part-unexpected 1.0'],
    },
    {
      name: 'a run whose records are gone',
      changed: () => ({ ...pack, runs: without(pack.runs, 1) }),
      expected: ['run-missing 3'],
    },
    {
      name: 'a run that is recorded twice',
      changed: () => ({ ...pack, runs: [...pack.runs, ...pack.runs.slice(0, 1)] }),
      expected: ['run-twice 1'],
    },
    {
      name: 'records under an entry that is no run',
      changed: () => withRun(5, (run) => ({ ...run, sequence: 6 })),
      expected: ['run-unknown 6', 'run-missing 5'],
    },
    {
      name: 'an entry left out',
      changed: () => ({ ...pack, entries: without(pack.entries, 1) }),
      expected: ['entry-missing 2'],
    },
    {
      name: 'two entries that changed places',
      changed: () => ({ ...pack, entries: swapped(pack.entries, 1, 3) }),
      expected: ['entry-misplaced 3', 'entry-misplaced 2'],
    },
    {
      name: 'an entry replaced by one that is sound by itself',
      changed: () => rewritten({ kind: 'published', run: 1 }),
      expected: ['chain-broken 2', 'run-unknown 1'],
    },
    {
      name: 'a rule file left out',
      changed: () => ({ ...pack, rules: [] }),
      expected: ['rule-missing 1'],
    },
  ];

  for (const { name, changed, expected } of CASES) {
    it(`names ${name}`, async () => {
      assert.deepEqual(await problemsOf(await changed()), expected);
    });
  }

  it('cannot tell by itself that the newest entries were dropped, and does with a head kept outside', async () => {
    const shorter = { ...pack, entries: pack.entries.slice(0, 4), runs: pack.runs.slice(0, 2) };
    assert.deepEqual(await problemsOf(shorter), []);
    assert.deepEqual(await problemsOf(shorter, [pack.entries[5]?.hash ?? '']), ['head-missing null']);
  });

  it('takes a part for erased only when the chain says so, and tells when it is back', async () => {
    const head = { sequence: 6, hash: pack.entries[5]?.hash ?? '' };
    const body = { kind: 'erased' as const, parts: [{ run: 3, indexes: [0, 2] }] };
    const erased = await sealEntry(head, '2026-12-31T09:30:00.000Z', body, digest);
    const entries = [...pack.entries, erased];
    const gone = withRun(3, (run) => ({ ...run, parts: run.parts.filter(({ index }) => ![0, 2].includes(index)) }));
    assert.deepEqual(await problemsOf({ ...gone, entries }), []);
    assert.deepEqual(await problemsOf({ ...pack, entries }), ['part-back 3.0', 'part-back 3.2']);
  });

  it('asks nothing of the parts of a run that was retired, and still holds its commitments to its entry', async () => {
    const head = { sequence: 6, hash: pack.entries[5]?.hash ?? '' };
    const retired = await sealEntry(head, '2027-12-31T09:30:00.000Z', { kind: 'retired', runs: [1] }, digest);
    const entries = [...pack.entries, retired];
    const empty = withRun(1, (run) => ({ ...run, parts: [] }));
    assert.deepEqual(await problemsOf({ ...empty, entries }), []);
    const forged = withRun(1, (run) => ({ ...run, parts: [], commitments: new Uint8Array(96) }));
    assert.deepEqual(await problemsOf({ ...forged, entries }), ['commitments-changed 1']);
  });
});

/** Every stored text, salt and commitment, and what verification must name when one of its bytes changes. */
interface Target {
  readonly size: number;
  readonly expected: RegExp;
  /** The history with the byte at `at` changed. */
  readonly flip: (at: number, by: number) => EvidencePack;
}

function flipped(bytes: Uint8Array, at: number, by: number): Uint8Array {
  return bytes.map((byte, place) => (place === at ? byte ^ by : byte));
}

/** Another text that differs in one character. */
function mistyped(text: string, at: number, by: number): string {
  return text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ by) + text.slice(at + 1);
}

function targets(): readonly Target[] {
  const found: Target[] = [];
  pack.entries.forEach(({ text, hash }, place) => {
    const change = (changed: Partial<(typeof pack.entries)[number]>): EvidencePack => ({
      ...pack,
      entries: pack.entries.map((entry, at) => (at === place ? { ...entry, ...changed } : entry)),
    });
    const expected = /^entry-changed /;
    found.push({ size: text.length, expected, flip: (at, by) => change({ text: mistyped(text, at, by) }) });
    found.push({ size: hash.length, expected, flip: (at, by) => change({ hash: mistyped(hash, at, by) }) });
  });
  for (const { sequence, parts, commitments } of pack.runs) {
    found.push({
      size: commitments.length,
      expected: new RegExp(`^commitments-changed ${String(sequence)}$`),
      flip: (at, by) => withRun(sequence, (run) => ({ ...run, commitments: flipped(commitments, at, by) })),
    });
    for (const { index, salt, text } of parts) {
      const change = (changed: Partial<(typeof parts)[number]>): EvidencePack =>
        withRun(sequence, (run) => ({
          ...run,
          parts: run.parts.map((part) => (part.index === index ? { ...part, ...changed } : part)),
        }));
      const expected = new RegExp(`^part-changed ${String(sequence)}\\.${String(index)}$`);
      found.push({ size: text.length, expected, flip: (at, by) => change({ text: mistyped(text, at, by) }) });
      found.push({ size: salt.length, expected, flip: (at, by) => change({ salt: flipped(salt, at, by) }) });
    }
  }
  pack.rules.forEach(({ sha256, text }) => {
    const flip = (at: number, by: number): EvidencePack => ({
      ...pack,
      rules: [{ sha256, text: mistyped(text, at, by) }],
    });
    found.push({ size: text.length, expected: /^rule-changed /, flip });
  });
  return found;
}

describe('any one byte of any stored part', () => {
  const all = targets();

  it('is named when it changes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(all.length - 1), fc.nat(), fc.integer({ min: 1, max: 127 }), async (which, at, by) => {
        const target = all[which];
        assert.ok(target !== undefined);
        const problems = await problemsOf(target.flip(at % target.size, by));
        assert.match(problems[0] ?? 'nothing', target.expected);
      }),
      { numRuns: 600 },
    );
  });
});

describe('an evidence bundle', () => {
  it('is read back as what was written', async () => {
    const text = [...bundleText(pack)].join('');
    const read = parseBundle(text);
    assert.ok(read.ok);
    assert.deepEqual(read.value.holds, [1, 3, 5]);
    assert.deepEqual(await problemsOf(read.value.pack), []);
    assert.equal([...bundleText(read.value.pack)].join(''), text);
  });

  it('may hold some runs only, and the chain still verifies', async () => {
    const some = { ...pack, runs: pack.runs.slice(1, 2) };
    assert.deepEqual(await problemsOf(some, [], [3]), []);
    const { runs } = await verifyPack(some, { heads: [], runs: [3] }, digest);
    assert.deepEqual(runs, { checked: 1, headersOnly: 2, retired: 0 });
  });

  const REFUSED = [
    { name: 'no JSON', text: '{"format":', expected: 'it is not JSON, or it was cut off' },
    { name: 'other JSON', text: '{}', expected: 'it is not an evidence bundle (see format)' },
    {
      name: 'a key that bundles do not have',
      text: '{"entries":[],"extra":1,"format":"proforma-evidence","holds":[],"rules":[],"runs":[],"version":1}',
      expected: 'it is not an evidence bundle (see its top)',
    },
  ];
  for (const { name, text, expected } of REFUSED) {
    it(`refuses ${name}`, () => {
      assert.deepEqual(parseBundle(text), { ok: false, error: expected });
    });
  }
});
