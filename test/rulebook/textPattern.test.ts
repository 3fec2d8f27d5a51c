import assert from 'node:assert/strict';
import fc from 'fast-check';
import { RE2JS } from 're2js';
import { asciiMatcher } from '../../src/rulebook/conditions/asciiAutomaton.ts';
import { compilePattern } from '../../src/rulebook/conditions/textPattern.ts';

const ASCII = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));

const atom = fc.constantFrom(
  ...[
    'a',
    'b',
    'A',
    '.',
    '\\.',
    '\\d',
    '\\D',
    '\\w',
    '\\W',
    '\\s',
    '\\S',
    '[ab]',
    '[^a]',
    '[a-c1-3]',
    '[\\d_]',
    '[^\\s@]',
    '-',
    '@',
    '[a-]',
  ],
);

/** Random patterns of the plain core; short ones, so that each says much about little. */
const pattern: fc.Arbitrary<string> = fc
  .letrec<{ choice: string; sequence: string; piece: string }>((tie) => ({
    choice: fc.array(tie('sequence'), { minLength: 1, maxLength: 3 }).map((parts) => parts.join('|')),
    sequence: fc.array(tie('piece'), { maxLength: 4 }).map((parts) => parts.join('')),
    piece: fc
      .tuple(
        fc.oneof(
          { maxDepth: 3, depthSize: 'small' },
          atom,
          tie('choice').map((inner) => `(${inner})`),
          tie('choice').map((inner) => `(?:${inner})`),
        ),
        fc.constantFrom('', '', '', '*', '+', '?', '*?', '{2}', '{0,2}', '{1,}', '{0}'),
      )
      .map(([one, count]) => one + count),
  }))
  .choice.filter((source) => source.length < 60);

const text = fc
  .array(fc.constantFrom('a', 'b', 'A', 'c', '1', '@', '.', ' ', '_', '-', '\n', 'é'), { maxLength: 8 })
  .map((characters) => characters.join(''));

describe('compilePattern', () => {
  it('agrees with RE2 on random patterns and texts', () => {
    fc.assert(
      fc.property(pattern, fc.array(text, { minLength: 1, maxLength: 12 }), (source, texts) => {
        const compiled = compilePattern(source);
        fc.pre(compiled.ok);
        for (const one of texts) assert.equal(compiled.value(one), RE2JS.matches(source, one), `${source} on ${one}`);
      }),
      { numRuns: 1_500 },
    );
  });

  for (const source of ['.', '\\d', '\\w', '\\s', '\\S', '\\W', '[^a]', '[a-z]', '^.$', '[^\\d]']) {
    it(`reads ${source} as RE2 does, for every ASCII character`, () => {
      const matcher = asciiMatcher(source);
      assert.ok(matcher, 'not handled by the table');
      for (const character of ASCII)
        assert.equal(matcher(character), RE2JS.matches(source, character), JSON.stringify(character));
    });
  }

  for (const source of [
    '(?i)a',
    '\\bA',
    'é',
    '\\p{L}',
    '[[:alpha:]]',
    '(?P<n>a)',
    '\\x41',
    'a**',
    '\\Aa',
    'a\\z',
    '[]a]',
    '(^a)',
    'a$b',
  ]) {
    it(`leaves ${source} to the full engine`, () => {
      assert.equal(asciiMatcher(source), null);
    });
  }

  it('gives up its table for the full engine when states explode, with the same answer', () => {
    const compiled = compilePattern('[ab]*a[ab]{12}');
    assert.ok(compiled.ok);
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b'), { minLength: 10, maxLength: 40 }), (characters) => {
        const one = characters.join('');
        assert.equal(compiled.value(one), one.length > 12 && one[one.length - 13] === 'a');
      }),
    );
  });
});
