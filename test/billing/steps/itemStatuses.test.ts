import assert from 'node:assert/strict';
import type { ControlTotals } from '../../../src/domain/preview.ts';
import { currencyCode } from '../../../src/domain/currencyCode.ts';
import { ACTIVE, oneOff, rental } from '../../support/billRows.ts';
import { linesAsText } from '../../support/linesAsText.ts';
import { pounds, testRun } from '../../support/testRun.ts';
import type { TestRunOptions } from '../../support/testRun.ts';
import { UNREADABLE } from '../../support/typedTableOf.ts';
import type { TestRow } from '../../support/typedTableOf.ts';

const NUMBER = '02079460000';
const FEBRUARY = 'recurring 2025-02-01..2025-02-28 31.00';

interface Case {
  readonly name: string;
  readonly customer?: TestRow;
  readonly charge?: TestRow;
  readonly numbers?: readonly TestRow[];
  readonly options?: TestRunOptions;
  readonly lines: readonly string[];
  /** A part of the finding's message, or null for none. */
  readonly finding?: RegExp;
  readonly assumption?: RegExp;
}

const suspended: TestRow = { customerStatus: 'Suspended' };
const number = (more: TestRow): TestRow => ({ accountNumber: 'A1', number: '020 7946 0000', ...more });
const allowingCharges: TestRunOptions = { statuses: { Suspended: { canHaveFixedCharges: true } } };
const allowingNoNumbers: TestRunOptions = { statuses: { Active: { canHaveNumberCharges: false } } };

// A rental of £31.00, billed to 31 January; the run of 1 February bills February.
const OWN_STATUS: readonly Case[] = [
  { name: 'blank bills', charge: { status: null }, lines: [`${FEBRUARY} billed`] },
  { name: 'Active, by whatever name, bills', charge: { status: 'in  SERVICE' }, lines: [`${FEBRUARY} billed`] },
  {
    name: 'Suspended holds, and the Summary says so',
    charge: { status: 'Suspended' },
    lines: [`${FEBRUARY} held`],
    assumption: /^1 recurring charge held, as the charge or its number is suspended/,
  },
  {
    name: 'Dropped without a date is refused: nobody knows how far to bill or to refund',
    charge: { status: 'Ceased' },
    lines: [`${FEBRUARY} refused`],
    finding: /dropped but has no End Date.*Enter the date/,
  },
  {
    // Billed to 31 January, ended on the 21st: ten days come back, a pound each.
    name: 'Dropped with an End Date is refunded beyond it',
    charge: { status: 'Dropped', endDate: '2025-01-21' },
    lines: ['refund 2025-01-22..2025-01-31 -10.00 billed'],
  },
  {
    name: 'Dropped with its customer ended with its customer',
    customer: { customerStatus: 'Dropped', droppedReinstatedDate: '2025-01-26' },
    charge: { status: 'Dropped' },
    lines: ['refund 2025-01-27..2025-01-31 -5.00 skipped'],
  },
  {
    name: 'Dropped, while the customer goes only next month, is refused',
    customer: { customerStatus: 'Final Bill', finalBillDate: '2025-03-15' },
    charge: { status: 'Dropped', billedTo: '2025-02-28' },
    lines: ['recurring 2025-03-01..2025-03-15 15.00 refused'],
    finding: /dropped but has no End Date/,
  },
  {
    name: 'a refund is not held: a suspended charge that has ended is never lifted',
    charge: { status: 'Suspended', endDate: '2025-01-21' },
    lines: ['refund 2025-01-22..2025-01-31 -10.00 billed'],
  },
  {
    name: 'an unknown status is an error of the row, never billed silently',
    charge: { status: 'Paid' },
    lines: [],
    finding: /Status is unknown, so it is not billed/,
  },
  {
    name: 'one that cannot be read, too',
    charge: { status: UNREADABLE },
    lines: [],
    finding: /Status is unknown, so it is not billed/,
  },
];

const NUMBERS: readonly Case[] = [
  { name: 'an active number changes nothing', numbers: [number({ status: 'Live' })], lines: [`${FEBRUARY} billed`] },
  { name: 'a suspended number holds', numbers: [number({ status: 'Suspended' })], lines: [`${FEBRUARY} held`] },
  {
    // 14 days of February, £31.00 × 14 ÷ 28.
    name: 'a charge ends with its number, and the Summary says so',
    numbers: [number({ endDate: '2025-02-14' })],
    lines: ['recurring 2025-02-01..2025-02-14 15.50 billed'],
    assumption: /^1 recurring charge without an earlier End Date: ended with the number/,
  },
  {
    name: 'beyond the number’s end it is refunded',
    numbers: [number({ status: 'Dropped', endDate: '2025-01-21' })],
    lines: ['refund 2025-01-22..2025-01-31 -10.00 billed'],
  },
  {
    name: 'an earlier End Date of its own stands',
    charge: { endDate: '2025-02-07' },
    numbers: [number({ endDate: '2025-02-14' })],
    lines: ['recurring 2025-02-01..2025-02-07 7.75 billed'],
  },
  {
    name: 'a number dropped without a date is refused',
    numbers: [number({ status: 'Dropped', endDate: null })],
    lines: [`${FEBRUARY} refused`],
    finding: /number is dropped but has no End Date/,
  },
  {
    name: 'an unknown status of a number leaves the charge, and the Summary says so',
    numbers: [number({ status: 'Ported' })],
    lines: [`${FEBRUARY} billed`],
    assumption: /^1 recurring charge of a number whose Status is unknown/,
  },
  {
    name: 'dates of the number that cannot be read leave the charge unbilled',
    numbers: [number({ endDate: UNREADABLE })],
    lines: [],
    finding: /Start or End Date of this number cannot be read/,
  },
  {
    name: 'another customer’s row of the same number says nothing',
    numbers: [number({ accountNumber: 'A2', status: 'Dropped', endDate: '2025-01-10' })],
    lines: [`${FEBRUARY} billed`],
  },
  {
    name: 'of a number that left and came back the row that ends last counts',
    numbers: [number({ status: 'Active', endDate: null }), number({ status: 'Dropped', endDate: '2024-06-30' })],
    lines: [`${FEBRUARY} billed`],
  },
  {
    // Without a Start Date it begins with its number: 19 days of February, £31.00 × 19 ÷ 28 = 21.0357.
    name: 'a charge without a Start Date does not begin before its number',
    charge: { startDate: null, billedTo: null },
    numbers: [number({ startDate: '2025-02-10' })],
    lines: ['recurring 2025-02-10..2025-02-28 21.04 billed'],
  },
  {
    name: 'one with a Start Date begins on it',
    charge: { startDate: '2025-02-01', billedTo: null },
    numbers: [number({ startDate: '2025-02-10' })],
    lines: [`${FEBRUARY} billed`],
  },
];

const PLANS: readonly Case[] = [
  { name: 'a status without fixed charges holds', customer: suspended, lines: [`${FEBRUARY} held`] },
  {
    name: 'Yes bills under it: the plan regulates it',
    customer: suspended,
    charge: { chargeWhenSuspended: true },
    lines: [`${FEBRUARY} billed`],
  },
  {
    name: 'Yes bills a charge that follows its customer into suspension',
    customer: suspended,
    charge: { chargeWhenSuspended: true, status: 'Suspended' },
    lines: [`${FEBRUARY} billed`],
  },
  {
    name: 'No holds, though the status allows fixed charges',
    customer: suspended,
    charge: { chargeWhenSuspended: false },
    options: allowingCharges,
    lines: [`${FEBRUARY} held`],
  },
  {
    name: 'blank leaves it to the status',
    customer: suspended,
    charge: { chargeWhenSuspended: null },
    options: allowingCharges,
    lines: [`${FEBRUARY} billed`],
  },
  {
    name: 'No says nothing of an active customer',
    charge: { chargeWhenSuspended: false },
    lines: [`${FEBRUARY} billed`],
  },
  {
    name: 'a cell that cannot be read matters under suspension',
    customer: suspended,
    charge: { chargeWhenSuspended: UNREADABLE },
    lines: [],
    finding: /Charge When Suspended is neither Yes nor No/,
  },
  {
    name: 'and not otherwise',
    charge: { chargeWhenSuspended: UNREADABLE },
    lines: [`${FEBRUARY} billed`],
  },
  {
    name: 'a related status alone holds nothing: the customer’s own flags decide',
    customer: suspended,
    options: allowingCharges,
    lines: [`${FEBRUARY} billed`],
  },
];

const NUMBER_CHARGES: readonly Case[] = [
  {
    name: 'a charge with a Number is refused, not held: it is never charged',
    options: allowingNoNumbers,
    lines: [`${FEBRUARY} refused`],
    finding: /status allows no charges for numbers/,
  },
  {
    name: 'one without is billed',
    charge: { number: null },
    options: allowingNoNumbers,
    lines: [`${FEBRUARY} billed`],
  },
  {
    name: 'what was billed beyond the end goes back all the same',
    charge: { endDate: '2025-01-21' },
    options: allowingNoNumbers,
    lines: ['refund 2025-01-22..2025-01-31 -10.00 billed'],
  },
];

const GROUPS = [
  ['a charge’s own status', OWN_STATUS],
  ['the number of a charge', NUMBERS],
  ['Charge When Suspended', PLANS],
  ['a status without number charges', NUMBER_CHARGES],
] as const;

for (const [title, cases] of GROUPS) {
  describe(`recurring charges: ${title}`, () => {
    for (const { name, customer = {}, charge = {}, numbers = [], options, lines, finding, assumption } of cases) {
      it(name, async () => {
        const sheets = {
          customers: [{ ...ACTIVE, ...customer }],
          charges: [rental('2025-01-31', { number: NUMBER, ...charge })],
          ...(numbers.length === 0 ? {} : { numbers }),
        };
        const { preview, findings } = await testRun('2025-02-01', sheets, options);
        assert.deepEqual(linesAsText(preview.customerAt(0)), lines);
        const ofRun = findings.filter(({ ruleId }) => ruleId.startsWith('BILL-'));
        if (finding === undefined) assert.deepEqual(ofRun, []);
        else assert.match(ofRun.map(({ message }) => message).join('\n'), finding);
        const { assumptions } = preview.run;
        if (assumption !== undefined) {
          assert.ok(
            assumptions.some((text) => assumption.test(text)),
            assumptions.join('\n'),
          );
        }
      });
    }
  });
}

describe('one-off charges', () => {
  it('are owed whatever the status of an item: only what recurs can end', async () => {
    const charges = ['Suspended', 'Dropped', 'Paid'].map((status) => oneOff(10, { status, number: NUMBER }));
    const numbers = [number({ status: 'Dropped' })];
    const { preview } = await testRun('2025-02-01', { customers: [ACTIVE], charges, numbers }, allowingNoNumbers);
    const line = 'one-off 2025-01-10..2025-01-10 10.00 billed';
    assert.deepEqual(linesAsText(preview.customerAt(0)), [line, line, line]);
  });
});

describe('control totals over items', () => {
  it('have held and refused lines in their places, and every row is counted once', async () => {
    const charges = [
      rental('2025-01-31'),
      rental('2025-01-31', { status: 'Suspended' }),
      rental('2025-01-31', { status: 'Dropped' }),
      rental('2025-01-31', { status: 'Paid' }),
      // Ended on the 21st: ten pounds back.
      rental('2025-01-31', { status: 'Dropped', endDate: '2025-01-21' }),
    ];
    const { preview } = await testRun('2025-02-01', { customers: [ACTIVE], charges });
    const { control, rows } = preview.totals;
    const gbp = currencyCode('GBP');
    assert.ok(gbp !== null);
    const of = (total: keyof ControlTotals): string | null => pounds(control[total].get(gbp) ?? 0);
    // In: three times £31.00 less £10.00.
    assert.deepEqual(
      { in: of('in'), billed: of('billed'), held: of('held'), refused: of('refused') },
      { in: '83.00', billed: '21.00', held: '31.00', refused: '31.00' },
    );
    assert.deepEqual(rows, { in: 5, withLines: 3, nothingDue: 0, alreadyBilled: 0, unpriced: 1, refused: 1 });
  });
});
