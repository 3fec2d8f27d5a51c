import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { ICON_NAMES, ICON_SIZES } from '../../scripts/checks/iconFiles.ts';
import { actionProblems } from '../../scripts/checks/manifestActions.ts';
import { HOSTING_ADDRESS, builtPane } from '../support/builtPane.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const MANIFEST = readFileSync(path.join(ROOT, 'manifest.xml'), 'utf8');
const SHORTCUTS = readFileSync(path.join(ROOT, 'assets/shortcuts.json'), 'utf8');

/** Width and height that a PNG's header states (PNG specification, 11.2.2 IHDR). */
function pixels(file: string): readonly [number, number] {
  const bytes = readFileSync(file);
  assert.equal(bytes.subarray(0, 8).toString('latin1'), '\x89PNG\r\n\x1a\n', file);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

const REFUSED = [
  { name: 'an address without TLS', address: 'http://proforma.example/pane' },
  { name: 'no scheme', address: 'proforma.example/pane' },
  { name: 'a query', address: 'https://proforma.example/pane?x=1' },
  { name: 'a fragment', address: 'https://proforma.example/pane#top' },
  { name: 'words after it', address: 'https://proforma.example/pane please' },
  { name: 'a quote that would end the attribute', address: 'https://proforma.example/"' },
  { name: 'a name and a password', address: 'https://me:secret@proforma.example/pane' },
  { name: 'a page of the pane', address: 'https://proforma.example/pane/taskpane.html' },
  { name: 'a doubled slash', address: 'https://proforma.example//pane' },
  { name: 'nothing', address: 'undefined' },
];

/** The build's own script, which is JavaScript so that webpack can load it. */
async function hostingAddress(): Promise<(given: string) => string> {
  const script = path.join(ROOT, 'scripts/hostingAddress.js');
  const module = (await import(script)) as { readonly hostingAddress: (given: string) => string };
  return module.hostingAddress;
}

describe('the address of a production build', () => {
  for (const { name, address } of REFUSED) {
    it(`refuses ${name}`, async () => {
      const read = await hostingAddress();
      assert.throws(() => read(address), /^RangeError: Give the address of the hosted pane as --env address=https:/);
    });
  }

  it('takes a host, a port and folders, with or without a last slash', async () => {
    const read = await hostingAddress();
    assert.equal(read('https://proforma.example'), 'https://proforma.example');
    assert.equal(read('https://proforma.example:8443/a/v1.2/'), 'https://proforma.example:8443/a/v1.2');
  });

  it('is refused by the build in one line', async function () {
    this.timeout(60_000);
    const webpack = path.join(ROOT, 'node_modules/webpack/bin/webpack.js');
    const options = ['--env', 'production', '--env', 'address=http://proforma.example'];
    const failed: unknown = await promisify(execFile)(process.execPath, [webpack, ...options], { cwd: ROOT }).catch(
      (error: unknown) => error,
    );
    assert.ok(failed instanceof Error && 'stderr' in failed);
    assert.match(String(failed.stderr).trim(), /^\[webpack-cli\].*Give the address of the hosted pane.*$/);
  });
});

describe('what the manifest names', () => {
  it('lies in the build, icons, pages and shortcuts alike', async function () {
    this.timeout(180_000);
    const { folder } = await builtPane();
    const built = readFileSync(path.join(folder, 'manifest.xml'), 'utf8');
    const addresses = [...built.matchAll(/"(https:\/\/proforma\.example[^"]*)"/g)].map((match) => match[1] ?? '');
    assert.ok(addresses.length > 25);
    for (const address of addresses) {
      assert.ok(existsSync(path.join(folder, address.slice(HOSTING_ADDRESS.length))), address);
    }
  });

  it('has icons of the size that it says', () => {
    const named = [...MANIFEST.matchAll(/id="(\w+)\.(\d+)" DefaultValue="https:\/\/localhost:3000\/(assets\/[^"]+)"/g)];
    assert.equal(named.length, ICON_NAMES.length * ICON_SIZES.length);
    for (const [, , size, file = ''] of named) {
      assert.deepEqual(pixels(path.join(ROOT, file)), [Number(size), Number(size)], file);
    }
    assert.deepEqual(pixels(path.join(ROOT, 'assets/icon-128.png')), [128, 128]);
  });

  it('are actions that the pane registers', () => {
    assert.deepEqual(actionProblems(MANIFEST, SHORTCUTS), []);
  });

  const DAMAGES = [
    {
      name: 'a shortcut of no action',
      from: '"action": "Proforma.OpenPane"',
      to: '"action": "Open"',
      problem: /names Open/,
    },
    {
      name: 'an action gone',
      from: '"id": "Proforma.ExplainRow"',
      to: '"id": "Explain"',
      problem: /has no action Explain/,
    },
    { name: 'a key that is none', from: 'Ctrl+Alt+1', to: 'Ctrl+Wheel', problem: /no key combination/ },
    { name: 'a key twice', from: 'Ctrl+Alt+1', to: 'Ctrl+Alt+2', problem: /there twice/ },
  ];
  for (const { name, from, to, problem } of DAMAGES) {
    it(`tells ${name}`, () => {
      assert.match(actionProblems(MANIFEST, SHORTCUTS.replace(from, to)).join('\n'), problem);
    });
  }
});
