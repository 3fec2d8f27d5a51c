import assert from 'node:assert/strict';
import { checkCustomers } from '../../src/app/checkCustomers.ts';
import type { LoadedRules } from '../../src/app/rules/loadedRules.ts';
import type { SheetKind } from '../../src/domain/sheetKind.ts';
import { portabillingRules } from '../support/portabillingRules.ts';
import { leftBy } from '../support/previousRun.ts';
import { shippedRulesLoaded } from '../support/shippedRuleTexts.ts';
import { day, testRun } from '../support/testRun.ts';
import type { TestSheets } from '../support/testRun.ts';
import { typedTableOf } from '../support/typedTableOf.ts';
import type { TestRow } from '../support/typedTableOf.ts';

const AS_OF = '2026-12-01';

/** A postpaid customer in whom no rule of PortaBilling's finds anything. */
const SOUND: TestRow = {
  accountNumber: 'P-1',
  customerStatus: 'Active',
  statusChangedDate: '2026-06-01',
  billingCycle: 'Monthly',
  currency: 'GBP',
  balanceControl: 'Postpaid',
  permanentCreditLimit: 100,
  customerClass: 'Gold',
  customerClassCurrency: 'GBP',
  businessModel: 'Retail',
  blocked: false,
  exported: false,
  liftTheSuspensionUntil: null,
  permanentTerminationDate: null,
  availableFunds: null,
};

/** The ids of PortaBilling's findings about the first customer, and those of one cell as `id field`. */
async function found(
  customers: readonly TestRow[],
  sheets: TestSheets = {},
  rules: LoadedRules = portabillingRules(),
): Promise<readonly string[]> {
  const tables = new Map(
    Object.entries({ customers, ...sheets }).map(([kind, rows]) => [
      kind as SheetKind,
      typedTableOf(kind as SheetKind, rows),
    ]),
  );
  const check = await checkCustomers({
    read: { fileName: 'test.xlsx', sheets: [], leftOut: [], tables, findings: [] },
    rules,
    asOf: day(AS_OF),
    engine: 'compiled',
    duplicates: 'always',
  });
  assert.ok(check.ok, check.ok ? '' : check.error.message);
  return check.value.findings
    .filter(({ ruleId, row }) => ruleId.startsWith('POR-') && row === 2)
    .map(({ ruleId }) => String(ruleId))
    .sort();
}

interface Case {
  readonly name: string;
  readonly customer: TestRow;
  readonly others?: readonly TestRow[];
  readonly sheets?: TestSheets;
  readonly expected: readonly string[];
}

const OVERDUE: TestSheets = {
  invoices: [{ accountNumber: 'P-1', invoiceNumber: '1', dueDate: '2026-11-01', outstanding: 50, status: 'Sent' }],
};
const PAID: TestSheets = {
  invoices: [{ accountNumber: 'P-1', invoiceNumber: '1', dueDate: '2026-11-01', outstanding: 0, status: 'Paid' }],
};
const CALL: TestSheets = {
  usage: [{ accountNumber: 'P-1', callClass: 'National', date: '2026-11-10', charge: 1 }],
};

const CASES: readonly Case[] = [
  { name: 'a sound postpaid customer', customer: {}, expected: [] },
  { name: 'Blocked and ticked', customer: { customerStatus: 'Blocked', blocked: true }, expected: [] },
  { name: 'Blocked, not ticked', customer: { customerStatus: 'Blocked' }, expected: ['POR-010'] },
  { name: 'ticked as blocked, but active', customer: { blocked: true }, expected: ['POR-009'] },
  {
    name: 'blocked: a call on the day of the block is no finding',
    customer: { customerStatus: 'Blocked', blocked: true, statusChangedDate: '2026-11-10' },
    sheets: CALL,
    expected: [],
  },
  {
    name: 'blocked: a call the day after is',
    customer: { customerStatus: 'Blocked', blocked: true, statusChangedDate: '2026-11-09' },
    sheets: CALL,
    expected: ['POR-101'],
  },
  {
    name: 'suspended with an overdue invoice',
    customer: { customerStatus: 'Suspended' },
    sheets: OVERDUE,
    expected: [],
  },
  {
    name: 'suspended with everything paid',
    customer: { customerStatus: 'Suspended' },
    sheets: PAID,
    expected: ['POR-102'],
  },
  {
    name: 'suspended, and one of two subscriptions does not say whether it is charged',
    customer: { customerStatus: 'Suspended' },
    sheets: {
      ...OVERDUE,
      charges: [
        { accountNumber: 'P-1', type: 'Recurring', frequency: 'Monthly', amountExVat: 2, chargeWhenSuspended: false },
        { accountNumber: 'P-1', type: 'Recurring', frequency: 'Monthly', amountExVat: 5, chargeWhenSuspended: null },
      ],
    },
    expected: ['POR-107'],
  },
  {
    name: 'suspended within its grace: nothing is overdue yet',
    customer: { customerStatus: 'Suspended', gracePeriodDays: 30 },
    sheets: OVERDUE,
    expected: ['POR-102'],
  },
  {
    name: 'a suspension lifted until today is lifted, and calls are allowed',
    customer: { customerStatus: 'Suspended', statusChangedDate: '2026-11-09', liftTheSuspensionUntil: AS_OF },
    sheets: { ...OVERDUE, ...CALL },
    expected: ['POR-006'],
  },
  {
    name: 'a suspension lifted until yesterday holds again, and the date must go',
    customer: { customerStatus: 'Suspended', statusChangedDate: '2026-11-09', liftTheSuspensionUntil: '2026-11-30' },
    sheets: { ...OVERDUE, ...CALL },
    expected: ['POR-005', 'POR-101'],
  },
  {
    name: 'an active customer whose suspension is put off while an invoice is overdue',
    customer: { liftTheSuspensionUntil: '2026-12-05' },
    sheets: OVERDUE,
    expected: [],
  },
  {
    name: 'the same once the invoice is paid',
    customer: { liftTheSuspensionUntil: '2026-12-05' },
    sheets: PAID,
    expected: ['POR-103'],
  },
  { name: 'lifted for over a month', customer: { liftTheSuspensionUntil: '2027-01-02' }, expected: ['POR-008'] },
  {
    name: 'blocked by hand: nothing to lift',
    customer: { customerStatus: 'Blocked', blocked: true, liftTheSuspensionUntil: '2026-12-05' },
    expected: ['POR-007'],
  },
  {
    name: 'provisionally terminated 29 days ago: until tomorrow it can be undone',
    customer: { customerStatus: 'Provisionally Terminated', statusChangedDate: '2026-11-02' },
    expected: ['POR-004'],
  },
  {
    name: 'provisionally terminated 30 days ago: it is permanent today',
    customer: { customerStatus: 'Provisionally Terminated', statusChangedDate: '2026-11-01' },
    expected: [],
  },
  {
    name: 'provisionally terminated with numbers and their charges',
    customer: { customerStatus: 'Provisionally Terminated', statusChangedDate: '2026-11-01' },
    sheets: {
      numbers: [{ accountNumber: 'P-1', number: '02079460000' }],
      charges: [
        { accountNumber: 'P-1', type: 'Recurring', frequency: 'Monthly', amountExVat: 2, number: '02079460000' },
        { accountNumber: 'P-1', type: 'Recurring', frequency: 'Monthly', amountExVat: 5, number: null },
      ],
    },
    expected: ['POR-104', 'POR-105'],
  },
  {
    name: 'permanently terminated with its date',
    customer: { customerStatus: 'Permanently Terminated', permanentTerminationDate: '2026-11-30' },
    expected: [],
  },
  {
    name: 'permanently terminated without a date, funds left',
    customer: {
      customerStatus: 'Permanently Terminated',
      balanceControl: 'Prepaid',
      permanentCreditLimit: null,
      availableFunds: 3,
    },
    expected: ['POR-001', 'POR-028'],
  },
  {
    name: 'active again after a permanent termination',
    customer: { permanentTerminationDate: '2026-11-30' },
    expected: ['POR-002'],
  },
  { name: 'terminated today is still served today', customer: { permanentTerminationDate: AS_OF }, expected: [] },
  { name: 'exported, yet active', customer: { exported: true }, expected: ['POR-011'] },
  { name: 'exported, tick cleared', customer: { customerStatus: 'Exported' }, expected: ['POR-012'] },
  { name: 'neither prepaid nor postpaid', customer: { balanceControl: null }, expected: ['POR-016'] },
  { name: 'no currency', customer: { currency: null }, expected: ['POR-017'] },
  { name: 'another currency than the class’s', customer: { currency: 'EUR' }, expected: ['POR-021'] },
  {
    name: 'a class of two currencies and business models, its name in another case',
    customer: {},
    others: [
      {
        ...SOUND,
        accountNumber: 'P-2',
        customerClass: 'GOLD',
        currency: 'EUR',
        customerClassCurrency: 'EUR',
        businessModel: 'Wholesale',
      },
    ],
    expected: ['POR-022', 'POR-024'],
  },
  {
    name: 'no business model where the class has one',
    customer: { businessModel: null },
    others: [{ ...SOUND, accountNumber: 'P-2' }],
    expected: ['POR-025'],
  },
  { name: 'a business model without a class', customer: { customerClass: null }, expected: ['POR-023'] },
];

describe('PortaBilling’s rules', () => {
  for (const { name, customer, others = [], sheets, expected } of CASES) {
    it(`${name}: ${expected.length === 0 ? 'nothing' : expected.join(', ')}`, async () => {
      assert.deepEqual(await found([{ ...SOUND, ...customer }, ...others], sheets), expected);
    });
  }

  it('find nothing in a customer of the platform who has none of PortaBilling’s columns', async () => {
    const customer = { accountNumber: 'C-1', customerStatus: 'Suspended', currency: null, billingCycle: 'Monthly' };
    assert.deepEqual(await found([customer], PAID, shippedRulesLoaded()), []);
  });

  it('a setting takes the place of the 30 days of a provisional termination', async () => {
    const rules = portabillingRules();
    const customer = { ...SOUND, customerStatus: 'Provisionally Terminated', statusChangedDate: '2026-11-01' };
    const after = async (nextStatusAfterDays: number | null): Promise<readonly string[]> =>
      found([customer], {}, { ...rules, settings: { ...rules.settings, nextStatusAfterDays } });
    // 1 November + 31 days is 2 December, the day after the check; + 30 days is the check's day itself.
    assert.deepEqual(await after(31), ['POR-004']);
    assert.deepEqual(await after(null), []);
  });

  it('a past lift date can be cleared in one step', async () => {
    const table = typedTableOf('customers', [{ ...SOUND, liftTheSuspensionUntil: '2026-11-30' }]);
    const check = await checkCustomers({
      read: { fileName: 'test.xlsx', sheets: [], leftOut: [], tables: new Map([['customers', table]]), findings: [] },
      rules: portabillingRules(),
      asOf: day(AS_OF),
      engine: 'compiled',
      duplicates: 'always',
    });
    assert.ok(check.ok);
    assert.deepEqual(check.value.findings.find(({ ruleId }) => String(ruleId) === 'POR-005')?.fix, {
      title: 'Clear the date',
      value: '',
    });
  });
});

describe('what must not change from one run to the next', () => {
  const rules = portabillingRules();
  const before: TestRow = { ...SOUND, monthlyCharge: 10 };
  const CHANGES: readonly {
    readonly name: string;
    readonly from: TestRow;
    readonly to: TestRow;
    readonly expected: readonly string[];
  }[] = [
    { name: 'the currency stays', from: {}, to: {}, expected: [] },
    {
      name: 'the currency changes',
      from: {},
      to: { currency: 'EUR', customerClassCurrency: 'EUR' },
      expected: ['POR-201'],
    },
    {
      name: 'a currency that was blank was the default one',
      from: { currency: null },
      to: { currency: 'GBP' },
      expected: [],
    },
    { name: 'another account', from: { accountNumber: 'P-2', currency: 'EUR' }, to: {}, expected: [] },
    {
      name: 'permanently terminated, then active',
      from: { customerStatus: 'Terminated', permanentTerminationDate: '2026-10-01' },
      to: {},
      expected: ['POR-202'],
    },
    {
      name: 'provisionally terminated, then active',
      from: { customerStatus: 'Provisionally Terminated', statusChangedDate: '2026-10-20' },
      to: {},
      expected: [],
    },
  ];
  for (const { name, from, to, expected } of CHANGES) {
    it(`${name}: ${expected.length === 0 ? 'nothing' : expected.join()}`, async () => {
      const first = await testRun('2026-11-01', { customers: [{ ...before, ...from }] }, { rules });
      const previous = leftBy(first);
      const second = await testRun('2026-12-01', { customers: [{ ...before, ...to }] }, { rules, previous });
      assert.deepEqual(
        second.findings.map(({ ruleId }) => String(ruleId)).filter((id) => id.startsWith('POR-2')),
        expected,
      );
    });
  }
});
