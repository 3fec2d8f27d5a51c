import assert from 'node:assert/strict';
import path from 'node:path';
import type { ValidateJson } from '../../src/app/json/validateJson.schema.ts';
import type { PreviewJson } from '../../src/app/json/previewJson.schema.ts';
import { withFiles } from '../support/withFiles.ts';
import { explainAccount, previewOf, validateFile } from './commandLine.ts';

const HEADER = 'Customer ID,Company Name,Customer Status,Billing Cycle,VAT Rate';
const PORTABILLING = `${HEADER}
P-1,Acorn Widgets Ltd,Active,Monthly,20
P-2,Bramble Widgets Ltd,Blocked,Monthly,20
P-3,Cedar Widgets Ltd,Provisionally Terminated,Monthly,20
P-4,Dell Widgets Ltd,Permanently Terminated,Monthly,20
`;
const PLATFORM = `${HEADER}
C-1,Acorn Widgets Ltd,Active,Monthly,20
C-2,Bramble Widgets Ltd,Final Bill,Monthly,20
C-3,Cedar Widgets Ltd,Blocked,Monthly,20
C-4,Dell Widgets Ltd,Ex-Customer,Monthly,20
`;
const PROPOSAL = 'These statuses are PortaBilling’s: add --status-catalogue portabilling.';

async function withSheet<T>(csv: string, use: (file: string) => Promise<T>): Promise<T> {
  return withFiles({ 'customers.csv': csv }, (folder) => use(path.join(folder, 'customers.csv')));
}

function proposals({ out }: { readonly out: string }): readonly string[] {
  const { findings } = JSON.parse(out) as ValidateJson;
  return findings.filter(({ ruleId }) => ruleId === 'STATUS-CATALOGUE').map(({ message }) => message);
}

function idsOf({ out }: { readonly out: string }): readonly string[] {
  return [...new Set((JSON.parse(out) as ValidateJson).findings.map(({ ruleId }) => ruleId))];
}

describe('choosing the status catalogue', () => {
  const CASES = [
    { name: 'is proposed once where another knows more customers’ statuses', csv: PORTABILLING, expected: [PROPOSAL] },
    { name: 'is not proposed where it knows fewer', csv: PLATFORM, expected: [] },
    {
      name: 'is not proposed where it knows as many',
      csv: `${HEADER}\nC-1,Acorn Ltd,Active,Monthly,20\n`,
      expected: [],
    },
    {
      name: 'is not proposed where neither knows any',
      csv: `${HEADER}\nC-1,Acorn Ltd,Purple,Monthly,20\n`,
      expected: [],
    },
  ];
  for (const { name, csv, expected } of CASES) {
    it(`another ${name}`, () =>
      withSheet(csv, async (file) => {
        assert.deepEqual(proposals(await validateFile(file, { format: 'json' })), expected);
      }));
  }

  it('a named catalogue is used, and no other is proposed', () =>
    withSheet(PORTABILLING, async (file) => {
      const ids = idsOf(await validateFile(file, { format: 'json', statusCatalogue: 'portabilling' }));
      assert.ok(!ids.includes('STATUS-CATALOGUE') && !ids.includes('STA-001'), ids.join());
      const named = idsOf(await validateFile(file, { format: 'json', statusCatalogue: 'platform' }));
      assert.ok(!named.includes('STATUS-CATALOGUE') && named.includes('STA-001'), named.join());
    }));

  it('a catalogue that is not there is refused with those that are', () =>
    withSheet(PORTABILLING, async (file) => {
      const { exitCode, err } = await validateFile(file, { statusCatalogue: 'porta' });
      assert.equal(exitCode, 2);
      assert.equal(err, '--status-catalogue “porta” is not known. Use one of: platform, portabilling.');
    }));

  it('preview and explain say on one line which catalogue to name, and bill nobody of an unknown status', () =>
    withSheet(PORTABILLING, async (file) => {
      const previewed = await previewOf(file, { format: 'json' });
      assert.equal(previewed.err, PROPOSAL);
      const { customers } = JSON.parse(previewed.out) as PreviewJson;
      assert.deepEqual(
        customers.map(({ outcome }) => outcome),
        ['not-produced', 'error', 'error', 'error'],
      );
      assert.equal((await explainAccount(file, 'P-2')).err, PROPOSAL);
    }));

  it('a default status that only another catalogue has names that catalogue', () =>
    withSheet('Customer ID,Billing Cycle,VAT Rate\nP-1,Monthly,20\n', async (file) => {
      const { exitCode, err } = await previewOf(file, { defaultStatus: 'Blocked' });
      assert.equal(exitCode, 2);
      assert.match(err, /“Blocked” is not known\..* add --status-catalogue portabilling\.$/);
    }));

  it('the rule book of one’s own can name the catalogue', () =>
    withFiles(
      {
        'customers.csv': PORTABILLING,
        'rules/catalogues/rulebook.json': JSON.stringify({
          id: 'own',
          title: 'Own rules',
          version: '1.0.0',
          statusCatalogue: 'portabilling',
        }),
      },
      async (folder) => {
        const rules = path.join(folder, 'rules');
        const file = path.join(folder, 'customers.csv');
        const ids = idsOf(await validateFile(file, { format: 'json', rules }));
        assert.ok(!ids.includes('STATUS-CATALOGUE') && !ids.includes('STA-001'), ids.join());
        // What a person says stands over it.
        assert.ok(
          idsOf(await validateFile(file, { format: 'json', rules, statusCatalogue: 'platform' })).includes('STA-001'),
        );
      },
    ));

  it('the run id, the rule sets and the rule book’s hash are those of the catalogue in force', () =>
    withSheet(`${HEADER}\nC-1,Acorn Widgets Ltd,Active,Monthly,20\n`, async (file) => {
      const read = async (statusCatalogue?: string): Promise<PreviewJson> => {
        const options = statusCatalogue === undefined ? {} : { statusCatalogue };
        return JSON.parse((await previewOf(file, { format: 'json', ...options })).out) as PreviewJson;
      };
      const usual = await read();
      const named = await read('platform');
      const other = await read('portabilling');
      assert.equal(usual.run.id, named.run.id);
      assert.notEqual(usual.run.id, other.run.id);
      assert.notEqual(usual.rulebook.sha256, other.rulebook.sha256);
      const statusSets = ({ ruleSets }: PreviewJson): readonly string[] =>
        ruleSets.map(({ id }) => id).filter((id) => id.startsWith('catalogues/statuses'));
      assert.deepEqual(statusSets(usual), ['catalogues/statuses']);
      assert.deepEqual(statusSets(other), ['catalogues/statuses-portabilling']);
    }));
});
