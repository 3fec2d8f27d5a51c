import assert from 'node:assert/strict';
import { customerFacts } from '../../../src/validation/customerFacts.ts';
import { DERIVED_FACTS } from '../../../src/validation/derivedFacts.ts';
import { duplicateFindings } from '../../../src/validation/duplicates/duplicateFindings.ts';
import { findDuplicates } from '../../../src/validation/duplicates/findDuplicates.ts';
import { looksForDuplicatesLive } from '../../../src/validation/duplicates/liveDuplicates.ts';
import { EXAMPLES_AS_OF, shippedCatalogues } from '../../rules/shippedRules.ts';
import { typedTableOf } from '../../support/typedTableOf.ts';
import type { TestRow } from '../../support/typedTableOf.ts';
import { cellsOf } from '../tables.ts';

const FIRM: TestRow = {
  accountNumber: '00123',
  companyName: 'Brindlemoor Joinery Ltd',
  addressLine1: '20 Foundry Road',
  postcode: 'CF2 1BH',
  number1: '0113 496 0123',
};
const COPY: TestRow = {
  ...FIRM,
  accountNumber: '00777',
  companyName: 'Brindelmoor Joinery',
  addressLine1: '41 Foundry Rd',
};
const OTHER: TestRow = {
  accountNumber: '00555',
  companyName: 'Hespergate Dental Care',
  addressLine1: '9 Saltpan Way',
  postcode: 'S31 8FR',
};

const messages = (rows: readonly TestRow[]): readonly (readonly [number | null, string])[] => {
  const table = typedTableOf('customers', rows);
  return duplicateFindings(table, findDuplicates(table)).map(({ row, message }) => [row, message]);
};

describe('duplicateFindings', () => {
  it('warns at the name of each account, naming the other and the reasons', () => {
    const table = typedTableOf('customers', [FIRM, OTHER, COPY]);
    const [first, second, ...rest] = duplicateFindings(table, findDuplicates(table));
    assert.deepEqual(rest, []);
    assert.deepEqual(first, {
      ruleId: 'DATA-LIKELY-DUPLICATE',
      severity: 'warning',
      account: '00123',
      sheet: 'Customers',
      row: 2,
      cell: 'B2',
      field: 'companyName',
      value: 'Brindlemoor Joinery Ltd',
      // Name 6, phone 6, street 3.5, postcode 3.5, house −4, prior −9: odds of 64 to 1.
      message:
        'Likely the same customer as 00777 (98%): company name 94% alike, same phone, same street, same postcode; but different house number. Check them and keep one account.',
    });
    assert.equal(second?.account, '00777');
    assert.match(second.message, /^Likely the same customer as 00123 \(98%\)/);
  });

  it('names the first others of a large group and counts the rest', () => {
    const rows = Array.from({ length: 6 }, (_, at): TestRow => ({ ...FIRM, accountNumber: `0${String(at)}` }));
    const found = messages(rows);
    assert.equal(found.length, 6);
    assert.match(found[0]?.[1] ?? '', /as 01, 02, 03 and 2 more \(99%\): /);
  });

  it('names a row where the account number is missing or the same', () => {
    assert.match(messages([FIRM, { ...FIRM, accountNumber: null }])[0]?.[1] ?? '', /as row 3 \(/);
    assert.match(messages([FIRM, FIRM])[0]?.[1] ?? '', /as row 3 \(/);
  });

  it('leaves out a customer whose Duplicate Check is No', () => {
    const found = messages([
      { ...FIRM, duplicateCheck: false },
      { ...COPY, duplicateCheck: true },
    ]);
    assert.deepEqual(
      found.map(([row]) => row),
      [3],
    );
  });

  it('finds nothing among customers that are not alike', () => {
    assert.deepEqual(messages([FIRM, OTHER]), []);
  });
});

describe('duplicate facts', () => {
  const factsOf = (rows: readonly TestRow[]): readonly unknown[] => {
    const table = typedTableOf('customers', rows);
    const facts = customerFacts({
      tables: new Map([['customers', table]]),
      catalogues: shippedCatalogues(),
      asOf: EXAMPLES_AS_OF,
    });
    return ['duplicateScore', 'duplicateOf'].map((fact) => cellsOf(facts?.column(fact), rows.length));
  };

  it('give the score of the likeliest duplicate and its account', () => {
    assert.deepEqual(factsOf([FIRM, OTHER, COPY]), [
      [64 / 65, 0, 64 / 65],
      ['00777', null, '00123'],
    ]);
  });

  it('are not known where the sheet does not say who customers are', () => {
    assert.deepEqual(factsOf([{ accountNumber: '1' }, { accountNumber: '2' }]), [undefined, undefined]);
  });

  it('are of scope account and declare what they read', () => {
    for (const id of ['duplicateScore', 'duplicateOf']) {
      const fact = DERIVED_FACTS.find((known) => known.id === id);
      assert.ok(fact?.scopes.includes('account') === true && !fact.scopes.includes('row'), id);
      assert.ok(fact.inputs.includes('customersVatNumber') && fact.inputs.includes('addressLine5'), id);
    }
  });
});

describe('looksForDuplicatesLive', () => {
  it('is for sheets that are searched within a moment', () => {
    assert.deepEqual([1, 5000, 5001].map(looksForDuplicatesLive), [true, true, false]);
  });
});
