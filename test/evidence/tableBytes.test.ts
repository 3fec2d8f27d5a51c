import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { emptyBitset, setBit } from '../../src/columns/bitset.ts';
import type { CodedColumn, NumericColumn, TypedColumn } from '../../src/columns/typedColumn.ts';
import type { BoundColumn, TypedTable } from '../../src/columns/typedTable.ts';
import { canonicalJson } from '../../src/evidence/canonicalJson.ts';
import { hexText } from '../../src/evidence/hexText.ts';
import { tableBytes } from '../../src/evidence/tableBytes.ts';
import { utf8Bytes } from '../../src/evidence/utf8Bytes.ts';

/** Texts as a coded column whose dictionary is filled in the given order, with entries that no row uses. */
function coded(texts: readonly (string | null)[], order: readonly string[]): CodedColumn {
  const entries = ['', '', ...order];
  const codes = Uint32Array.from(texts, (text) => (text === null ? 0 : entries.lastIndexOf(text)));
  return { storage: 'coded', type: 'text', codes, entries, items: null };
}

function numeric(values: readonly number[], blankRows: readonly number[] = []): NumericColumn {
  const blanks = emptyBitset(values.length);
  for (const row of blankRows) setBit(blanks, row);
  return { storage: 'numeric', type: 'money', values: Float64Array.from(values), blanks };
}

function table(columns: Readonly<Record<string, TypedColumn>>, own: Partial<TypedTable> = {}): TypedTable {
  const bound = Object.entries(columns).map(([header, data], place): BoundColumn => ({
    header,
    field: null,
    sheetColumn: place + 1,
    data,
  }));
  const rowCount = Object.values(columns).map(
    (data) => (data.storage === 'coded' ? data.codes : data.values).length,
  )[0];
  const sourceRows = Uint32Array.from({ length: rowCount ?? 0 }, (_, row) => row + 2);
  return {
    kind: 'customers',
    sheet: 'Customers',
    headerRow: 1,
    rowCount: rowCount ?? 0,
    sourceRows,
    columns: bound,
    ...own,
  };
}

function digest(of: TypedTable): string {
  const hash = createHash('sha256');
  for (const piece of tableBytes(of)) hash.update(createHash('sha256').update(piece).digest());
  return hash.digest('hex');
}

const text = fc.string({ unit: 'binary', maxLength: 6 });
const texts = fc.array(fc.option(text.filter((value) => value !== '')), { minLength: 1, maxLength: 12 });

describe('the bytes of a table', () => {
  it('are equal for equal values, however the dictionary was filled', () => {
    fc.assert(
      fc.property(texts, fc.array(text), fc.gen(), (values, unused, g) => {
        const known = [
          ...new Set([...values.filter((value) => value !== null), ...unused.filter((value) => value !== '')]),
        ];
        const shuffled = g(fc.shuffledSubarray, known, { minLength: known.length });
        const twice = [...known, ...known];
        const plain = digest(table({ Name: coded(values, known) }));
        assert.equal(digest(table({ Name: coded(values, shuffled) })), plain);
        assert.equal(digest(table({ Name: coded(values, twice) })), plain);
      }),
    );
  });

  it('differ once any value does', () => {
    fc.assert(
      fc.property(
        texts,
        fc.nat(),
        text.filter((value) => value !== ''),
        (values, at, other) => {
          const row = at % values.length;
          const changed = values.map((value, index) => (index === row ? other : value));
          const known = [...new Set([...values, other])].filter((value) => value !== null);
          const isSame = values[row] === other;
          const [before, after] = [values, changed].map((each) => digest(table({ Name: coded(each, known) })));
          assert.equal(before === after, isSame);
        },
      ),
    );
  });

  const money = { Amount: numeric([1, NaN, NaN], [1]) };
  const SAME: readonly { readonly name: string; readonly one: TypedTable; readonly other: TypedTable }[] = [
    { name: 'the sheet’s name', one: table(money), other: table(money, { sheet: 'Kunden' }) },
    {
      name: 'where the rows lie',
      one: table(money),
      other: table(money, { headerRow: 9, sourceRows: Uint32Array.of(10, 12, 40) }),
    },
    {
      name: 'the order of columns',
      one: table({ A: numeric([1]), B: numeric([2]) }),
      other: table({ B: numeric([2]), A: numeric([1]) }),
    },
    { name: 'the sign of nought', one: table({ A: numeric([0]) }), other: table({ A: numeric([-0]) }) },
  ];
  for (const { name, one, other } of SAME) {
    it(`do not tell of ${name}`, () => {
      assert.equal(digest(other), digest(one));
    });
  }

  const DIFFERENT: readonly { readonly name: string; readonly one: TypedTable; readonly other: TypedTable }[] = [
    {
      name: 'a blank from an unreadable cell',
      one: table({ A: numeric([NaN], [0]) }),
      other: table({ A: numeric([NaN]) }),
    },
    { name: 'headers', one: table({ A: numeric([1]) }), other: table({ B: numeric([1]) }) },
    { name: 'kinds', one: table(money), other: table(money, { kind: 'charges' }) },
    { name: 'a number from its text', one: table({ A: numeric([1]) }), other: table({ A: coded(['1'], ['1']) }) },
    {
      name: 'the columns that hold values',
      one: table({ A: numeric([1]), B: numeric([2]) }),
      other: table({ A: numeric([2]), B: numeric([1]) }),
    },
    {
      name: 'an empty text from blank',
      one: table({ A: coded([null], []) }),
      other: table({ A: { ...coded([null], []), codes: Uint32Array.of(1) } }),
    },
  ];
  for (const { name, one, other } of DIFFERENT) {
    it(`tell ${name} apart`, () => {
      assert.notEqual(digest(other), digest(one));
    });
  }
});

describe('canonical JSON', () => {
  it('is the same whatever the order of keys, and JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        const written = canonicalJson(value as never);
        assert.deepEqual(JSON.parse(written), JSON.parse(JSON.stringify(value)));
        assert.equal(canonicalJson(JSON.parse(written) as never), written);
      }),
    );
    assert.equal(canonicalJson({ b: [1, { d: null, c: 'é' }], a: true }), '{"a":true,"b":[1,{"c":"é","d":null}]}');
  });

  it('holds no number that JSON has not', () => {
    for (const value of [NaN, Infinity, -Infinity]) assert.throws(() => canonicalJson([value]), RangeError);
  });
});

describe('UTF-8 and hexadecimal', () => {
  it('are those of the platform, lone surrogates too', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })), (value) => {
        assert.deepEqual(utf8Bytes(value), new TextEncoder().encode(value));
      }),
    );
    for (const value of ['\ud800', 'a\udc00b', '\ud83d\ude00', '\ud83d', 'é£€😀']) {
      assert.deepEqual(utf8Bytes(value), new TextEncoder().encode(value));
    }
    assert.equal(hexText(Uint8Array.of(0, 15, 16, 255)), '000f10ff');
  });
});
