import assert from 'node:assert/strict';
import type { TypedTable } from '../../src/columns/typedTable.ts';
import type { SheetKind } from '../../src/domain/sheetKind.ts';
import { customerFacts } from '../../src/validation/customerFacts.ts';
import { DERIVED_FACTS } from '../../src/validation/derivedFacts.ts';
import { EXAMPLES_AS_OF, shippedCatalogues, shippedFields } from '../rules/shippedRules.ts';
import type { Cell } from './tables.ts';
import { cellsOf, tableOf, tablesOf, unreadable } from './tables.ts';

const catalogues = shippedCatalogues();

function factOf(fact: string, tables: ReadonlyMap<SheetKind, TypedTable>): readonly Cell[] | undefined {
  const facts = customerFacts({ tables, catalogues, asOf: EXAMPLES_AS_OF });
  return facts === null ? undefined : cellsOf(facts.column(fact), facts.rowCount);
}

interface RowCase {
  readonly fact: string;
  readonly field: string;
  readonly cells: readonly Cell[];
  readonly expected: readonly Cell[];
}

const STATUSES: readonly Cell[] = [
  'active',
  ' LIVE ',
  'On hold',
  'Final Bill',
  'Ceased',
  'Ex-Customer',
  'Prospect',
  'Nonsense',
  null,
  unreadable,
];

/** Facts of one column each. */
const ROW_CASES: readonly RowCase[] = [
  {
    fact: 'statusName',
    field: 'customerStatus',
    cells: STATUSES,
    expected: [
      'Active',
      'Active',
      'Suspended',
      'Final Bill',
      'Dropped',
      'Ex-Customer',
      'CRM Only',
      null,
      null,
      unreadable,
    ],
  },
  {
    fact: 'statusKnown',
    field: 'customerStatus',
    cells: STATUSES,
    expected: [true, true, true, true, true, true, true, false, null, unreadable],
  },
  {
    fact: 'statusIsActive',
    field: 'customerStatus',
    cells: STATUSES,
    expected: [true, true, true, true, false, false, false, null, null, unreadable],
  },
  {
    fact: 'statusIsBillable',
    field: 'customerStatus',
    cells: ['Active', 'Active - Do Not Bill', 'do not bill', 'Dropped'],
    expected: [true, false, false, false],
  },
  {
    fact: 'statusCanHaveFixedCharges',
    field: 'customerStatus',
    cells: ['Active', 'Suspended'],
    expected: [true, false],
  },
  {
    fact: 'statusCanHaveCalls',
    field: 'customerStatus',
    cells: ['Active', 'Suspended', 'Dropped'],
    expected: [true, true, false],
  },
  { fact: 'statusNextStatus', field: 'customerStatus', cells: ['Final Bill', 'Active'], expected: ['Dropped', null] },
  {
    fact: 'customerClassIsPersonal',
    field: 'customerClass',
    cells: ['Residential', 'sole trader', 'Ltd', 'Martian', null],
    expected: [true, true, false, null, null],
  },
  {
    fact: 'customerClassKnown',
    field: 'customerClass',
    cells: ['PLC', 'Martian', null],
    expected: [true, false, null],
  },
  {
    fact: 'customerClassNeedsCompaniesHouse',
    field: 'customerClass',
    cells: ['UK PLC', 'UK Limited', 'Charity'],
    expected: [true, true, false],
  },
  { fact: 'isIndividualSubscriber', field: 'customerClass', cells: ['Partnership', 'LLP'], expected: [true, false] },
  {
    fact: 'groupIsPersonal',
    field: 'customerGroups',
    cells: [['VIP Client', 'Residential'], ['London Region'], null],
    expected: [true, false, false],
  },
  {
    fact: 'groupIsReseller',
    field: 'customerGroups',
    cells: [['Resellers'], ['Residential']],
    expected: [true, false],
  },
  {
    fact: 'unknownGroups',
    field: 'customerGroups',
    cells: [['VIP', 'Martians'], ['VIP'], null],
    expected: [['Martians'], null, null],
  },
  {
    fact: 'emailAddresses',
    field: 'emailAddress',
    cells: ['a@example.com, b@example.com;c@example.com', 'a@example.com,,', null],
    expected: [['a@example.com', 'b@example.com', 'c@example.com'], ['a@example.com'], null],
  },
  {
    fact: 'emailAddressCount',
    field: 'emailAddress',
    cells: ['a@example.com, b@example.com', null, unreadable],
    expected: [2, 0, unreadable],
  },
  {
    fact: 'invalidEmailAddresses',
    field: 'emailAddress',
    cells: ['a@example.com, b@example', 'o’neil@example.com', 'a b@example.com', 'a..b@example.com'],
    expected: [['b@example'], null, ['a b@example.com'], ['a..b@example.com']],
  },
  {
    fact: 'repeatedEmailAddresses',
    field: 'emailAddress',
    cells: ['a@example.com, A@Example.com', 'a@example.com'],
    expected: [['a@example.com'], null],
  },
  {
    fact: 'billingCycleMonths',
    field: 'billingCycle',
    cells: ['Monthly', 'quarterly', 'Weekly', 'Manual', 'Montly', null],
    expected: [1, 3, null, null, null, null],
  },
  {
    fact: 'billingCycleIsManual',
    field: 'billingCycle',
    cells: ['Manual', 'Monthly', null],
    expected: [true, false, null],
  },
  {
    fact: 'billingCycleKnown',
    field: 'billingCycle',
    cells: ['Manual', 'Montly', null],
    expected: [true, false, null],
  },
  {
    fact: 'paymentTermsNumber',
    field: 'paymentTerms',
    cells: ['14', '14 days', '15th', '-1', '30.0', '10 to 14', 'on receipt', null],
    expected: [14, 14, 15, -1, 30, null, null, null],
  },
  {
    fact: 'nonItemisedBillRequested',
    field: 'accountFlags',
    cells: [['VIP', 'non-itemised bill'], ['VIP'], null],
    expected: [true, false, false],
  },
  {
    fact: 'updateReasonGivesConsent',
    field: 'updateReason',
    cells: ['Opt-in', 'Consent withdrawn', 'Correction', 'because', null],
    expected: [true, false, false, false, null],
  },
  {
    fact: 'updateReasonKnown',
    field: 'updateReason',
    cells: ['correction', 'because', null],
    expected: [true, false, null],
  },
  {
    fact: 'consentEvidenceDate',
    field: 'updateDetails',
    cells: [
      'Consent given 15/03/2026 by email',
      'Consent by signed form, 3rd March 2026',
      'opted in 2026-02-29, again 2026-03-01',
      'Moving to new premises 15/03/2026',
      null,
    ],
    expected: ['2026-03-15', '2026-03-03', '2026-03-01', null, null],
  },
  {
    fact: 'consentEvidenceChannel',
    field: 'updateDetails',
    cells: ['Consent by email reply', 'consent: T&Cs accepted on sign-up', 'consent, no more known', 'Sent a letter'],
    expected: ['Email reply', 'Portal opt-in', null, null],
  },
  {
    fact: 'consentEvidenceCaptor',
    field: 'updateDetails',
    cells: ['Consent captured by Sales Desk on CRM', 'Consent 15/03/2026'],
    expected: ['Sales Desk', null],
  },
  {
    fact: 'consentEvidenceReference',
    field: 'updateDetails',
    cells: ['Consent, ticket #T-1042', 'Consent ref: 77/12', 'Consent by letter'],
    expected: ['T-1042', '77/12', null],
  },
];

describe('facts of a row', () => {
  for (const { fact, field, cells, expected } of ROW_CASES) {
    it(`${fact} from ${field}`, () => {
      const table = tableOf(
        'customers',
        [field],
        cells.map((cell) => ({ [field]: cell })),
      );
      assert.deepEqual(factOf(fact, tablesOf(table)), expected);
    });
  }

  it('evidence columns win over Update Details, and a consent reason makes any text evidence', () => {
    const rows = [
      { updateReason: 'Consent given', updateDetails: 'Signed form 1 May 2026', consentDate: '2026-04-30' },
      { updateReason: 'Consent given', updateDetails: 'Signed form 1 May 2026', consentDate: null },
      { updateReason: 'Correction', updateDetails: 'Signed form 1 May 2026', consentDate: null },
    ];
    const tables = tablesOf(tableOf('customers', ['updateReason', 'updateDetails', 'consentDate'], rows));
    assert.deepEqual(factOf('consentEvidenceDate', tables), ['2026-04-30', '2026-05-01', null]);
    assert.deepEqual(factOf('consentEvidenceChannel', tables), ['Signed form', 'Signed form', null]);
  });

  it('a blank, absent or unreadable Ofcom class is protected; a reviewed one follows class and groups', () => {
    const fields = ['ofcomProtectionClass', 'customerClass', 'customerGroups'];
    const rows: readonly Readonly<Record<string, Cell>>[] = [
      { ofcomProtectionClass: null, customerClass: 'UK PLC' },
      { ofcomProtectionClass: unreadable, customerClass: 'UK PLC' },
      { ofcomProtectionClass: 'Large business', customerClass: 'UK PLC' },
      { ofcomProtectionClass: 'Large business', customerClass: 'Personal' },
      { ofcomProtectionClass: 'Large business', customerClass: 'UK PLC', customerGroups: ['Residential'] },
      { ofcomProtectionClass: 'Large business', customerClass: 'UK PLC', customerGroups: ['Resellers'] },
    ];
    assert.deepEqual(factOf('isProtected', tablesOf(tableOf('customers', fields, rows))), [
      true,
      true,
      false,
      true,
      true,
      true,
    ]);
    assert.deepEqual(
      factOf('isProtected', tablesOf(tableOf('customers', ['customerClass'], [{ customerClass: 'UK PLC' }]))),
      [true],
    );
  });

  it('the next status is due the catalogue’s days after the change', () => {
    const statuses = {
      ...catalogues.statuses,
      statuses: catalogues.statuses.statuses.map((status) =>
        status.name === 'Final Bill' ? { ...status, nextStatusAfterDays: 30 } : status,
      ),
    };
    const rows = [
      { customerStatus: 'Final Bill', statusChangedDate: '2026-11-01' },
      { customerStatus: 'Active', statusChangedDate: '2026-11-01' },
      { customerStatus: 'Final Bill' },
    ];
    const facts = customerFacts({
      tables: tablesOf(tableOf('customers', ['customerStatus', 'statusChangedDate'], rows)),
      catalogues: { ...catalogues, statuses },
      asOf: EXAMPLES_AS_OF,
    });
    assert.deepEqual(cellsOf(facts?.column('statusNextDueDate'), 3), ['2026-12-01', null, null]);
  });

  it('expected spend a bill is the monthly spend times the cycle’s months', () => {
    const rows: readonly Readonly<Record<string, Cell>>[] = [
      { expectedSpend: 12.5, billingCycle: 'Quarterly' },
      { expectedSpend: 12.5, billingCycle: 'Manual' },
      { expectedSpend: unreadable, billingCycle: 'Monthly' },
    ];
    assert.deepEqual(
      factOf('expectedSpendPerBill', tablesOf(tableOf('customers', ['expectedSpend', 'billingCycle'], rows))),
      [37.5, null, unreadable],
    );
  });
});

const CUSTOMERS = tableOf(
  'customers',
  ['accountNumber', 'customerStatus', 'billingCycle', 'gracePeriodDays'],
  [
    { accountNumber: '001', customerStatus: 'Suspended', billingCycle: 'Quarterly', gracePeriodDays: 5 },
    { accountNumber: 'c2', customerStatus: 'Active', billingCycle: 'Monthly' },
    { accountNumber: null, customerStatus: 'Active' },
    { accountNumber: 'C2', customerStatus: 'Active', billingCycle: 'Monthly' },
    { accountNumber: '1', customerStatus: 'Active', billingCycle: 'Monthly' },
  ],
);

const CHARGE_FIELDS = [
  'accountNumber',
  'type',
  'amountExVat',
  'quantity',
  'frequency',
  'endDate',
  'billedTo',
  'billed',
  'invoiceNumber',
  'status',
  'currency',
];
const CHARGES = tableOf('charges', CHARGE_FIELDS, [
  { accountNumber: '001', type: 'Recurring', amountExVat: 30, quantity: 2, frequency: 'Quarterly', status: 'Active' },
  {
    accountNumber: '001',
    type: 'Recurring',
    amountExVat: 10,
    frequency: 'Monthly',
    endDate: '2026-12-01',
    status: 'Suspended',
  },
  {
    accountNumber: '001',
    type: 'Recurring',
    amountExVat: 99,
    frequency: 'Monthly',
    endDate: '2026-11-30',
    status: 'Active',
  },
  { accountNumber: '001', type: 'One-off', amountExVat: 7.25, quantity: 2 },
  { accountNumber: '001', type: 'One-off', amountExVat: 8, billed: true },
  { accountNumber: '001', type: 'One-off', amountExVat: 8, invoiceNumber: 'INV-1' },
  { accountNumber: '001', type: 'One-off', amountExVat: 8, billedTo: '2026-10-31' },
  { accountNumber: 'C2', type: 'One-off', amountExVat: unreadable },
  { accountNumber: 'orphan', type: 'One-off', amountExVat: 1000 },
]);
const NUMBERS = tableOf(
  'numbers',
  ['accountNumber', 'number', 'status', 'endDate'],
  [
    { accountNumber: '001', number: '0201', status: 'Active' },
    { accountNumber: '001', number: '0202', status: 'Suspended' },
    { accountNumber: '001', number: '0203', status: 'Ceased' },
    { accountNumber: '001', number: '0204', status: 'Active', endDate: '2026-11-30' },
    { accountNumber: 'C2', number: '0301', status: 'Active', endDate: '2026-12-01' },
    { accountNumber: '001', number: '0999' },
    { accountNumber: 'C2', number: '0999' },
  ],
);
const USAGE = tableOf(
  'usage',
  ['accountNumber', 'number', 'date', 'charge', 'billed'],
  [
    { accountNumber: '001', date: '2026-11-03', charge: 0.125 },
    { number: '0202', date: '2026-11-20', charge: 0.5 },
    { number: '0202', date: '2026-10-20', charge: 5, billed: true },
    { number: '0301', date: '2026-11-05' },
    { number: '0999', date: '2026-11-25', charge: 1 },
  ],
);
const INVOICES = tableOf(
  'invoices',
  ['accountNumber', 'issueDate', 'outstanding', 'status', 'dueDate'],
  [
    { accountNumber: '001', issueDate: '2026-10-01', outstanding: 12, status: 'Sent', dueDate: '2026-11-25' },
    { accountNumber: '001', issueDate: '2026-11-01', outstanding: 20, status: 'Sent', dueDate: '2026-11-26' },
    { accountNumber: '001', issueDate: '2026-11-02', status: 'Paid' },
    { accountNumber: '001', outstanding: 3, status: 'Unsent' },
    { accountNumber: 'C2', issueDate: '2026-09-01', outstanding: 4, status: 'Overdue' },
    { accountNumber: '1', status: 'Sent' },
  ],
);
const CONTACTS = tableOf(
  'contacts',
  ['accountNumber', 'name', 'email', 'attachmentPreference'],
  [
    { accountNumber: ['001', 'C2'], name: 'Group finance', email: 'f@example.com', attachmentPreference: 'Full' },
    { accountNumber: ['001'], name: 'Office', email: 'office', attachmentPreference: 'CDRs' },
    { accountNumber: ['1'], name: 'Reception', email: 'r@example.com', attachmentPreference: 'Short' },
    { accountNumber: ['1'], name: 'Owner', email: 'o@example.com', attachmentPreference: 'Fulll' },
  ],
);
const ALL = tablesOf(CUSTOMERS, CHARGES, NUMBERS, USAGE, INVOICES, CONTACTS);

/** By customer: 001, C2, no account, C2 again, 1 (which is not 001). */
const ACCOUNT_CASES: readonly { readonly fact: string; readonly expected: readonly Cell[] }[] = [
  { fact: 'chargeCount', expected: [7, 1, null, 1, 0] },
  { fact: 'openRecurringCount', expected: [2, 0, null, 0, 0] },
  { fact: 'openEndedRecurringCount', expected: [1, 0, null, 0, 0] },
  { fact: 'mismatchedFeatureCount', expected: [1, 0, null, 0, 0] },
  { fact: 'unbilledChargeCount', expected: [1, 1, null, 1, 0] },
  { fact: 'unbilledChargeTotal', expected: [14.5, unreadable, null, unreadable, 0] },
  { fact: 'monthlyRecurringTotal', expected: [30, 0, null, 0, 0] },
  { fact: 'recurringPerBill', expected: [90, 0, null, 0, 0] },
  { fact: 'numberCount', expected: [5, 2, null, 2, 0] },
  { fact: 'activeNumberCount', expected: [3, 2, null, 2, 0] },
  { fact: 'mismatchedNumberCount', expected: [1, 0, null, 0, 0] },
  { fact: 'usageCount', expected: [3, 1, null, 1, 0] },
  { fact: 'unbilledUsageCount', expected: [2, 1, null, 1, 0] },
  { fact: 'unbilledUsageTotal', expected: [0.625, unreadable, null, unreadable, 0] },
  { fact: 'lastUsageDate', expected: ['2026-11-20', '2026-11-05', null, '2026-11-05', null] },
  { fact: 'invoiceCount', expected: [4, 1, null, 1, 1] },
  { fact: 'lastInvoiceDate', expected: ['2026-11-02', '2026-09-01', null, '2026-09-01', null] },
  { fact: 'outstandingTotal', expected: [35, 4, null, 4, unreadable] },
  { fact: 'overdueTotal', expected: [12, 4, null, 4, 0] },
  { fact: 'unsentTotal', expected: [3, 0, null, 0, 0] },
  { fact: 'accountBalance', expected: [35, 4, null, 4, unreadable] },
  { fact: 'contactCount', expected: [2, 1, null, 1, 2] },
  { fact: 'contactReleasesDetail', expected: [true, true, null, true, false] },
  {
    fact: 'contactsReleasingDetail',
    expected: [['Group finance', 'Office'], ['Group finance'], null, ['Group finance'], null],
  },
  { fact: 'contactsReleasingWithoutEmail', expected: [['Office'], null, null, null, null] },
  {
    fact: 'sharedContactsReleasingDetail',
    expected: [['Group finance'], ['Group finance'], null, ['Group finance'], null],
  },
  { fact: 'unknownAttachmentPreferences', expected: [null, null, null, null, ['Fulll']] },
];

describe('facts of an account', () => {
  for (const { fact, expected } of ACCOUNT_CASES) {
    it(fact, () => {
      assert.deepEqual(factOf(fact, ALL), expected);
    });
  }

  it('are absent without their sheet', () => {
    for (const fact of DERIVED_FACTS) {
      const ownSheet = fact.inputs.some(
        (input) => input === 'charges' || input === 'usage' || input === 'invoices' || input === 'contacts',
      );
      if (fact.scopes.includes('row') || !ownSheet) continue;
      assert.equal(factOf(fact.id, tablesOf(CUSTOMERS)), undefined, fact.id);
    }
  });

  it('a sum never mixes currencies', () => {
    const rows = [
      { accountNumber: '1', type: 'One-off', amountExVat: 1, currency: 'GBP' },
      { accountNumber: '1', type: 'One-off', amountExVat: 1, currency: 'EUR' },
      { accountNumber: 'C2', type: 'One-off', amountExVat: 1, currency: 'eur' },
      { accountNumber: 'C2', type: 'One-off', amountExVat: 2, currency: 'EUR ' },
    ];
    const tables = tablesOf(CUSTOMERS, tableOf('charges', CHARGE_FIELDS, rows));
    assert.deepEqual(factOf('unbilledChargeTotal', tables), [0, 3, null, 3, unreadable]);
  });

  it('monthly charge columns recur monthly, with or without a charges sheet', () => {
    const base = tableOf(
      'customers',
      ['accountNumber', 'monthlyCharge'],
      [{ accountNumber: '1', monthlyCharge: 29.85 }],
    );
    const second = { ...(base.columns[1] ?? assert.fail()), header: 'Extra', sheetColumn: 3 };
    assert.deepEqual(
      factOf('monthlyRecurringTotal', tablesOf({ ...base, columns: [...base.columns, second] })),
      [59.7],
    );
  });
});

describe('every derived fact', () => {
  it('has an id of its own that no field has', () => {
    const ids = [
      ...DERIVED_FACTS.map(({ id }) => id),
      ...shippedFields()
        .fields.filter(({ kind }) => kind === 'customers')
        .map(({ key }) => key),
    ];
    assert.deepEqual(
      ids.filter((id, index) => ids.indexOf(id) < index),
      [],
    );
  });

  it('declares everything that it reads', () => {
    const kinds = ['charges', 'usage', 'numbers', 'invoices', 'contacts', 'tariffs'] as const;
    const facts = customerFacts({ tables: ALL, catalogues, asOf: EXAMPLES_AS_OF }) as Parameters<
      (typeof DERIVED_FACTS)[number]['compute']
    >[0];
    for (const fact of DERIVED_FACTS) {
      const undeclared = (input: string): void => {
        if (!fact.inputs.includes(input)) assert.fail(`${fact.id} reads ${input}`);
      };
      fact.compute({
        ...facts,
        get asOf() {
          undeclared('asOf');
          return EXAMPLES_AS_OF;
        },
        get preview() {
          undeclared('preview');
          return null;
        },
        get previous() {
          undeclared('previous');
          return null;
        },
        column: (id) => {
          undeclared(id);
          return facts.column(id);
        },
        columns: (field) => {
          undeclared(field);
          return facts.columns(field);
        },
        sheetColumn: (kind, field) => {
          undeclared(`${kind}.${field}`);
          return facts.sheetColumn(kind, field);
        },
        join: (kind) => {
          undeclared('accountNumber');
          undeclared(kind);
          return facts.join(kind);
        },
      });
      for (const input of fact.inputs) {
        const sheet = input.split('.')[0] ?? '';
        const isSheet = kinds.some((kind) => kind === sheet);
        const known =
          isSheet ||
          ['asOf', 'preview', 'previous'].includes(input) ||
          DERIVED_FACTS.some(({ id }) => id === input) ||
          shippedFields().fields.some(({ kind, key }) => kind === 'customers' && key === input);
        assert.ok(known, `${fact.id} declares ${input}, which does not exist`);
        if (isSheet && input.includes('.')) {
          assert.ok(
            shippedFields().fields.some(({ kind, key }) => `${kind}.${key}` === input),
            `${fact.id}: ${input}`,
          );
        }
      }
    }
  });
});
