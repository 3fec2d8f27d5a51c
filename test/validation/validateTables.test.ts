import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { TypedTable } from '../../src/columns/typedTable.ts';
import type { Finding } from '../../src/domain/finding.ts';
import type { Preview } from '../../src/domain/preview.ts';
import { SEVERITIES } from '../../src/domain/severity.ts';
import type { StatusDefinition } from '../../src/domain/statusDefinition.ts';
import type { RuleSetFile } from '../../src/rulebook/ruleSetFile.ts';
import type { ValidationInput } from '../../src/validation/validateTables.ts';
import { validateTables, validateTablesByReference } from '../../src/validation/validateTables.ts';
import {
  EXAMPLES_AS_OF,
  shippedCatalogues,
  shippedRuleBook,
  shippedRuleFiles,
  shippedRuleSet,
} from '../rules/shippedRules.ts';
import { customer, line } from '../support/previewFixture.ts';
import type { Cell } from './tables.ts';
import { tableOf, tablesOf, unreadable } from './tables.ts';

type Row = Readonly<Record<string, Cell>>;

const OURS = /^(statuses|consent|invoice-thresholds)/;
const FILES = shippedRuleFiles()
  .filter((file) => OURS.test(file))
  .map(shippedRuleSet);
const BOOK = shippedRuleBook(FILES);
const CATALOGUES = shippedCatalogues();

/** A customer about whom there is nothing to say. */
const CLEAN: Row = {
  accountNumber: '001',
  customerStatus: 'Active',
  statusChangedDate: '2024-05-01',
  enteredDate: '2024-05-01',
  contractStartDate: '2024-05-01',
  contractEndDate: '2027-04-30',
  cancellationNoticeGiven: null,
  droppedReinstatedDate: null,
  finalBillDate: null,
  statusReason: null,
  dropped: null,
  reinstated: null,
  deleted: null,
  billingCycle: 'Monthly',
  balance: 12.5,
  creditLimit: 500,
  expectedSpend: 40,
  paymentMethod: 'Direct Debit',
  customerClass: 'UK Limited',
  customerGroups: ['London Region'],
  ofcomProtectionClass: 'Large business',
  gdprPecrConsentGiven: true,
  consentDate: '2024-05-01',
  consentChannel: 'Signed form',
  consentCapturedBy: 'Sales desk',
  consentReference: 'T-1',
  updateReason: 'Consent given',
  updateDetails: 'Form on file',
  accountFlags: null,
  emailAddress: 'accounts@example.com',
  emailVerified: true,
  emailBill: 'Full',
  postBill: 'None',
  onlineBill: 'Full',
  faxBill: 'None',
  shortBillPages: ['Summary'],
  number1Type: 'Phone',
  invoiceUsageReport: 'Monthly CSV',
  nextInvoiceMessage: 'Our office moves in January.',
  defaultInvoiceMessage: 'Thank you.',
  legacyStatsSite: null,
  myAccountProfile: 'Standard',
  annualIncreaseProfile: 'CPI',
  annualIncreaseReferenceDate: '2027-04-01',
  emptyInvoices: 'Add Low Usage Fee of £',
  emptyInvoiceValue: 10,
  lowInvoice: 'If invoice value is less than £',
  lowInvoiceValue: 10,
  lowInvoiceAction: 'Pad with Low Usage Fee to £',
  lowInvoiceActionValue: 10,
};
const FIELDS = Object.keys(CLEAN);

function customersOf(rows: readonly Row[]): TypedTable {
  return tableOf(
    'customers',
    FIELDS,
    rows.map((row) => ({ ...CLEAN, ...row })),
  );
}

function inputOf(table: TypedTable, more: Partial<ValidationInput> = {}): ValidationInput {
  return { tables: tablesOf(table), ruleBook: BOOK, catalogues: CATALOGUES, asOf: EXAMPLES_AS_OF, ...more };
}

function idsOf(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ ruleId }) => ruleId);
}

describe('validating tables', () => {
  it('a clean sheet of three gives no finding', () => {
    const rows = [
      {},
      {
        accountNumber: '002',
        customerStatus: 'Ceased',
        statusReason: 'Moved away',
        statusChangedDate: '2026-06-30',
        droppedReinstatedDate: '2026-06-30',
        cancellationNoticeGiven: '2026-05-31',
        contractEndDate: '2026-06-30',
        myAccountProfile: null,
        balance: 0,
      },
      {
        accountNumber: '003',
        customerClass: 'Residential',
        ofcomProtectionClass: 'Consumer',
        gdprPecrConsentGiven: false,
        updateReason: 'Correction',
        emailBill: 'Short',
        invoiceUsageReport: null,
        emptyInvoices: 'Do not produce',
        emptyInvoiceValue: null,
        lowInvoice: 'If call spend is less than £',
        lowInvoiceValue: 5,
        lowInvoiceAction: 'Rollover amount to next invoice',
        lowInvoiceActionValue: null,
      },
    ];
    const validation = validateTables(inputOf(customersOf(rows)));
    assert.deepEqual(validation.findings, []);
    assert.deepEqual(validation.counts, { rows: 3, error: 0, warning: 0, info: 0 });
  });

  it('a finding names the account, the cell, its value, what to do, and the fix', () => {
    const table = customersOf([
      {},
      { accountNumber: '007', gdprPecrConsentGiven: false, updateReason: 'Correction', invoiceUsageReport: null },
    ]);
    const validation = validateTables(inputOf(table));
    assert.deepEqual(validation.findings, [
      {
        ruleId: 'CON-003',
        severity: 'error',
        account: '007',
        sheet: 'Customers',
        row: 3,
        cell: 'AF3',
        field: 'emailBill',
        value: 'Full',
        message: 'Email Bill is Full, but consent is not given: set it to Short, or get consent first.',
        fix: { title: 'Set Email Bill to Short', value: 'Short' },
      },
    ]);
    assert.deepEqual(validation.counts, { rows: 2, error: 1, warning: 0, info: 0 });
  });

  it('money and dates read as people write them, in values, messages and fixes', () => {
    const table = customersOf([
      { lowInvoiceActionValue: 7.5, emptyInvoiceValue: 7.5 },
      { contractEndDate: '2026-11-30' },
    ]);
    const { findings } = validateTables(inputOf(table));
    assert.deepEqual(
      findings.map(({ ruleId, value, message, fix }) => [ruleId, value, message, fix?.value]),
      [
        [
          'THR-013',
          '7.50',
          'Invoices below £10.00 are padded to £7.50 only: raise the target to £10.00, or lower the threshold.',
          '£10.00',
        ],
        [
          'STA-011',
          '2026-11-30',
          'The contract ended on 30 Nov 2026 and the status is Active: renew the contract, or final-bill the customer.',
          undefined,
        ],
      ],
    );
  });

  it('rules whose columns are missing are listed, not silently passed', () => {
    const table = tableOf(
      'customers',
      ['accountNumber', 'customerStatus'],
      [{ accountNumber: '1', customerStatus: 'Active' }],
    );
    const { findings, notChecked } = validateTables(inputOf(table));
    assert.deepEqual(findings, []);
    assert.deepEqual(
      notChecked.find(({ ruleId }) => ruleId === 'CON-003'),
      { ruleId: 'CON-003', missing: ['gdprPecrConsentGiven', 'emailBill'], mistyped: [] },
    );
    const ids = notChecked.map(({ ruleId }) => ruleId);
    assert.deepEqual(ids, [...ids].sort());
    assert.ok(!ids.some((id) => id === 'STA-001'));
    assert.ok(!ids.some((id) => id === 'STA-201'), 'rules about results belong to the preview');
  });

  it('an unreadable cell is neither blank nor a value', () => {
    const { findings } = validateTables(
      inputOf(customersOf([{ emailAddress: unreadable, customerStatus: unreadable, billingCycle: unreadable }])),
    );
    assert.deepEqual(findings, []);
  });

  it('no customers sheet gives nothing to check', () => {
    assert.deepEqual(validateTables({ ...inputOf(customersOf([])), tables: new Map() }).counts, {
      rows: 0,
      error: 0,
      warning: 0,
      info: 0,
    });
  });
});

/** A status flag, a row that it bears on, and the rule that comes or goes when the catalogue's flag is turned over. */
const FLAG_CASES: readonly {
  readonly flag: keyof StatusDefinition;
  readonly row: Row;
  readonly rule: string;
  readonly value?: unknown;
}[] = [
  { flag: 'isActive', row: { contractEndDate: '2026-11-30' }, rule: 'STA-011' },
  { flag: 'isSuspended', row: { customerStatus: 'Suspended', statusChangedDate: '2026-08-30' }, rule: 'STA-024' },
  { flag: 'crmOnly', row: { customerStatus: 'CRM Only', myAccountProfile: null }, rule: 'STA-028' },
  { flag: 'hasPortalLogin', row: {}, rule: 'STA-033' },
  {
    flag: 'nextStatusAfterDays',
    row: { customerStatus: 'Final Bill', finalBillDate: '2026-12-31' },
    rule: 'STA-027',
    value: 30,
  },
  { flag: 'visibleInBackend', row: {}, rule: 'STA-031' },
  { flag: 'isBillable', row: { billingCycle: null }, rule: 'STA-052' },
  { flag: 'sendCorrespondence', row: {}, rule: 'STA-034' },
  { flag: 'overrideInvoiceMessage', row: {}, rule: 'STA-036', value: 'Final invoice' },
  { flag: 'ignoreInvoiceThresholds', row: {}, rule: 'THR-016' },
  { flag: 'canHaveCalls', row: { lowInvoice: 'If call spend is less than £' }, rule: 'THR-015' },
  { flag: 'processAutomaticPayments', row: {}, rule: 'STA-035' },
  { flag: 'finalInvoice', row: {}, rule: 'STA-010' },
  { flag: 'requireStatusReason', row: {}, rule: 'STA-020' },
  { flag: 'requireUpdatedDate', row: { statusChangedDate: null }, rule: 'STA-021' },
  { flag: 'availability', row: {}, rule: 'STA-032', value: 'Historical' },
];

describe('the status catalogue’s flags', () => {
  for (const { flag, row, rule, value } of FLAG_CASES) {
    it(`${flag} decides ${rule}`, () => {
      const input = inputOf(customersOf([row]));
      const status = row['customerStatus'] ?? 'Active';
      const statuses = {
        ...CATALOGUES.statuses,
        statuses: CATALOGUES.statuses.statuses.map((known) =>
          known.name === status ? { ...known, [flag]: value ?? known[flag] !== true } : known,
        ),
      };
      const before = idsOf(validateTables(input).findings).includes(rule);
      const after = idsOf(validateTables({ ...input, catalogues: { ...CATALOGUES, statuses } }).findings).includes(
        rule,
      );
      assert.notEqual(before, after);
    });
  }

  it('canHaveFixedCharges, and the related statuses, decide over charges and numbers', () => {
    const charges = tableOf(
      'charges',
      ['accountNumber', 'type', 'endDate', 'status'],
      [{ accountNumber: '001', type: 'Recurring', status: 'Active' }],
    );
    const numbers = tableOf('numbers', ['accountNumber', 'status'], [{ accountNumber: '001', status: 'Active' }]);
    const tables = tablesOf(
      customersOf([{ customerStatus: 'Suspended', statusChangedDate: '2026-11-01' }]),
      charges,
      numbers,
    );
    const input = { ...inputOf(customersOf([])), tables };
    const found = idsOf(validateTables(input).findings);
    assert.deepEqual(
      found.filter((id) => id.startsWith('STA-1')),
      ['STA-110', 'STA-111', 'STA-109'],
    );
    const statuses = {
      ...CATALOGUES.statuses,
      statuses: CATALOGUES.statuses.statuses.map((status) => ({
        ...status,
        canHaveFixedCharges: true,
        relatedNumberStatus: 'Active',
        relatedFeatureStatus: 'Active',
      })),
    };
    const after = idsOf(validateTables({ ...input, catalogues: { ...CATALOGUES, statuses } }).findings);
    assert.deepEqual(
      after.filter((id) => id.startsWith('STA-1')),
      [],
    );
  });
});

describe('rules about the bill run’s results', () => {
  const gbp = (pence: number): Pick<ReturnType<typeof customer>, 'openingBalance'> => ({
    openingBalance: pence as ReturnType<typeof customer>['openingBalance'],
  });
  const CASES = [
    {
      name: 'a final bill with nothing left is ready to drop',
      row: { customerStatus: 'Final Bill', finalBillDate: '2026-12-31' },
      result: customer(2, 'skipped', [], { vat: null, gross: null }),
      rule: 'STA-201',
    },
    {
      name: 'a dropped customer keeps unbilled amounts',
      row: { customerStatus: 'Dropped', droppedReinstatedDate: '2026-10-01' },
      result: customer(2, 'skipped', [line(1250, { kind: 'one-off', placement: 'skipped' })]),
      rule: 'STA-202',
    },
    {
      name: 'charges accumulate',
      row: { customerStatus: 'Active - Do Not Bill' },
      result: customer(2, 'accumulate', [line(1, { kind: 'usage', placement: 'accumulated' })]),
      rule: 'STA-203',
    },
    {
      name: 'a final bill leaves a credit',
      row: { customerStatus: 'Final Bill', finalBillDate: '2026-12-31' },
      result: customer(2, 'invoice', [line(100, { kind: 'recurring', placement: 'billed' })], {
        ...gbp(-500),
        gross: 120 as never,
      }),
      rule: 'STA-204',
    },
    {
      name: 'charges are held',
      row: { customerStatus: 'Suspended', statusChangedDate: '2026-11-01' },
      result: customer(2, 'not-produced', [line(900, { kind: 'recurring', placement: 'held' })]),
      rule: 'STA-205',
    },
    {
      name: 'the oldest rollover is over three months old',
      row: {},
      result: customer(2, 'rollover', [
        line(300, { kind: 'recurring', placement: 'rolledOver', from: (EXAMPLES_AS_OF - 93) as typeof EXAMPLES_AS_OF }),
      ]),
      rule: 'THR-201',
    },
    {
      name: 'a fee outweighs the charges',
      row: {},
      result: customer(
        2,
        'invoice',
        [line(350, { kind: 'usage', placement: 'billed' }), line(650, { kind: 'pad', placement: 'billed' })],
        { net: 1000 as never },
      ),
      rule: 'THR-202',
    },
    {
      name: 'a refund rolls over',
      row: {},
      result: customer(2, 'rollover', [line(-5, { kind: 'refund', placement: 'rolledOver' })]),
      rule: 'THR-203',
    },
  ];
  const previewOf = (result: ReturnType<typeof customer>): Preview =>
    ({ customerCount: 1, outlineAt: () => result }) as unknown as Preview;

  for (const { name, row, result, rule } of CASES) {
    it(`${rule}: ${name}`, () => {
      const input = inputOf(customersOf([row]), { preview: previewOf(result), scopes: ['preview'] });
      assert.deepEqual(idsOf(validateTables(input).findings), [rule]);
    });
  }

  it('an ordinary invoice gives none', () => {
    const result = customer(2, 'invoice', [line(3000, { kind: 'recurring', placement: 'billed' })]);
    assert.deepEqual(
      validateTables(inputOf(customersOf([{}]), { preview: previewOf(result), scopes: ['preview'] })).findings,
      [],
    );
  });
});

/** Cells that make trouble, by field. */
const DIRT: Readonly<Record<string, readonly Cell[]>> = {
  customerStatus: [
    'Active',
    'live',
    'Suspended',
    'Final Bill',
    'Ceased',
    'Ex-Customer',
    'Prospect',
    'Activ',
    null,
    unreadable,
  ],
  statusChangedDate: ['2026-11-01', '2025-11-30', '2027-01-01', null, unreadable],
  droppedReinstatedDate: ['2026-10-31', '2026-12-02', null, unreadable],
  finalBillDate: ['2026-11-30', '2026-12-31', null],
  contractEndDate: ['2026-11-30', '2026-12-31', '2024-01-01', null],
  cancellationNoticeGiven: ['2026-11-15', '2026-12-15', null],
  balance: [-1, 0, 20, null, unreadable],
  gdprPecrConsentGiven: [true, false, null, unreadable],
  emailBill: ['None', 'Short', 'Full', null],
  emailAddress: ['a@example.com', 'a@example.com; b@example', null],
  customerClass: ['Personal', 'UK PLC', 'Martian', null],
  customerGroups: [['Residential'], ['Resellers', 'Martians'], null],
  lowInvoice: ['N/A', 'If call spend is less than £', 'If invoice value is less than £', null],
  lowInvoiceAction: ['Do nothing', 'Rollover amount to next invoice', 'Add Low Usage Fee of £', null],
  lowInvoiceValue: [0, 10, 50, null],
  lowInvoiceActionValue: [0, 5, 20, null, unreadable],
};

const dirtyRow = fc.record(
  Object.fromEntries(Object.entries(DIRT).map(([field, cells]) => [field, fc.constantFrom(...cells)])),
);
const dirtyRows = fc
  .array(dirtyRow, { minLength: 1, maxLength: 12 })
  .map((rows) => rows.map((row, index): Row => ({ ...row, accountNumber: `A${String(index)}` })));

/** A seeded order of `count` places. */
const orderOf = (count: number): fc.Arbitrary<readonly number[]> =>
  fc.shuffledSubarray([...Array(count).keys()], { minLength: count, maxLength: count });

describe('findings', () => {
  it('are sorted by row, severity and rule id', () => {
    fc.assert(
      fc.property(dirtyRows, (rows) => {
        const { findings, counts } = validateTables(inputOf(customersOf(rows)));
        const keys = findings.map(
          ({ row, severity, ruleId }) => `${String(row).padStart(6)} ${String(SEVERITIES.indexOf(severity))} ${ruleId}`,
        );
        assert.deepEqual(keys, [...keys].sort());
        assert.equal(counts.error + counts.warning + counts.info, findings.length);
      }),
      { numRuns: 40 },
    );
  });

  it('do not depend on the order of files and rules', () => {
    const reordered = fc.tuple(orderOf(FILES.length), orderOf(60)).map(([files, places]) =>
      files.flatMap((index): readonly RuleSetFile[] => {
        const file = FILES[index];
        if (file === undefined) return [];
        const rules = places.flatMap((place) => file.set.rules[place] ?? []);
        return [{ file: file.file, text: null, set: { ...file.set, rules } }];
      }),
    );
    fc.assert(
      fc.property(dirtyRows, reordered, (rows, files) => {
        const expected = validateTables(inputOf(customersOf(rows)));
        const actual = validateTables(inputOf(customersOf(rows), { ruleBook: shippedRuleBook(files) }));
        assert.deepEqual(actual, expected);
      }),
      { numRuns: 10 },
    );
  });

  it('of a row do not depend on the order of rows', () => {
    const withOrder = dirtyRows.chain((rows) => fc.tuple(fc.constant(rows), orderOf(rows.length)));
    const byAccount = (rows: readonly Row[]): readonly unknown[] =>
      validateTables(inputOf(customersOf(rows)))
        .findings.map(({ ruleId, severity, account, field, value, message, fix }) => ({
          account,
          ruleId,
          severity,
          field,
          value,
          message,
          fix,
        }))
        .sort((a, b) => (`${a.account ?? ''} ${a.ruleId}` < `${b.account ?? ''} ${b.ruleId}` ? -1 : 1));
    fc.assert(
      fc.property(withOrder, ([rows, order]) => {
        assert.deepEqual(byAccount(order.map((index) => rows[index] ?? {})), byAccount(rows));
      }),
      { numRuns: 40 },
    );
  });

  it('are the same, to the letter, from json-rules-engine', async () => {
    await fc.assert(
      fc.asyncProperty(dirtyRows, async (rows) => {
        const input = inputOf(customersOf(rows));
        assert.deepEqual(await validateTablesByReference(input), validateTables(input));
      }),
      { numRuns: 8 },
    );
  });
});
