import { accountNumber } from '../../src/domain/accountNumber.ts';
import { dateOf } from '../../src/domain/calendarDate.ts';
import type { CalendarDate } from '../../src/domain/calendarDate.ts';
import { currencyCode } from '../../src/domain/currencyCode.ts';
import type { CurrencyCode } from '../../src/domain/currencyCode.ts';
import type { Finding } from '../../src/domain/finding.ts';
import { micros } from '../../src/domain/micros.ts';
import { minorUnits } from '../../src/domain/minorUnits.ts';
import type { Outcome } from '../../src/domain/outcome.ts';
import type {
  CustomerPreview,
  MoneyByCurrency,
  OutcomeTotals,
  Preview,
  PreviewLine,
} from '../../src/domain/preview.ts';
import { ruleId } from '../../src/domain/ruleId.ts';
import type { RuleId } from '../../src/domain/ruleId.ts';
import type { EvidenceFacts } from '../../src/worksheets/evidenceFacts.ts';

/** A date that must exist. */
function day(year: number, month: number, dayOfMonth: number): CalendarDate {
  const date = dateOf(year, month, dayOfMonth);
  if (date === null) throw new RangeError('no such day');
  return date;
}

/** A rule id that must be well formed. */
function rule(text: string): RuleId {
  const id = ruleId(text);
  if (id === null) throw new RangeError(`not a rule id: ${text}`);
  return id;
}

/** A currency that must be well formed. */
function currency(text: string): CurrencyCode {
  const code = currencyCode(text);
  if (code === null) throw new RangeError(`not a currency: ${text}`);
  return code;
}

const GBP = currency('GBP');
const EUR = currency('EUR');
const STANDARD = micros(20_000_000);

/** Amounts by currency, given as pence and cents. */
export function money(pence: number | null, cents: number | null = null): MoneyByCurrency {
  return new Map([
    ...(pence === null ? [] : [[GBP, minorUnits(pence)] as const]),
    ...(cents === null ? [] : [[EUR, minorUnits(cents)] as const]),
  ]);
}

/** A line of a bill, `net` in minor units. */
export function line(
  net: number,
  own: Partial<Omit<PreviewLine, 'net'>> & Pick<PreviewLine, 'kind' | 'placement'>,
): PreviewLine {
  return {
    description: 'Line rental',
    from: day(2026, 12, 1),
    to: day(2026, 12, 31),
    quantity: 1,
    unitPrice: micros(net * 10_000),
    factor: null,
    net: minorUnits(net),
    vatRate: STANDARD,
    vatNote: null,
    priceSource: null,
    isCall: false,
    source: { sheet: 'Charges', cell: 'A2' },
    chargeId: null,
    number: null,
    rolledOver: null,
    ...own,
  };
}

/** A customer of the preview; what a test does not care about has plain values. */
export function customer(
  row: number,
  outcome: Outcome,
  lines: readonly PreviewLine[],
  own: Partial<CustomerPreview> = {},
): CustomerPreview {
  return {
    account: accountNumber(`0012${String(row)}`),
    name: `Customer ${String(row)}`,
    status: 'Active',
    cycle: 'Monthly',
    row,
    outcome,
    reason: 'Monthly is due on 1 Dec 2026.',
    reasonRule: rule('ELI-010'),
    currency: GBP,
    net: minorUnits(0),
    vat: minorUnits(0),
    gross: minorUnits(0),
    dueDate: null,
    collectionDate: null,
    delivery: { email: null, post: null, online: null, fax: null },
    deliveries: [],
    message: null,
    messageFrom: null,
    usedUpMessage: null,
    credit: { balanceAfter: null, fundsAfter: null, limits: [] },
    openingBalance: minorUnits(0),
    lines,
    alerts: [],
    trace: [{ step: 'eligibility', rule: rule('ELI-010'), because: 'cycle Monthly is due' }],
    ...own,
  };
}

function amounts(net: number, vat: number | null, gross: number | null): Partial<CustomerPreview> {
  return {
    net: minorUnits(net),
    vat: vat === null ? null : minorUnits(vat),
    gross: gross === null ? null : minorUnits(gross),
  };
}

function bill(net: number, vat: number | null, gross: number | null): Partial<CustomerPreview> {
  return {
    ...amounts(net, vat, gross),
    dueDate: day(2026, 12, 15),
    collectionDate: day(2026, 12, 16),
    delivery: { email: 'short bill', post: null, online: 'full bill', fax: null },
  };
}

/** All seven outcomes, a refund, a fee, a pad, two currencies, a bill without VAT, and texts that spreadsheets take for more. */
export const FIXTURE_CUSTOMERS: readonly CustomerPreview[] = [
  customer(
    2,
    'invoice',
    [
      line(3000, { kind: 'recurring', placement: 'billed', quantity: 2, unitPrice: micros(15_000_000) }),
      line(1234, {
        kind: 'usage',
        placement: 'billed',
        description: 'UK mobile calls',
        isCall: true,
        unitPrice: null,
        source: { sheet: 'Usage', cell: 'A2' },
      }),
    ],
    {
      account: accountNumber('00123'),
      name: 'Ashford Dairy Ltd',
      ...bill(4234, 847, 5081),
      openingBalance: minorUnits(-1250),
    },
  ),
  customer(
    3,
    'invoice',
    [
      line(150, {
        kind: 'one-off',
        placement: 'billed',
        description: '=HYPERLINK("http://example.test","click")',
        from: day(2026, 11, 20),
        to: null,
      }),
      line(300, {
        kind: 'fee',
        placement: 'billed',
        description: 'Low usage fee',
        source: null,
        from: null,
        to: null,
        unitPrice: null,
      }),
    ],
    {
      account: accountNumber('=1+1'),
      name: '@SUM(A1:A9)',
      ...bill(450, 90, 540),
      alerts: [
        { code: 'low-invoice', message: 'Low invoice: fee of £3.00 added.' },
        { code: 'text', message: '-2+3\tcmd|calc' },
      ],
    },
  ),
  customer(
    4,
    'invoice',
    [
      line(200, {
        kind: 'recurring',
        placement: 'billed',
        vatRate: null,
        factor: { days: 10, of: 31 },
        unitPrice: micros(6_200_000),
      }),
      line(800, {
        kind: 'pad',
        placement: 'billed',
        description: 'Padded to £10.00',
        vatRate: null,
        source: null,
        unitPrice: null,
      }),
    ],
    { name: '#N/A', ...bill(1000, null, null), message: 'Thank you _x0041_ & <goodbye>' },
  ),
  customer(5, 'rollover', [line(125, { kind: 'usage', placement: 'rolledOver', isCall: true })], {
    reason: 'Invoice value £1.25 is below £10.00.',
    reasonRule: rule('THR-004'),
    ...amounts(125, 25, 150),
  }),
  customer(6, 'not-produced', [line(2000, { kind: 'recurring', placement: 'held' })], {
    status: 'Suspended',
    reason: 'All lines are held: Suspended cannot have fixed charges.',
  }),
  customer(7, 'accumulate', [line(10_000, { kind: 'recurring', placement: 'accumulated' })], {
    currency: EUR,
    ...amounts(10_000, 2000, 12_000),
  }),
  customer(8, 'not-due', [line(999, { kind: 'recurring', placement: 'notDue' })], {
    cycle: 'Quarterly',
    ...amounts(999, 200, 1199),
  }),
  customer(9, 'skipped', [line(5000, { kind: 'one-off', placement: 'skipped' })], {
    currency: EUR,
    status: 'CRM only',
    ...amounts(5000, 1000, 6000),
  }),
  customer(10, 'error', [line(700, { kind: 'recurring', placement: 'refused' })], {
    ...amounts(700, null, null),
    account: null,
    name: null,
    status: null,
    cycle: null,
    reason: 'The status is blank.',
    reasonRule: rule('ELI-001'),
    alerts: [{ code: 'blank-status', message: 'Give the customer a status.' }],
    trace: [],
  }),
  customer(
    11,
    'invoice',
    [
      line(-2500, { kind: 'refund', placement: 'billed', description: 'Refund, billed beyond the end date' }),
      line(1000, { kind: 'recurring', placement: 'billed' }),
    ],
    { currency: EUR, name: '😀 Zoë\u0000\uD800 Ltd', ...bill(-1500, -300, -1800) },
  ),
];

function outcomeTotals(count: number, net = money(null), vat = money(null), gross = money(null)): OutcomeTotals {
  return { count, net, vat, gross };
}

/** The fixture's preview. Its totals are added up by hand; £4.44 of refused charges belong to an account that is not in the sheet. */
export const FIXTURE_PREVIEW: Preview = {
  run: {
    id: 'a3f1'.repeat(16),
    runDate: day(2026, 12, 1),
    asOf: day(2026, 11, 20),
    cutOff: day(2026, 11, 30),
    cycles: ['Monthly'],
    settings: '{"defaultCurrency":"GBP","directDebitNoticeDays":10,"vat":{"rate":"20","rounding":"per-rate"}}',
    assumptions: [
      'There is no Billed To column: each charge is taken as billed up to the start of the period that this run bills.',
    ],
  },
  ruleSets: [
    { id: 'eligibility', title: 'Who is billed', version: '1.2.0', sha256: 'b7'.repeat(32) },
    { id: 'thresholds', title: 'Invoice thresholds', version: '1.0.1', sha256: 'c8'.repeat(32) },
  ],
  totals: {
    customers: 10,
    byOutcome: {
      invoice: outcomeTotals(4, money(5684, -1500), money(937, -300), money(5621, -1800)),
      rollover: outcomeTotals(1, money(125), money(25), money(150)),
      'not-produced': outcomeTotals(1, money(0), money(0), money(0)),
      accumulate: outcomeTotals(1, money(null, 10_000), money(null, 2000), money(null, 12_000)),
      'not-due': outcomeTotals(1, money(999), money(200), money(1199)),
      skipped: outcomeTotals(1, money(null, 5000), money(null, 1000), money(null, 6000)),
      error: outcomeTotals(1, money(700)),
    },
    control: {
      in: money(8852, 13_500),
      fees: money(1100),
      billed: money(5684, -1500),
      rolledOver: money(125),
      held: money(2000),
      accumulated: money(null, 10_000),
      notDue: money(999),
      skipped: money(null, 5000),
      refused: money(1144),
    },
    rows: { in: 17, withLines: 12, nothingDue: 2, alreadyBilled: 1, unpriced: 1, refused: 1 },
    unpriced: 1,
    refusedUsage: [],
    withoutVat: 1,
  },
  customerCount: FIXTURE_CUSTOMERS.length,
  lineCount: 15,
  followUps: () => [],
  strayLines: () => [
    {
      ...line(444, {
        kind: 'one-off',
        placement: 'refused',
        source: { sheet: 'Charges', cell: 'A15' },
        description: '+44 call-out',
      }),
      account: '00999',
    },
  ],
  customerAt: fixtureCustomer,
  outlineAt: fixtureCustomer,
};

function fixtureCustomer(index: number): CustomerPreview {
  const found = FIXTURE_CUSTOMERS[index];
  if (found === undefined) throw new RangeError(`no customer ${String(index)}`);
  return found;
}

export const FIXTURE_FINDINGS: readonly Finding[] = [
  {
    ruleId: rule('STA-001'),
    severity: 'error',
    account: null,
    sheet: 'Customers',
    row: 10,
    cell: 'D10',
    field: 'customerStatus',
    value: null,
    message: 'Customer Status is blank: the customer cannot be billed.',
    fix: { title: 'Set the status', value: 'Active' },
  },
  {
    ruleId: rule('CHG-002'),
    severity: 'error',
    account: '99999',
    sheet: 'Charges',
    row: 15,
    cell: null,
    field: null,
    value: '+99999',
    message: 'Account 99999 is not in the customers sheet: £4.44 is billed to nobody.',
  },
  {
    ruleId: rule('DAT-007'),
    severity: 'warning',
    account: accountNumber('=1+1'),
    sheet: 'Customers',
    row: 3,
    cell: 'B3',
    field: 'name',
    value: '@SUM(A1:A9)',
    message: '=cmd|calc is not a name',
  },
  {
    ruleId: rule('DAT-001'),
    severity: 'info',
    account: null,
    sheet: 'Customers',
    row: null,
    cell: null,
    field: null,
    value: null,
    message: 'Dates are read as day, month, year.',
  },
];

export const FIXTURE_EVIDENCE: EvidenceFacts = {
  toolVersion: '0.1.0',
  runId: FIXTURE_PREVIEW.run.id,
  inputSha256: 'd9'.repeat(32),
  asOf: day(2026, 11, 20),
  runDate: day(2026, 12, 1),
  ruleSets: FIXTURE_PREVIEW.ruleSets,
  settings: FIXTURE_PREVIEW.run.settings,
  cutOff: FIXTURE_PREVIEW.run.cutOff,
  cycles: FIXTURE_PREVIEW.run.cycles,
  chainHead: null,
};
