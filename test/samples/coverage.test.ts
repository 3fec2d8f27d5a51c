import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { accountAt } from '../../samples/generator/sampleBlock.ts';
import { madeSample, recordsOf, sampleOptionsOf, valuesOf } from './madeSample.ts';

const SAMPLE = madeSample({ customers: '60' });

function folded(value: unknown): string {
  return typeof value === 'string' ? value.replaceAll('\u00a0', ' ').trim() : String(value);
}

describe('a sample of 60 customers shows', () => {
  const VALUES = [
    {
      name: 'every status of the platform',
      kind: 'customers',
      header: 'Customer Status',
      values: [
        'Active',
        'Active - Do Not Bill',
        'Suspended',
        'Final Bill',
        'Dropped',
        'Ex-Customer',
        'CRM Only',
        'Pending Migration',
      ],
    },
    {
      name: 'every billing cycle, and a blank one',
      kind: 'customers',
      header: 'Billing Cycle',
      values: ['Monthly', 'Quarterly', 'Half-yearly', 'Annually', 'Manual', 'null'],
    },
    {
      name: 'the customer classes',
      kind: 'customers',
      header: 'Customer Class',
      values: ['Personal', 'Sole Trader', 'UK Limited', 'UK PLC', 'Charity', 'Reseller'],
    },
    {
      name: 'every empty invoice setting',
      kind: 'customers',
      header: 'Empty Invoices',
      values: ['Do not produce', 'Produce anyway', 'Add Low Usage Fee of £'],
    },
    {
      name: 'terms of every kind',
      kind: 'customers',
      header: 'Payment Terms',
      values: ['-1', '15th', '30', '14', '7'],
    },
    { name: 'a billing day that months lack', kind: 'customers', header: 'Billing Day', values: ['1', '31'] },
    { name: 'two currencies', kind: 'customers', header: 'Currency', values: ['GBP', 'EUR'] },
    { name: 'an old account number with zeros', kind: 'customers', header: 'Account Number', values: ['00731'] },
    {
      name: 'a name that a formula could hide in',
      kind: 'customers',
      header: 'Company Name',
      values: ['@Tarnwick Communications Ltd'],
    },
    { name: 'bills by post', kind: 'customers', header: 'Post Bill', values: ['Long'] },
    { name: 'charges in advance and in arrears', kind: 'charges', header: 'Timing', values: ['Advance', 'Arrears'] },
    {
      name: 'every frequency',
      kind: 'charges',
      header: 'Frequency',
      values: ['Weekly', 'Monthly', 'Quarterly', 'Half-yearly', 'Annually'],
    },
    {
      name: 'every class of call',
      kind: 'usage',
      header: 'Call Class',
      values: [
        'Inbound',
        'National',
        'Mobile',
        'Non-geographic',
        'Service Numbers',
        'International',
        'Extended International',
        'Surcharges',
        'Bespoke 1',
        'Bespoke 2',
      ],
    },
    {
      name: 'invoices in every state',
      kind: 'invoices',
      header: 'Status',
      values: ['Unsent', 'Approved', 'Sent', 'Paid', 'Overdue'],
    },
    {
      name: 'contacts who may have detail',
      kind: 'contacts',
      header: 'Attachment Preference',
      values: ['Full bill', 'Short bill'],
    },
    { name: 'a contact of two accounts', kind: 'contacts', header: 'Account Number', values: ['C-10001, C-10003'] },
  ] as const;
  for (const { name, kind, header, values } of VALUES) {
    it(name, () => {
      const found = new Set(valuesOf(SAMPLE, kind, header).map(folded));
      assert.deepEqual(
        values.filter((value) => !found.has(value)),
        [],
      );
    });
  }

  it('every low invoice detection with every action', () => {
    const pairs = new Set(
      recordsOf(SAMPLE, 'customers').map(
        (row) => `${folded(row.get('Low Invoice'))} / ${folded(row.get('Low Invoice Action'))}`,
      ),
    );
    const detections = [
      'If invoice value is less than £',
      'If call spend is less than £',
      'If absolute invoice value is less than £',
    ];
    const actions = [
      'Do nothing',
      'Rollover amount to next invoice',
      'Add Low Usage Fee of £',
      'Pad with Low Usage Fee to £',
    ];
    assert.ok(pairs.has('N/A / Do nothing'));
    assert.deepEqual(
      detections
        .flatMap((detection) => actions.map((action) => `${detection} / ${action}`))
        .filter((pair) => !pairs.has(pair)),
      [],
    );
  });

  it('consent given and withheld, recorded and not', () => {
    const rows = recordsOf(SAMPLE, 'customers');
    const given = rows.filter((row) => /^(Yes|Y|yes|TRUE|✓)$/.test(folded(row.get('GDPR & PECR Consent Given'))));
    assert.ok(given.length > 20 && given.length < rows.length - 2);
    assert.equal(given.filter((row) => row.get('Consent Date') === null).length, 1);
  });

  it('one orphan charge and one account number used twice', () => {
    const accounts = valuesOf(SAMPLE, 'customers', 'Account Number');
    const known = new Set(accounts);
    assert.deepEqual(
      valuesOf(SAMPLE, 'charges', 'Account Number').filter((account) => !known.has(account)),
      ['X-99999'],
    );
    assert.deepEqual(
      accounts.filter((account, row) => accounts.indexOf(account) !== row),
      ['C-10037'],
    );
  });

  it('calls with a charge of their own, rated by tariff, by cost, and without any price', () => {
    const shapes = new Set(
      recordsOf(SAMPLE, 'usage').map((row) =>
        row.get('Charge') !== null ? 'charge' : row.get('CDR Cost') !== null ? 'cost' : 'neither',
      ),
    );
    assert.deepEqual([...shapes].sort(), ['charge', 'cost', 'neither']);
    assert.equal(SAMPLE.facts.expected?.unpriced, 1);
  });

  const UNTIDY = [
    { name: 'pounds as text', kind: 'customers', header: 'Credit Limit', like: /^£2,500\.00$/ },
    { name: 'a negative in brackets', kind: 'customers', header: 'Balance', like: /^\(60\.00\)$/ },
    { name: 'spaces at the end', kind: 'charges', header: 'Description', like: / {2}$/ },
    { name: 'a non-breaking space', kind: 'customers', header: 'Billing Cycle', like: /^Monthly\u00a0$/ },
    {
      name: 'another way to say yes',
      kind: 'customers',
      header: 'GDPR & PECR Consent Given',
      like: /^(Y|yes|TRUE|✓)$/,
    },
    { name: 'dates as text', kind: 'customers', header: 'Contract Start Date', like: /\d.*\d{2}/ },
    { name: 'a failed lookup', kind: 'customers', header: 'Expected Spend', like: /^#N\/A$/ },
    { name: 'a postcode in small letters', kind: 'customers', header: 'Postcode', like: /^[a-z]+\d+ \d[a-z]{2}$/ },
    { name: 'a name that shouts', kind: 'customers', header: 'Company Name', like: /^[A-Z ]{8,}$/ },
    { name: 'a percentage as text', kind: 'customers', header: 'VAT Rate', like: /^20%$/ },
    { name: 'a duration by the clock', kind: 'usage', header: 'Duration', like: /^\d+:\d{2}:\d{2}$/ },
    { name: 'one bad address in a list', kind: 'customers', header: 'Email Address', like: /, ledger@example, / },
  ] as const;
  for (const { name, kind, header, like } of UNTIDY) {
    it(`untidy: ${name}`, () => {
      assert.ok(valuesOf(SAMPLE, kind, header).some((value) => typeof value === 'string' && like.test(value)));
    });
  }

  it('no untidy cell when asked for none', () => {
    const clean = madeSample({ customers: '300', dirty: '0' });
    for (const sheet of clean.sheets) {
      for (const { header, style, values } of sheet.columns) {
        if (header === 'Payment Terms') continue;
        const numeric = ['date', 'money', 'price', 'percent', 'integer', 'quantity'].includes(style);
        for (const value of values) {
          if (numeric) assert.notEqual(typeof value, 'string', `${sheet.name} ${header}`);
          else if (typeof value === 'string') assert.equal(value, folded(value), `${sheet.name} ${header}`);
        }
      }
    }
  });

  it('mostly tidy rows', () => {
    const clean = madeSample({ customers: '2000', dirty: '0' });
    const dirty = madeSample({ customers: '2000', dirty: '0.03' });
    const before = recordsOf(clean, 'customers');
    const changed = recordsOf(dirty, 'customers').filter((row, place) =>
      [...row].some(([header, value]) => before[place]?.get(header) !== value),
    );
    // 3 % of 2,000 is 60; a few rows have no cell that can be untidy, and 12 stories have one planted.
    assert.ok(changed.length > 40 && changed.length < 100, String(changed.length));
  });
});

describe('samples/README.md', () => {
  const text = readFileSync(path.join(import.meta.dirname, '../../samples/README.md'), 'utf8');
  const rows = /<!-- stories:.*?-->(.*)<!-- \/stories -->/s
    .exec(text)?.[1]
    ?.split('\n')
    .filter((line) => /^\| (?!Account|-)/.test(line))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );

  it('tells of the first 47 rows of the sheet, in order', () => {
    assert.deepEqual(
      rows?.map(([account]) => account),
      valuesOf(SAMPLE, 'customers', 'Account Number').slice(0, 47),
    );
  });

  it('gives the figures that the facts give', () => {
    const options = sampleOptionsOf({});
    rows?.forEach(([account, , happens = ''], index) => {
      const { net, gross, outcome } = accountAt(index, options).expected;
      const money = (pence: number): string => `${pence < 0 ? '-' : ''}(£|€)${(Math.abs(pence) / 100).toFixed(2)}`;
      if (net !== null) assert.match(happens, new RegExp(`nvoice of ${money(net)}`), account);
      if (gross !== null && gross !== net) assert.match(happens, new RegExp(`${money(gross)} with VAT`), account);
      if (outcome === 'error') assert.match(happens, /^Error/, account);
      if (outcome === 'skipped') assert.match(happens, /^Skipped/, account);
    });
  });
});
