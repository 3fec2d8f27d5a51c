import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import packageFile from '../../package.json' with { type: 'json' };
import { checkManifest } from '../../scripts/checks/manifest.ts';
import { HOSTING_ADDRESS, builtPane } from '../support/builtPane.ts';
import { withFiles } from '../support/withFiles.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const MANIFEST = readFileSync(path.join(ROOT, 'manifest.xml'), 'utf8');
const FACTS = { version: packageFile.version, root: ROOT };

const DAMAGES = [
  { name: 'another version', from: /<Version>[^<]*/, to: '<Version>9.9.9', problem: /version is 9\.9\.9, expected/ },
  { name: 'another locale', from: '>en-GB<', to: '>en-US<', problem: /default locale is en-US, expected en-GB/ },
  { name: 'an Id that is not one', from: /<Id>[^<]*/, to: '<Id>proforma', problem: /Id proforma is not a UUID/ },
  { name: 'fewer permissions', from: 'ReadWriteDocument', to: 'ReadDocument', problem: /permissions is ReadDocument/ },
  {
    name: 'an address without TLS',
    from: 'https://localhost:3000/help',
    to: 'http://localhost:3000/help',
    problem: /is not https/,
  },
  {
    name: 'an address elsewhere',
    from: 'localhost:3000/help',
    to: 'example.org/help',
    problem: /more than one origin/,
  },
  {
    name: 'a button gone',
    from: 'id="Proforma.Check"',
    to: 'id="Other"',
    problem: /id Proforma\.Check is missing/,
  },
  {
    name: 'a name without its resource',
    from: 'resid="Group.Label"',
    to: 'resid="Gone"',
    problem: /resid Gone has no resource/,
  },
  { name: 'a name given twice', from: ' id="Icon.32"', to: ' id="Icon.16"', problem: /id Icon\.16 is there twice/ },
  {
    name: 'a lower requirement',
    from: 'Name="ExcelApi" MinVersion="1.9"',
    to: 'Name="ExcelApi" MinVersion="1.1"',
    problem: /requirement Name="ExcelApi" MinVersion="1\.9" is missing/,
  },
  {
    name: 'a button whose action the pane does not have',
    from: '<FunctionName>Proforma.CheckSheets',
    to: '<FunctionName>Proforma.Chek',
    problem: /the pane has no action Proforma\.Chek/,
  },
  { name: 'broken XML', from: '</OfficeApp>', to: '', problem: /manifest\.xml: / },
];

describe('manifest check', function () {
  this.timeout(60_000);

  it('passes the project’s manifest', async () => {
    const { summary, problems } = await checkManifest(path.join(ROOT, 'manifest.xml'), FACTS);
    assert.deepEqual(problems, []);
    assert.match(summary, /^Proforma \d+\.\d+\.\d+, 31 addresses, schemas/);
  });

  for (const { name, from, to, problem } of DAMAGES) {
    it(`refuses ${name}`, async () => {
      const damaged = MANIFEST.replace(from, to);
      assert.notEqual(damaged, MANIFEST);
      const { problems } = await withFiles({ 'manifest.xml': damaged }, (folder) =>
        checkManifest(path.join(folder, 'manifest.xml'), FACTS),
      );
      assert.match(problems.join('\n'), problem);
    });
  }

  it('says so when the public schemas are not there', async () => {
    await withFiles({ 'project/manifest.xml': MANIFEST }, async (folder) => {
      const root = path.join(folder, 'project');
      const { summary, problems } = await checkManifest(path.join(root, 'manifest.xml'), { ...FACTS, root });
      assert.deepEqual(problems, []);
      assert.match(summary, /schemas not checked/);
    });
  });

  it('passes the manifest that a production build writes for its address', async () => {
    const { folder } = await builtPane();
    const file = path.join(folder, 'manifest.xml');
    assert.deepEqual((await checkManifest(file, FACTS)).problems, []);
    const text = readFileSync(file, 'utf8');
    assert.ok(text.includes(`DefaultValue="${HOSTING_ADDRESS}/taskpane.html"`));
    assert.ok(!text.includes('localhost'));
  });
});
