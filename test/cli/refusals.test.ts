import assert from 'node:assert/strict';
import { linkSync, mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { withFiles } from '../support/withFiles.ts';
import { RUN_DATE, contentsOf, explainAccount, previewOf, proforma, validateFile } from './commandLine.ts';
import type { Outcome } from './commandLine.ts';

const CUSTOMERS = [
  'Account Number,Customer Status,Billing Cycle,Company Name,VAT Rate',
  'A1,Active,Monthly,One Ltd,20%',
  'A2,Active,Monthly,Two Ltd,20%',
  '0073,Active,Monthly,Three Ltd,20%',
  '',
].join('\n');

const NO_STATUS = 'Account Number,Company Name,Monthly Charge\nA1,One Ltd,10.00\nA2,Two Ltd,12.00\n';

const CFB = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(600).fill(0)]);
const CUT_OFF_ZIP = Uint8Array.from([0x50, 0x4b, 3, 4, ...new Array<number>(100).fill(7)]);

const HOSTILE_RULE = {
  id: 'OWN-001',
  title: 'Own',
  severity: 'error',
  field: 'companyName',
  message: 'Look.',
  reason: 'A test.',
  source: { title: 'A test' },
  conditions: { all: [{ fact: 'companyName', operator: 'matches', value: '(a+)+(?=b)' }] },
  event: { type: 'finding' },
  examples: { fires: [], quiet: [] },
};
const HOSTILE_SET = {
  id: 'own',
  title: 'Own',
  version: '1.0.0',
  effectiveFrom: null,
  effectiveTo: null,
  owner: 'Finance',
  scope: 'row',
  rules: [HOSTILE_RULE],
};

const FILES = {
  'customers.csv': CUSTOMERS,
  'silent.csv': NO_STATUS,
  'prices.csv': 'Product,Price\nTea,1.00\nCoffee,2.00\n',
  'legacy.xls': CFB,
  'cut.xlsx': CUT_OFF_ZIP,
  'text.xlsx': 'Account Number,Status\nA1,Active\n',
  'empty/readme.txt': 'nothing here',
  'two/north.csv': CUSTOMERS,
  'two/south.csv': CUSTOMERS.replaceAll('A1', 'B1').replaceAll('A2', 'B2').replace('0073', '0074'),
  'rules-broken/own.json': '{ "id": "own", }',
  'rules-hostile/own.json': JSON.stringify(HOSTILE_SET, null, 2),
  'rules-none/readme.txt': 'no rules',
  'rules-statuses/catalogues/statuses.json': '{"id": "x"}',
  'settings-not-json.json': '{ vatRate: 20 }',
  'settings-unknown.json': '{ "vatrate": "20" }',
  'settings-number.json': '{ "vatRate": 20 }',
  'settings-list.json': '[]',
} as const;

/** What each refusal says; `names` must all be in the one line. */
const CASES: readonly {
  readonly name: string;
  readonly run: (at: (name: string) => string) => Promise<Outcome>;
  readonly names: readonly (string | RegExp)[];
}[] = [
  {
    name: 'a file that is not there',
    run: (at) => validateFile(at('nowhere.xlsx')),
    names: ['nowhere.xlsx', 'not found'],
  },
  { name: 'a folder without .csv', run: (at) => validateFile(at('empty')), names: ['empty', 'customers.csv'] },
  {
    name: 'an old or encrypted workbook',
    run: (at) => validateFile(at('legacy.xls')),
    names: ['legacy.xls', 'Choose'],
  },
  { name: 'a workbook cut off', run: (at) => validateFile(at('cut.xlsx')), names: ['cut.xlsx'] },
  { name: 'text called .xlsx', run: (at) => validateFile(at('text.xlsx')), names: ['text.xlsx', '.csv'] },
  {
    name: 'no customers sheet',
    run: (at) => validateFile(at('prices.csv')),
    names: ['prices.csv', 'customers', 'account number'],
  },
  {
    name: 'no customers sheet to preview',
    run: (at) => previewOf(at('prices.csv')),
    names: ['prices.csv', 'customers'],
  },
  {
    name: 'two customers sheets',
    run: (at) => validateFile(at('two')),
    names: ['two', '“north”', '“south”', '--sheet customers='],
  },
  {
    name: 'a sheet that is not there',
    run: (at) => validateFile(at('two'), { sheet: ['customers=west'] }),
    names: ['“west”', '“north”', '--sheet'],
  },
  {
    name: 'a sheet option without kind',
    run: (at) => validateFile(at('two'), { sheet: ['north'] }),
    names: ['“north”', 'kind=name'],
  },
  {
    name: 'a sheet without status and cycle',
    run: (at) => previewOf(at('silent.csv')),
    names: ['silent.csv', 'Customer Status', 'Billing Cycle', '--default-status', '--default-cycle'],
  },
  {
    name: 'an unknown default status',
    run: (at) => previewOf(at('silent.csv'), { defaultStatus: 'Actve', defaultCycle: 'Monthly' }),
    names: ['--default-status', '“Actve”', 'Active'],
  },
  {
    name: 'an unknown default cycle',
    run: (at) => previewOf(at('silent.csv'), { defaultStatus: 'Active', defaultCycle: 'Fortnightlyish' }),
    names: ['--default-cycle', '“Fortnightlyish”', 'Monthly'],
  },
  {
    name: 'an unknown cycle',
    run: (at) => previewOf(at('customers.csv'), { cycles: 'Yearlyish' }),
    names: ['“Yearlyish”', 'Monthly'],
  },
  { name: 'no cycle at all', run: (at) => previewOf(at('customers.csv'), { cycles: ' , ' }), names: ['--cycles'] },
  {
    name: 'an account that is not in the sheet',
    run: (at) => previewOf(at('customers.csv'), { accounts: 'A1,73' }),
    names: ['“73”', '0073'],
  },
  { name: 'no account at all', run: (at) => previewOf(at('customers.csv'), { accounts: '' }), names: ['--accounts'] },
  {
    name: 'an account to explain that is not there',
    run: (at) => explainAccount(at('customers.csv'), '73'),
    names: ['“73”', '0073'],
  },
  {
    name: 'a run date in words',
    run: (at) => previewOf(at('customers.csv'), { runDate: 'tomorrow' }),
    names: ['--run-date', '“tomorrow”', '2026-12-01'],
  },
  {
    name: 'a day that does not exist',
    run: (at) => previewOf(at('customers.csv'), { runDate: '2026-02-30' }),
    names: ['--run-date'],
  },
  {
    name: 'an as-of date of another order',
    run: (at) => validateFile(at('customers.csv'), { asOf: '01/12/2026' }),
    names: ['--as-of', '01/12/2026'],
  },
  {
    name: 'a cut-off that is no date',
    run: (at) => previewOf(at('customers.csv'), { cutOff: '31' }),
    names: ['--cut-off'],
  },
  {
    name: 'a due date before the run',
    run: (at) => previewOf(at('customers.csv'), { dueDate: '2025-12-31' }),
    names: ['--due-date', '2025-12-31'],
  },
  {
    name: 'settings that are not there',
    run: (at) => previewOf(at('customers.csv'), { settings: at('none.json') }),
    names: ['none.json'],
  },
  {
    name: 'settings that are no JSON',
    run: (at) => previewOf(at('customers.csv'), { settings: at('settings-not-json.json') }),
    names: ['settings-not-json.json', 'JSON'],
  },
  {
    name: 'a misspelt setting',
    run: (at) => previewOf(at('customers.csv'), { settings: at('settings-unknown.json') }),
    names: ['settings-unknown.json', 'vatrate'],
  },
  {
    name: 'a setting of the wrong type',
    run: (at) => previewOf(at('customers.csv'), { settings: at('settings-number.json') }),
    names: ['settings-number.json', 'vatRate'],
  },
  {
    name: 'settings that are a list',
    run: (at) => previewOf(at('customers.csv'), { settings: at('settings-list.json') }),
    names: ['settings-list.json', 'object'],
  },
  {
    name: 'rules that are no JSON',
    run: (at) => validateFile(at('customers.csv'), { rules: at('rules-broken') }),
    names: [/own\.json.*position 15/],
  },
  {
    name: 'a hostile pattern in rules',
    run: (at) => validateFile(at('customers.csv'), { rules: at('rules-hostile') }),
    names: [/own\.json:\d+:\d+ OWN-001/],
  },
  {
    name: 'the same before a preview',
    run: (at) => previewOf(at('customers.csv'), { rules: at('rules-hostile') }),
    names: [/own\.json:\d+:\d+ OWN-001/],
  },
  {
    name: 'a broken catalogue',
    run: (at) => validateFile(at('customers.csv'), { rules: at('rules-statuses') }),
    names: ['catalogues/statuses.json'],
  },
  {
    name: 'a rules folder that is not there',
    run: (at) => validateFile(at('customers.csv'), { rules: at('nowhere') }),
    names: ['nowhere'],
  },
  {
    name: 'a rules folder without rules',
    run: (at) => validateFile(at('customers.csv'), { rules: at('rules-none') }),
    names: ['rules-none', '.json'],
  },
  {
    name: 'an output that is no workbook',
    run: (at) => previewOf(at('customers.csv'), { out: at('customers.csv') }),
    names: ['--out', '.xlsx'],
  },
  {
    name: 'an output in a folder that is not there',
    run: (at) => previewOf(at('customers.csv'), { out: at('none/out.xlsx') }),
    names: ['--out', 'none'],
  },
  {
    name: 'an output that is a folder',
    run: (at) => previewOf(at('customers.csv'), { out: at('folder.xlsx') }),
    names: ['folder.xlsx', 'folder'],
  },
  {
    name: 'an output over another workbook',
    run: (at) => previewOf(at('customers.csv'), { out: at('cut.xlsx') }),
    names: ['cut.xlsx', 'left alone'],
  },
  {
    name: 'an output over the input',
    run: (at) => previewOf(at('input.xlsx'), { out: at('input.xlsx') }),
    names: ['input.xlsx', 'never written over'],
  },
  {
    name: 'the input by another path',
    run: (at) => previewOf(at('input.xlsx'), { out: at('empty/../input.xlsx') }),
    names: ['never written over'],
  },
  {
    name: 'the input by a symbolic link',
    run: (at) => previewOf(at('input.xlsx'), { out: at('symbolic.xlsx') }),
    names: ['never written over'],
  },
  {
    name: 'the input by a hard link',
    run: (at) => previewOf(at('input.xlsx'), { out: at('hard.xlsx') }),
    names: ['never written over'],
  },
];

describe('what the command line refuses', () => {
  for (const { name, run, names } of CASES) {
    it(`${name}: exit 2, one line that says where and what to do, nothing printed, nothing written`, async () => {
      await withFiles({ ...FILES, 'input.xlsx': CUT_OFF_ZIP }, async (folder) => {
        symlinkSync(path.join(folder, 'input.xlsx'), path.join(folder, 'symbolic.xlsx'));
        linkSync(path.join(folder, 'input.xlsx'), path.join(folder, 'hard.xlsx'));
        mkdirSync(path.join(folder, 'folder.xlsx'));
        const before = contentsOf(folder);
        const { exitCode, out, err } = await run((file) => path.join(folder, file));
        assert.equal(exitCode, 2, err);
        assert.equal(out, '');
        assert.ok(!/[\r\n]/.test(err), err);
        assert.match(err, /[.?)]$/, 'a sentence');
        assert.doesNotMatch(err, /Error:|\bat .*\.ts/);
        for (const part of names) assert.ok(typeof part === 'string' ? err.includes(part) : part.test(err), err);
        assert.deepEqual(contentsOf(folder), before);
      });
    });
  }

  const SPAWNED: readonly { readonly name: string; readonly args: readonly string[]; readonly says: RegExp }[] = [
    { name: 'a missing file', args: ['validate', 'nowhere.xlsx'], says: /^proforma: nowhere\.xlsx was not found/ },
    {
      name: 'an unknown option',
      args: ['validate', 'x.csv', '--colour'],
      says: /^proforma: unknown option '--colour'/,
    },
    { name: 'an unknown command', args: ['prevew', 'x.csv'], says: /^proforma: unknown command 'prevew'.*preview/ },
    {
      name: 'an unknown format',
      args: ['validate', 'x.csv', '--format', 'xml'],
      says: /^proforma: .*--format.*text, json, csv/,
    },
    { name: 'no run date', args: ['preview', 'x.csv'], says: /^proforma: .*--run-date/ },
    { name: 'no file', args: ['validate'], says: /^proforma: .*file/ },
    { name: 'a second file', args: ['validate', 'x.csv', 'y.csv'], says: /^proforma: .*too many arguments/ },
    { name: 'no account', args: ['explain', 'x.csv', '--run-date', RUN_DATE], says: /^proforma: .*--account/ },
  ];
  for (const { name, args, says } of SPAWNED) {
    it(`${name}, as a process`, () => {
      const { exitCode, out, err } = proforma(args);
      assert.equal(exitCode, 2);
      assert.equal(out, '');
      assert.match(err, says);
      assert.match(err, /^[^\n]*\n$/, 'one line');
    });
  }

  it('takes the customers sheet that it is told', async () => {
    await withFiles(FILES, async (folder) => {
      const north = await validateFile(path.join(folder, 'two'), { sheet: ['customers=north'], format: 'json' });
      const south = await validateFile(path.join(folder, 'two'), { sheet: ['customers=south'], format: 'json' });
      assert.notEqual(north.exitCode, 2, north.err);
      const kinds = ({ out }: Outcome): unknown =>
        (JSON.parse(out) as { input: { sheets: { name: string; kind: string | null }[] } }).input.sheets.map(
          ({ name, kind }) => [name, kind === 'customers'],
        );
      assert.deepEqual(kinds(north), [
        ['north', true],
        ['south', false],
      ]);
      assert.deepEqual(kinds(south), [
        ['north', false],
        ['south', true],
      ]);
    });
  });
});
