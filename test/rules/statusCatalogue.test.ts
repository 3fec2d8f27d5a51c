import assert from 'node:assert/strict';
import type { ItemStatusCatalogue } from '../../src/domain/itemStatus.ts';
import type { StatusCatalogue, StatusDefinition } from '../../src/domain/statusDefinition.ts';
import { statusLookup } from '../../src/domain/statusLookup.ts';
import { parseStatusCatalogue } from '../../src/rulebook/statusCatalogue.schema.ts';
import { parseItemStatuses } from '../../src/rulebook/itemStatuses.schema.ts';
import { lintStatusCatalogue } from '../../src/rulebook/statusCatalogueLint.ts';
import { shippedCatalogues, shippedJson } from './shippedRules.ts';

const { statuses: platform } = shippedCatalogues();

/** The platform's catalogue with some statuses changed. */
function changed(changes: Readonly<Record<string, Partial<StatusDefinition>>>): StatusCatalogue {
  return {
    ...platform,
    statuses: platform.statuses.map((status) => ({ ...status, ...changes[status.name] })),
  };
}

function shippedItemStatuses(): ItemStatusCatalogue {
  const parsed = parseItemStatuses(shippedJson('catalogues', 'item-statuses.json'));
  return parsed.ok ? parsed.value : assert.fail(parsed.error);
}

interface LintCase {
  readonly name: string;
  readonly changes: Readonly<Record<string, Partial<StatusDefinition>>>;
  readonly expected: readonly (readonly [code: string, severity: string, status: string | null])[];
}

const CASES: readonly LintCase[] = [
  { name: 'the shipped catalogue', changes: {}, expected: [] },
  {
    name: 'a synonym that is another status’s name',
    changes: { Dropped: { synonyms: ['final  BILL'] } },
    expected: [['duplicate-name', 'error', 'Dropped']],
  },
  {
    name: 'a synonym that repeats the own name',
    changes: { Dropped: { synonyms: ['dropped'] } },
    expected: [['duplicate-name', 'warning', 'Dropped']],
  },
  {
    name: 'a short name of two statuses',
    changes: { Dropped: { shortName: 'Ex' } },
    expected: [['duplicate-name', 'error', 'Ex-Customer']],
  },
  {
    name: 'a position of two statuses',
    changes: { Dropped: { position: 1 } },
    expected: [['duplicate-position', 'warning', 'Dropped']],
  },
  {
    name: 'a next status that does not exist',
    changes: { 'Final Bill': { nextStatus: 'Gone' } },
    expected: [['unknown-next-status', 'error', 'Final Bill']],
  },
  {
    name: 'a status that leads to itself',
    changes: { Suspended: { nextStatus: 'suspended' } },
    expected: [['next-status-cycle', 'error', 'Suspended']],
  },
  {
    name: 'a cycle of two, and a status that leads into it',
    changes: {
      Suspended: { nextStatus: 'Active' },
      Active: { nextStatus: 'Active - Do Not Bill' },
      'Active - Do Not Bill': { nextStatus: 'Active' },
    },
    expected: [
      ['next-status-cycle', 'error', 'Active'],
      ['next-status-cycle', 'error', 'Active - Do Not Bill'],
    ],
  },
  {
    name: 'days without a next status',
    changes: { Suspended: { nextStatusAfterDays: 30 } },
    expected: [['days-without-next-status', 'error', 'Suspended']],
  },
  {
    name: 'a final bill that leads to an active status',
    changes: { 'Final Bill': { nextStatus: 'Active' } },
    expected: [['contradiction', 'error', 'Final Bill']],
  },
  {
    name: 'a next status kept for history',
    changes: { Dropped: { availability: 'Historical' } },
    expected: [['contradiction', 'warning', 'Final Bill']],
  },
  {
    name: 'an unknown number status',
    changes: { Active: { relatedNumberStatus: 'Actve' } },
    expected: [['unknown-related-status', 'error', 'Active']],
  },
  {
    name: 'an unknown service status',
    changes: { Active: { relatedServiceStatus: 'Actve' } },
    expected: [['unknown-related-status', 'error', 'Active']],
  },
  {
    name: 'an unknown feature status',
    changes: { Active: { relatedFeatureStatus: 'Actve' } },
    expected: [['unknown-related-status', 'error', 'Active']],
  },
  {
    name: 'items that stop charges which the status bills',
    changes: { Active: { relatedFeatureStatus: 'Suspended' }, 'Final Bill': { relatedNumberStatus: 'Dropped' } },
    expected: [
      ['contradiction', 'warning', 'Final Bill'],
      ['contradiction', 'warning', 'Active'],
    ],
  },
  {
    name: 'items that go on billing for customers who are not active',
    changes: { Dropped: { relatedServiceStatus: 'Active' } },
    expected: [['contradiction', 'warning', 'Dropped']],
  },
  {
    name: 'number charges of customers who are not active',
    changes: { Dropped: { canHaveNumberCharges: true } },
    expected: [['contradiction', 'warning', 'Dropped']],
  },
  {
    name: 'fixed charges held, but those for numbers refused',
    changes: { Suspended: { canHaveNumberCharges: false } },
    expected: [['contradiction', 'warning', 'Suspended']],
  },
  {
    name: 'CRM only and billable',
    changes: { 'CRM Only': { isBillable: true, isActive: true, canHaveCalls: true } },
    expected: [
      ['contradiction', 'error', 'CRM Only'],
      ['contradiction', 'warning', 'CRM Only'],
    ],
  },
  {
    name: 'CRM only and active',
    changes: { 'CRM Only': { isActive: true } },
    expected: [['contradiction', 'warning', 'CRM Only']],
  },
  {
    name: 'billable but not active',
    changes: { Dropped: { isBillable: true } },
    expected: [
      ['contradiction', 'error', 'Dropped'],
      ['contradiction', 'warning', 'Dropped'],
    ],
  },
  {
    name: 'a final invoice that is not active',
    changes: { Dropped: { finalInvoice: true, nextStatus: 'Ex-Customer' } },
    expected: [
      ['contradiction', 'error', 'Dropped'],
      ['contradiction', 'error', 'Dropped'],
    ],
  },
  {
    name: 'a final invoice that is not billable',
    changes: { 'Final Bill': { isBillable: false } },
    expected: [['contradiction', 'error', 'Final Bill']],
  },
  {
    name: 'suspended but not active',
    changes: { Dropped: { isSuspended: true } },
    expected: [['contradiction', 'error', 'Dropped']],
  },
  {
    name: 'billed but hidden',
    changes: { Active: { visibleInBackend: false } },
    expected: [
      ['contradiction', 'error', 'Active'],
      ['contradiction', 'warning', 'Active'],
      ['unreachable-flag', 'warning', 'Active'],
    ],
  },
  {
    name: 'billable with nothing to bill',
    changes: { Suspended: { canHaveCalls: false } },
    expected: [['contradiction', 'warning', 'Suspended']],
  },
  {
    name: 'inactive with calls',
    changes: { Dropped: { canHaveCalls: true } },
    expected: [['contradiction', 'warning', 'Dropped']],
  },
  {
    name: 'suspended and final',
    changes: { 'Final Bill': { isSuspended: true } },
    expected: [['contradiction', 'warning', 'Final Bill']],
  },
  {
    name: 'a final bill that leads nowhere',
    changes: { 'Final Bill': { nextStatus: null } },
    expected: [['contradiction', 'warning', 'Final Bill']],
  },
  {
    name: 'cut-off ignored without a final invoice',
    changes: { Active: { ignoreCutoffDate: true } },
    expected: [['unreachable-flag', 'warning', 'Active']],
  },
  {
    name: 'billable status ignored for calls without a final invoice',
    changes: { Active: { ignoreBillableStatusCalls: true } },
    expected: [['unreachable-flag', 'warning', 'Active']],
  },
  {
    name: 'what is ignored for calls where there are none',
    changes: { 'Final Bill': { canHaveCalls: false } },
    expected: [['unreachable-flag', 'warning', 'Final Bill']],
  },
  {
    name: 'thresholds ignored where nothing is invoiced',
    changes: { Dropped: { ignoreInvoiceThresholds: true } },
    expected: [['unreachable-flag', 'warning', 'Dropped']],
  },
  {
    name: 'a message where nothing is invoiced',
    changes: { Dropped: { overrideInvoiceMessage: 'Bye' } },
    expected: [['unreachable-flag', 'warning', 'Dropped']],
  },
  {
    name: 'nothing billable',
    changes: { Active: { isBillable: false }, Suspended: { isBillable: false }, 'Final Bill': { isBillable: false } },
    expected: [
      ['contradiction', 'error', 'Final Bill'],
      ['nothing-billable', 'error', null],
    ],
  },
  {
    name: 'nothing inactive',
    changes: { Dropped: { isActive: true }, 'Ex-Customer': { isActive: true } },
    expected: [
      ['contradiction', 'error', 'Final Bill'],
      ['nothing-inactive', 'warning', null],
    ],
  },
];

describe('lint of a status catalogue', () => {
  const items = shippedItemStatuses();
  for (const { name, changes, expected } of CASES) {
    it(name, () => {
      const problems = lintStatusCatalogue(changed(changes), items);
      assert.deepEqual(
        problems.map(({ code, severity, status }) => [code, severity, status]),
        expected,
      );
    });
  }

  it('PortaBilling’s catalogue has no problem', () => {
    const parsed = parseStatusCatalogue(shippedJson('catalogues', 'statuses-portabilling.json'));
    assert.ok(parsed.ok);
    assert.deepEqual(lintStatusCatalogue(parsed.value, items), []);
  });
});

describe('reading a status catalogue', () => {
  const json = shippedJson('catalogues', 'statuses.json') as { statuses: Record<string, unknown>[] };
  const first = json.statuses[0] ?? assert.fail();
  const withFirst = (change: Record<string, unknown>): unknown => ({ ...json, statuses: [{ ...first, ...change }] });

  const BAD: readonly { readonly name: string; readonly json: unknown; readonly place: RegExp }[] = [
    {
      name: 'a flag left out is not taken for false',
      json: withFirst({ isBillable: undefined }),
      place: /\/statuses\/0\/isBillable/,
    },
    { name: 'a flag that is a text', json: withFirst({ isBillable: 'yes' }), place: /\/statuses\/0\/isBillable/ },
    { name: 'a misspelt flag', json: withFirst({ isBilable: true }), place: /\/statuses\/0\/isBilable/ },
    {
      name: 'an availability of no list',
      json: withFirst({ availability: 'Old' }),
      place: /\/statuses\/0\/availability/,
    },
    { name: 'a colour that is none', json: withFirst({ colour: 'green' }), place: /\/statuses\/0\/colour/ },
    { name: 'no statuses', json: { ...json, statuses: [] }, place: /\/statuses/ },
    { name: 'a list', json: [], place: /\// },
  ];
  for (const { name, json: bad, place } of BAD) {
    it(`refuses ${name}`, () => {
      const parsed = parseStatusCatalogue(bad);
      assert.ok(!parsed.ok);
      assert.match(parsed.error[0]?.message ?? '', place);
      assert.equal(parsed.error[0]?.code, 'shape');
    });
  }
});

describe('the platform’s statuses', () => {
  const find = statusLookup(platform);

  /** Flags as the seeds tell them (Customers: customer status, dropping, suspending, making non-billable). */
  const FLAGS: readonly { readonly status: string; readonly flags: Partial<StatusDefinition> }[] = [
    {
      status: 'Active',
      flags: { isActive: true, isBillable: true, canHaveCalls: true, canHaveFixedCharges: true, finalInvoice: false },
    },
    {
      status: 'Active - Do Not Bill',
      flags: { isActive: true, isBillable: false, canHaveCalls: true, canHaveFixedCharges: true },
    },
    {
      status: 'Suspended',
      flags: { isActive: true, isSuspended: true, isBillable: true, canHaveCalls: true, canHaveFixedCharges: false },
    },
    {
      status: 'Final Bill',
      flags: {
        isActive: true,
        isBillable: true,
        finalInvoice: true,
        ignoreInvoiceThresholds: true,
        nextStatus: 'Dropped',
        relatedNumberStatus: 'Active',
      },
    },
    {
      status: 'Dropped',
      flags: {
        isActive: false,
        isBillable: false,
        canHaveCalls: false,
        canHaveFixedCharges: false,
        relatedNumberStatus: 'Dropped',
        requireUpdatedDate: true,
      },
    },
    { status: 'Ex-Customer', flags: { isActive: false, isBillable: false, requireUpdatedDate: false } },
    { status: 'CRM Only', flags: { crmOnly: true, isActive: false, isBillable: false } },
  ];
  for (const { status, flags } of FLAGS) {
    it(`${status} behaves as the platform’s pages say`, () => {
      const found = find(status) ?? assert.fail('no such status');
      for (const [flag, value] of Object.entries(flags))
        assert.equal(found[flag as keyof StatusDefinition], value, flag);
    });
  }

  for (const [written, expected] of [
    ['live', 'Active'],
    ['CURRENT', 'Active'],
    ['ceased', 'Dropped'],
    ['Cancelled', 'Dropped'],
    ['Terminated', 'Dropped'],
    ['on\u00a0hold', 'Suspended'],
    ['Active – Do Not Bill', 'Active - Do Not Bill'],
    ['ex customer', 'Ex-Customer'],
    ['prospect', 'CRM Only'],
    ['Activ', undefined],
  ] as const) {
    it(`reads “${written}” as ${expected ?? 'no status'}`, () => {
      assert.equal(find(written)?.name, expected);
    });
  }
});

describe('reading item statuses', () => {
  interface ItemJson {
    readonly statuses: readonly Record<string, unknown>[];
  }
  const json = shippedJson('catalogues', 'item-statuses.json') as ItemJson;
  const withFirst = (change: Record<string, unknown>): unknown => ({
    ...json,
    statuses: json.statuses.map((status, index) => (index === 0 ? { ...status, ...change } : status)),
  });
  const CASES: readonly { readonly name: string; readonly json: unknown; readonly error: RegExp }[] = [
    {
      name: 'what it does to charges is said aloud',
      json: withFirst({ recurringCharges: undefined }),
      error: /^\/statuses\/0\/recurringCharges: /,
    },
    { name: 'and is one of three', json: withFirst({ recurringCharges: 'stop' }), error: /recurringCharges: / },
    { name: 'it is of some kind of item', json: withFirst({ appliesTo: [] }), error: /appliesTo: / },
    {
      name: 'a name of two statuses is refused',
      json: withFirst({ synonyms: ['CEASED'] }),
      error: /^"ceased" names both Active and Dropped of a number\. Keep it in one\.$/,
    },
    {
      name: 'a kind that nothing bills is refused',
      json: withFirst({ recurringCharges: 'hold' }),
      error: /^No status of a number bills/,
    },
  ];
  for (const { name, json: bad, error } of CASES) {
    it(name, () => {
      const parsed = parseItemStatuses(bad);
      assert.match(parsed.ok ? '' : parsed.error, error);
    });
  }
});
