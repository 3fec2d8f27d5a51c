import assert from 'node:assert/strict';
import { callPrice, chargedSeconds, unitPrice } from '../../src/billing/steps/callPrice.ts';
import { tariffRates } from '../../src/billing/steps/tariffRates.ts';
import { countPassed, itIsAsDocumented, Oracle } from '../support/oracle.ts';
import { shippedRulesLoaded } from '../support/shippedRuleTexts.ts';
import { typedTableOf } from '../support/typedTableOf.ts';
import type { TestRow } from '../support/typedTableOf.ts';

const COMMPEAK = 'https://support.commpeak.com/hc/en-us/articles/6851497690397-What-does-billing-increment-mean-';
const VOIP_ESSENTIAL = 'http://voipessential.com/node/30';
const VAAS = 'http://vaasconsumer.com/call-billing-increment/';
const INFOCHOICE = 'https://www.infochoice.com.au/glossary-terms/billing-increment/';
const EXPERTS = 'https://experts123.com/q/what-is-a-billing-increment.html';
const GO360 = 'https://www.go360host.com/knowledgebase.php?action=displayarticle&id=6';
const MAGNUS = 'https://github.com/magnussolution/magnusbilling/wiki/EN--price_calculation';
const VODAFONE = 'Vodafone UK support: "Why have you charged for more minutes than I’ve actually used?"';
const SAY_NO = 'http://saynoto0870.blogspot.com/2011/06 (BT evening calls, April 2011)';
const INTERCONNECT = 'https://www.markettransfer.info/dictionary/chargeable-call-duration';

const ORACLE = new Oracle(
  'Charged durations and prices of calls',
  'Help pages of eleven telephone companies, comparers and billing vendors, named at each case',
  'rating.test.ts',
);
ORACLE.differ(
  'MagnusBilling, 20/6',
  'it rounds the whole duration up to a multiple of the further increment; here further increments are counted from the end of the first',
);
ORACLE.differ(
  'BT, price of a call',
  'each call was rounded up to the next penny; here a bill line is rounded once, half away from zero',
  2,
);
ORACLE.differ('Mobile data by whole megabytes', 'units are not rounded up here: a sheet states what is charged');

/** The prices of a tariff with one row, as the sheet would have it. */
function tariff(row: TestRow): ReturnType<typeof tariffRates> {
  const table = typedTableOf('tariffs', [{ tariff: 'T', callClass: 'National', ...row }]);
  return tariffRates(table, shippedRulesLoaded().billing.callClasses);
}

describe('published rating: how long a call is charged', () => {
  countPassed(ORACLE);

  // Increments as first/further seconds, then [seconds talked, seconds charged].
  const CASES: readonly {
    readonly source: string;
    readonly increments: readonly [number, number];
    readonly calls: readonly (readonly [number, number])[];
  }[] = [
    { source: COMMPEAK, increments: [6, 6], calls: [[10, 12]] },
    { source: COMMPEAK, increments: [60, 60], calls: [[10, 60]] },
    {
      source: VOIP_ESSENTIAL,
      increments: [6, 6],
      calls: [
        [10, 12],
        [15, 18],
      ],
    },
    {
      source: VAAS,
      increments: [30, 6],
      calls: [
        [10, 30],
        [31, 36],
      ],
    },
    { source: VAAS, increments: [60, 60], calls: [[61, 120]] },
    // "A 31 second call will be billed as a 1 minute call by a provider that has a per 30 second billing increment."
    { source: INFOCHOICE, increments: [30, 30], calls: [[31, 60]] },
    { source: INFOCHOICE, increments: [1, 1], calls: [[31, 31]] },
    {
      source: EXPERTS,
      increments: [60, 60],
      calls: [
        [18, 60],
        [30, 60],
        [42, 60],
        [60, 60],
        [66, 120],
        [72, 120],
        [90, 120],
        [126, 180],
        [186, 240],
      ],
    },
    {
      source: EXPERTS,
      increments: [6, 6],
      calls: [
        [18, 18],
        [30, 30],
        [42, 42],
        [60, 60],
        [66, 66],
        [72, 72],
        [90, 90],
        [126, 126],
        [186, 186],
      ],
    },
    { source: MAGNUS, increments: [30, 6], calls: [[45, 48]] },
    // Under a minute: rounded up to a minute; over a minute: by the second.
    {
      source: VODAFONE,
      increments: [60, 1],
      calls: [
        [20, 60],
        [59, 60],
        [61, 61],
        [125, 125],
      ],
    },
  ];
  for (const { source, increments, calls } of CASES) {
    const [first, further] = increments;
    for (const [talked, charged] of calls) {
      it(`${String(first)}/${String(further)}: ${String(talked)} s are charged as ${String(charged)} (${source})`, () => {
        assert.equal(chargedSeconds(talked, first, further), charged);
      });
    }
  }
});

describe('published rating: what a call costs', () => {
  countPassed(ORACLE);

  const CASES = [
    {
      name: `$0.0100 a minute by 60 s: 5 s cost $0.0100 (${GO360})`,
      row: { rate: 0.01, increment: 60 },
      seconds: 5,
      calls: 1,
      micros: 10_000,
    },
    { name: `and so do 50 s (${GO360})`, row: { rate: 0.01, increment: 60 }, seconds: 50, calls: 1, micros: 10_000 },
    {
      name: `by 6 s: 5 s cost $0.0010 (${GO360})`,
      row: { rate: 0.01, increment: 6 },
      seconds: 5,
      calls: 1,
      micros: 1_000,
    },
    {
      name: `0.05 a minute on 30/6: 45 s cost 0.04 (${MAGNUS})`,
      row: { rate: 0.05, initialIncrement: 30, increment: 6 },
      seconds: 45,
      calls: 1,
      micros: 40_000,
    },
    // 12.5p for the set-up and 5.3p for each begun minute: 17.8p and 28.4p.
    {
      name: `set-up fee and whole minutes: 1 minute (${SAY_NO})`,
      row: { rate: 0.053, connection: 0.125, increment: 60 },
      seconds: 60,
      calls: 1,
      micros: 178_000,
    },
    {
      name: `a minute and a second are two minutes beside the set-up fee (${SAY_NO})`,
      row: { rate: 0.053, connection: 0.125, increment: 60 },
      seconds: 61,
      calls: 1,
      micros: 231_000,
    },
    {
      name: `3 minutes (${SAY_NO})`,
      row: { rate: 0.053, connection: 0.125, increment: 60 },
      seconds: 180,
      calls: 1,
      micros: 284_000,
    },
    // Revenue = calls × rate a call + minutes × rate a minute: 7 × £0.03 + 12.5 × £0.02.
    {
      name: `a summary: each of 7 calls has its connection, 750 s their rate (${INTERCONNECT})`,
      row: { rate: 0.02, connection: 0.03 },
      seconds: 750,
      calls: 7,
      micros: 460_000,
    },
  ];
  for (const { name, row, seconds, calls, micros } of CASES) {
    it(name, () => {
      assert.equal(callPrice(tariff(row), 0, seconds, calls), micros);
    });
  }

  // https://www.onlinesupport.co.uk/out-of-bundle-call-charges/: SMS 64.18p each; data by whole megabytes at 5p.
  it('messages by the unit: 3 texts at 64.18p', () => {
    assert.equal(unitPrice(tariff({ ratePerUnit: 0.6418 }), 0, 3), 1_925_400);
  });
});

describe('published rating: what differs, by name', () => {
  it('further increments are counted from the first one, not from the start of the call', () => {
    // The published code of MagnusBilling rounds the whole duration up to a multiple of the further increment: 21 s on 20/6 are 24 s
    // there. 20/6 means 20 seconds and then steps of 6: 26 s. Where the first is a multiple of the further one, both are equal.
    assert.equal(chargedSeconds(21, 20, 6), 26);
  });

  it('BT rounded each call up to the next penny, a bill line here is rounded once, half away from zero', () => {
    // The source’s "dropped by 10 percent" and "14.7 percent less" are 18p against 20p and 29p against 34p: 17.8p and 28.4p rounded up.
    const after = [
      callPrice(tariff({ rate: 0.053, connection: 0.125, increment: 60 }), 0, 60, 1),
      callPrice(tariff({ rate: 0.053, connection: 0.125, increment: 60 }), 0, 180, 1),
    ];
    const before = [
      callPrice(tariff({ rate: 0.07, connection: 0.125, increment: 60 }), 0, 60, 1),
      callPrice(tariff({ rate: 0.07, connection: 0.125, increment: 60 }), 0, 180, 1),
    ];
    const pence = (micros: number): number => Math.ceil(micros / 10_000);
    assert.deepEqual(
      [after.map(pence), before.map(pence)],
      [
        [18, 29],
        [20, 34],
      ],
    );
  });

  it('units are not rounded up, a sheet states what is charged: 1.5 MB at 5p are 7.5p', () => {
    assert.equal(unitPrice(tariff({ ratePerUnit: 0.05 }), 0, 1.5), 75_000);
  });

  itIsAsDocumented(ORACLE);
});
