import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findDuplicates } from '../../../src/validation/duplicates/findDuplicates.ts';
import type { DuplicateClusters } from '../../../src/validation/duplicates/duplicateClusters.ts';
import { typedTableOf } from '../../support/typedTableOf.ts';
import type { TestRow } from '../../support/typedTableOf.ts';

const PERSON: TestRow = {
  accountNumber: 'A1',
  firstNames: 'Imogen',
  lastName: 'Quillwright',
  addressLine1: '14 Tannery Street',
  addressLine4: 'Saltmere',
  postcode: 'AB1 2CD',
  number1: '0113 496 0123',
  emailAddress: 'imogen.quillwright@example.org',
};

const FIRM: TestRow = {
  accountNumber: 'A1',
  companyName: 'Brindlemoor Joinery Limited',
  addressLine1: 'Unit 3, 20 Foundry Road',
  addressLine4: 'Port Hallow',
  postcode: 'CF2 1BH',
  customersVatNumber: 'GB 123 4567 82',
  companyNumber: '01234567',
};

const OTHERWISE: TestRow = {
  firstNames: 'Percy',
  lastName: 'Embersmythe',
  addressLine1: '3 Ropewalk Lane',
  addressLine4: 'Thornwater',
  postcode: 'NP1 5FP',
  number1: '020 7946 0958',
  emailAddress: 'percy.embersmythe@example.com',
};

/** `over` written over the first customer makes the second; null blanks a cell. */
const CASES: readonly { name: string; row: TestRow; over: TestRow; same: boolean }[] = [
  { name: 'equal cells', row: PERSON, over: {}, same: true },
  {
    name: 'case, accents, punctuation and spaces',
    row: PERSON,
    over: { firstNames: ' IMÓGEN ', postcode: 'ab12cd' },
    same: true,
  },
  { name: 'a title before the name', row: PERSON, over: { firstNames: 'Mrs Imogen', number1: null }, same: true },
  { name: 'names changed round', row: PERSON, over: { firstNames: 'Quillwright', lastName: 'Imogen' }, same: true },
  { name: 'an abbreviated street', row: PERSON, over: { addressLine1: '14 Tannery St.' }, same: true },
  { name: 'digits of the postcode swapped', row: PERSON, over: { postcode: 'AB2 1CD', number1: null }, same: true },
  {
    name: 'the phone with the country’s prefix',
    row: PERSON,
    over: { number1: '+44 (0)113 4960123', addressLine1: null },
    same: true,
  },
  { name: 'an initial for the first name', row: PERSON, over: { firstNames: 'I' }, same: true },
  { name: 'a misspelt last name', row: PERSON, over: { lastName: 'Quilwright', emailAddress: null }, same: true },
  {
    name: 'the postcode in the last address line',
    row: PERSON,
    over: { addressLine4: 'Saltmere AB1 2CD', postcode: null },
    same: true,
  },
  {
    name: 'another of a household, with its phone',
    row: PERSON,
    over: { firstNames: 'Bruno', emailAddress: null },
    same: false,
  },
  {
    name: 'a namesake elsewhere',
    row: PERSON,
    over: {
      addressLine1: '3 Ropewalk Lane',
      addressLine4: 'Thornwater',
      postcode: 'NP1 5FP',
      number1: null,
      emailAddress: null,
    },
    same: false,
  },
  {
    name: 'a neighbour',
    row: PERSON,
    over: { ...OTHERWISE, addressLine1: '16 Tannery Street', addressLine4: 'Saltmere', postcode: 'AB1 2CD' },
    same: false,
  },
  { name: 'someone else', row: PERSON, over: OTHERWISE, same: false },
  {
    name: 'a name alone',
    row: PERSON,
    over: { addressLine1: null, addressLine4: null, postcode: null, number1: null, emailAddress: null },
    same: false,
  },
  {
    name: 'Ltd for Limited',
    row: FIRM,
    over: { companyName: 'Brindlemoor Joinery Ltd', companyNumber: null },
    same: true,
  },
  {
    name: '& for and',
    row: { ...FIRM, companyName: 'Quay & Sons PLC' },
    over: { companyName: 'The Quay and Sons p.l.c.' },
    same: true,
  },
  {
    name: 'a company number that lost its zero',
    row: FIRM,
    over: { companyNumber: '1234567', customersVatNumber: null },
    same: true,
  },
  {
    name: 'a firm that moved, same VAT number',
    row: FIRM,
    over: { addressLine1: '9 Saltpan Way', addressLine4: 'Ashby Marl', postcode: 'S31 8FR', companyNumber: null },
    same: true,
  },
  {
    name: 'a branch elsewhere without numbers',
    row: FIRM,
    over: {
      addressLine1: '9 Saltpan Way',
      addressLine4: 'Ashby Marl',
      postcode: 'S31 8FR',
      companyNumber: null,
      customersVatNumber: null,
    },
    same: false,
  },
  {
    name: 'a firm under a trading name',
    row: FIRM,
    over: { companyName: 'Brindle Doors', tradingAs: 'Brindlemoor Joinery' },
    same: true,
  },
  {
    name: 'another firm in the building',
    row: FIRM,
    over: { companyName: 'Hespergate Dental Care', customersVatNumber: null, companyNumber: null },
    same: false,
  },
  {
    name: 'another company number in the building',
    row: FIRM,
    over: { companyName: 'Brindlemoor Timber', customersVatNumber: 'GB987654321', companyNumber: '07654321' },
    same: false,
  },
  {
    name: 'placeholders for phone and email',
    row: { ...PERSON, number1: '000000', emailAddress: 'none@none.com' },
    over: { ...OTHERWISE, number1: '000000', emailAddress: 'none@none.com' },
    same: false,
  },
];

describe('findDuplicates', () => {
  for (const { name, row, over, same } of CASES) {
    it(`${same ? 'links' : 'keeps apart'}: ${name}`, () => {
      const found = findDuplicates(typedTableOf('customers', [row, { ...row, accountNumber: 'A2', ...over }]));
      assert.deepEqual(
        found.clusters.map(({ members }) => [...members].sort()),
        same ? [[0, 1]] : [],
        JSON.stringify(found),
      );
    });
  }

  it('gives the reasons of a pair as data', () => {
    const other = {
      ...PERSON,
      accountNumber: 'A2',
      lastName: 'Quilwright',
      number1: '01 632 960 001',
      emailAddress: null,
    };
    const [pair] = findDuplicates(typedTableOf('customers', [PERSON, other])).clusters[0]?.pairs ?? [];
    assert.deepEqual(
      pair?.reasons.map(({ feature, level }) => `${feature} ${level}`),
      [
        'lastName alike',
        'firstNames same',
        'house same',
        'street same',
        'locality same',
        'postcode same',
        'phone different',
      ],
    );
    assert.equal(pair.reasons[0]?.likeness, 1 - 1 / 11);
  });

  it('links fewer customers the higher the threshold', () => {
    const moved = {
      accountNumber: 'A2',
      addressLine1: '9 Saltpan Way',
      addressLine4: 'Ashby Marl',
      postcode: 'S31 8FR',
    };
    const table = typedTableOf('customers', [FIRM, { ...FIRM, ...moved, companyNumber: null }]);
    // Name 9, VAT number 10, address at least −6, prior −9: odds of 16 to 1.
    assert.equal(findDuplicates(table, { threshold: 0.94 }).clusters[0]?.score, 16 / 17);
    assert.equal(findDuplicates(table, { threshold: 0.95 }).clusters.length, 0);
  });

  it('does not chain customers that do not fit together', () => {
    // The middle one has the phone and email of both; the outer ones share nothing.
    const shared = { companyName: null, firstNames: null, lastName: null, number1: null, emailAddress: null };
    const left = {
      ...shared,
      accountNumber: 'L',
      firstNames: 'Imogen',
      lastName: 'Quillwright',
      emailAddress: 'a.left@example.org',
      number1: '0113 496 0123',
    };
    const right = {
      ...shared,
      accountNumber: 'R',
      firstNames: 'Percy',
      lastName: 'Embersmythe',
      emailAddress: 'b.right@example.org',
      number1: '020 7946 0958',
    };
    const middle = {
      ...shared,
      accountNumber: 'M',
      companyName: 'Tarn Freight',
      emailAddress: 'a.left@example.org; b.right@example.org',
      number1: '0113 496 0123 / 020 7946 0958',
    };
    const { clusters, loose } = findDuplicates(typedTableOf('customers', [left, middle, right]));
    assert.deepEqual(
      clusters.map(({ members }) => members.length),
      [2],
    );
    assert.equal(loose.length, 1);
  });

  it('never takes an unreadable or a blank sheet for duplicates', () => {
    assert.deepEqual(
      findDuplicates(typedTableOf('customers', [{ accountNumber: 'A1' }, { accountNumber: 'A2' }])).clusters,
      [],
    );
    assert.deepEqual(findDuplicates(typedTableOf('customers', [])).clusters, []);
  });

  it('compares in linear cost where everyone shares a phone and a postcode', () => {
    const rows = Array.from({ length: 2000 }, (_, at): TestRow => ({
      accountNumber: `A${String(at)}`,
      lastName: `${String.fromCharCode(97 + (at % 26), 97 + ((at * 7) % 26), 97 + ((at * 11) % 26))}unmoor${String.fromCharCode(97 + ((at * 5) % 23))}`,
      postcode: 'AB1 2CD',
      number1: '0113 496 0123',
    }));
    const { compared, crowdedKeys } = findDuplicates(typedTableOf('customers', rows));
    assert.ok(crowdedKeys > 0);
    assert.ok(compared < 2000 * 100, `${String(compared)} pairs`);
  });
});

const word = fc.string({
  unit: fc.constantFrom(...'a b d e f g i k l m n o p r s t u v y'.split(' ')),
  minLength: 4,
  maxLength: 9,
});
const digits = (length: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...'1 2 3 4 5 6 7 8 9'.split(' ')), minLength: length, maxLength: length });
const customer = fc.record({
  firstNames: word,
  lastName: word,
  addressLine1: fc.option(fc.tuple(fc.nat(300), word).map(([house, street]) => `${String(house)} ${street} Road`)),
  addressLine4: fc.option(word),
  postcode: fc.option(digits(2).map((area) => `AB${area} 1CD`)),
  number1: fc.option(digits(9).map((rest) => `01${rest}`)),
  emailAddress: fc.option(word.map((name) => `${name}@example.org`)),
});
const noted = <T extends object>(rows: readonly T[]): readonly (T & { accountNumber: string })[] =>
  rows.map((row, at) => ({ ...row, accountNumber: `A${String(at)}` }));
/** Customers, each with up to two near copies. */
const sheet = fc
  .array(fc.tuple(customer, fc.array(fc.constantFrom('none', 'swap', 'cut', 'phone'), { maxLength: 2 })), {
    maxLength: 12,
  })
  .map((drafts) => noted(drafts.flatMap(([row, copies]) => [row, ...copies.map((kind) => nearCopy(row, kind))])));

function nearCopy<T extends { firstNames: string; lastName: string; number1: string | null }>(row: T, kind: string): T {
  if (kind === 'swap') return { ...row, firstNames: row.lastName, lastName: row.firstNames };
  if (kind === 'cut') return { ...row, lastName: row.lastName.slice(1) };
  return kind === 'phone' ? { ...row, number1: null } : row;
}

/** What was found, in account numbers, so that tables in different orders compare. */
function byAccount(rows: readonly { accountNumber: string }[], found: DuplicateClusters): unknown {
  const account = (record: number): string => rows[record]?.accountNumber ?? '';
  return found.clusters.map(({ members, score, pairs }) => ({
    members: members.map(account),
    score,
    pairs: pairs.map(({ one, other, score: of, reasons }) => ({
      one: account(one),
      other: account(other),
      of,
      reasons,
    })),
  }));
}

describe('findDuplicates, properties', () => {
  it('does not depend on the order of rows', () => {
    fc.assert(
      fc.property(
        sheet.chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray([...rows], { minLength: rows.length }))),
        ([rows, shuffled]) => {
          assert.deepEqual(
            byAccount(shuffled, findDuplicates(typedTableOf('customers', shuffled))),
            byAccount(rows, findDuplicates(typedTableOf('customers', rows))),
          );
        },
      ),
    );
  });

  it('is symmetric: two rows score the same either way round', () => {
    fc.assert(
      fc.property(customer, customer, (one, other) => {
        const rows = noted([
          one,
          { ...other, emailAddress: 'shared@example.org' },
          { ...one, emailAddress: 'shared@example.org' },
        ]);
        const pairs = (of: typeof rows): readonly number[] =>
          findDuplicates(typedTableOf('customers', of), { threshold: 0.0001 })
            .clusters.flatMap((cluster) => cluster.pairs.map(({ score }) => score))
            .sort();
        assert.deepEqual(pairs([...rows].reverse()), pairs(rows));
      }),
    );
  });

  it('always groups rows with equal cells', () => {
    fc.assert(
      fc.property(customer, fc.integer({ min: 2, max: 5 }), (row, count) => {
        const rows = noted(Array.from({ length: count }, () => row));
        const { clusters } = findDuplicates(typedTableOf('customers', rows));
        assert.deepEqual(
          clusters.map(({ members }) => [...members].sort()),
          [rows.map((_, at) => at)],
        );
      }),
    );
  });

  it('loses no pair by telling customers apart early', () => {
    fc.assert(
      fc.property(sheet, (rows) => {
        const table = typedTableOf('customers', rows);
        const pairs = (threshold: number): readonly number[] => {
          const { clusters, loose } = findDuplicates(table, { threshold });
          const scores = [...clusters.flatMap((cluster) => cluster.pairs), ...loose].map(({ score }) => score);
          return scores.filter((score) => score >= 0.8).sort();
        };
        // Almost nothing is out of reach of so low a threshold.
        assert.deepEqual(pairs(0.8), pairs(1e-9));
      }),
    );
  });

  it('never groups customers who have nothing in common', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 9 }), (count) => {
        const rows = Array.from({ length: count }, (_, at) => unrelated(at));
        assert.deepEqual(findDuplicates(typedTableOf('customers', rows)).clusters, []);
      }),
    );
  });

  it('an unrelated customer changes nothing', () => {
    fc.assert(
      fc.property(sheet, fc.nat(8), (rows, at) => {
        const more = [...rows, { ...unrelated(at), accountNumber: 'X' }];
        const found = (of: readonly { accountNumber: string }[]): unknown =>
          byAccount(of, findDuplicates(typedTableOf('customers', of)));
        assert.deepEqual(found(more), found(rows));
      }),
    );
  });
});

/** A customer that shares no text with another of these, nor with a generated one. */
function unrelated(at: number): TestRow & { accountNumber: string } {
  const letter = 'cjhqwxz'.charAt(at % 7) + 'qzwjxhc'.charAt((at * 3) % 7) + String.fromCharCode(0x3b1 + at);
  return {
    accountNumber: `U${String(at)}`,
    firstNames: letter.repeat(2),
    lastName: `${letter}${letter.toUpperCase()}w`,
    addressLine1: `${String(400 + at * 13)} ${letter.repeat(3)} Way`,
    postcode: `Z${String(at)} 9ZZ`,
    number1: `07700 90${String(at)}${String(at)}${String(at)}0`,
    emailAddress: `${letter.slice(0, 2)}q${String(at)}@${letter.slice(0, 2)}${String(at)}.example.com`,
  };
}
