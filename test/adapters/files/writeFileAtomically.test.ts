import assert from 'node:assert/strict';
import { link, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeFileAtomically } from '../../../src/adapters/files/writeFileAtomically.ts';

const NEW = new Uint8Array([1, 2, 3]);

describe('writeFileAtomically', () => {
  let folder = '';
  let input = '';
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'proforma-write-'));
    input = path.join(folder, 'input.xlsx');
    await writeFile(input, 'input');
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('writes a new file and leaves nothing else behind', async () => {
    const written = await writeFileAtomically(path.join(folder, 'out.xlsx'), NEW, { mustNotBe: input });
    assert.ok(written.ok);
    assert.deepEqual(new Uint8Array(await readFile(path.join(folder, 'out.xlsx'))), NEW);
    assert.deepEqual((await readdir(folder)).sort(), ['input.xlsx', 'out.xlsx']);
  });

  it('replaces an older output whole', async () => {
    const file = path.join(folder, 'out.xlsx');
    await writeFile(file, 'older and longer');
    assert.ok((await writeFileAtomically(file, NEW)).ok);
    assert.deepEqual(new Uint8Array(await readFile(file)), NEW);
  });

  const WAYS = [
    { name: 'its own name', reach: () => Promise.resolve(input) },
    { name: 'a path with detours', reach: () => Promise.resolve(`${folder}/x/../input.xlsx`) },
    {
      name: 'a symbolic link',
      reach: async () => {
        await symlink(input, `${folder}/soft.xlsx`);
        return `${folder}/soft.xlsx`;
      },
    },
    {
      name: 'a hard link',
      reach: async () => {
        await link(input, `${folder}/hard.xlsx`);
        return `${folder}/hard.xlsx`;
      },
    },
  ];
  for (const { name, reach } of WAYS) {
    it(`never writes over the input, reached by ${name}`, async () => {
      const written = await writeFileAtomically(await reach(), NEW, { mustNotBe: input });
      assert.equal(written.ok ? '' : written.error.code, 'output-exists');
      assert.equal(await readFile(input, 'utf8'), 'input');
    });
  }

  const FAILURES = [
    { name: 'the folder does not exist', target: 'none/out.xlsx', says: /folder does not exist: create it/ },
    {
      name: 'a file stands where the folder should',
      target: 'input.xlsx/out.xlsx',
      says: /folder does not exist: create it/,
    },
    { name: 'a folder stands where the file should', target: 'taken', says: /choose a file name/ },
    { name: 'the name is too long', target: 'x'.repeat(300), says: /choose a shorter one/ },
  ];
  for (const { name, target, says } of FAILURES) {
    it(`says what to do when ${name}, and leaves nothing behind`, async () => {
      await mkdir(path.join(folder, 'taken'));
      const written = await writeFileAtomically(path.join(folder, target), NEW);
      assert.ok(!written.ok);
      assert.equal(written.error.code, 'output-failed');
      assert.match(written.error.message, says);
      assert.doesNotMatch(written.error.message, /\n/);
      assert.deepEqual((await readdir(folder)).sort(), ['input.xlsx', 'taken']);
    });
  }

  it('says what to do when the folder may not be written in', async () => {
    // On Linux, /proc refuses new files to every user, root too.
    const target = process.platform === 'linux' ? '/proc/out.xlsx' : path.join(folder, 'none', 'out.xlsx');
    const written = await writeFileAtomically(target, NEW);
    assert.ok(!written.ok);
    assert.match(written.error.message, /could not be written\. .+then try again\.$/);
  });
});
