import assert from 'node:assert/strict';
import { checkWalls } from '../../scripts/checks/walls.ts';
import { withFiles } from '../support/withFiles.ts';

const VALUE = 'export const value = 1;\n';

function importing(...paths: readonly string[]): string {
  return paths.map((path, index) => `import { value as v${String(index)} } from '${path}';\n`).join('') + VALUE;
}

const VIOLATIONS: readonly { name: string; files: Readonly<Record<string, string>>; rule: string }[] = [
  {
    name: 'domain imports columns',
    files: { 'src/domain/a.ts': importing('../columns/b.ts'), 'src/columns/b.ts': VALUE },
    rule: 'domain-walls',
  },
  {
    name: 'columns import a stage',
    files: { 'src/columns/a.ts': importing('../sheets/b.ts'), 'src/sheets/b.ts': VALUE },
    rule: 'columns-walls',
  },
  {
    name: 'a stage imports another stage',
    files: { 'src/sheets/a.ts': importing('../billing/b.ts'), 'src/billing/b.ts': VALUE },
    rule: 'sheets-walls',
  },
  {
    name: 'a stage that binds no rules imports the rule book',
    files: { 'src/worksheets/a.ts': importing('../rulebook/b.ts'), 'src/rulebook/b.ts': VALUE },
    rule: 'worksheets-walls',
  },
  {
    name: 'billing reaches behind the rule book’s face',
    files: { 'src/billing/a.ts': importing('../rulebook/lint/lintRule.ts'), 'src/rulebook/lint/lintRule.ts': VALUE },
    rule: 'billing-walls',
  },
  {
    name: 'a type-only import crosses a wall',
    files: {
      'src/domain/a.ts': "import type { B } from '../app/b.ts';\nexport type A = B;\n",
      'src/app/b.ts': 'export type B = 1;\n',
    },
    rule: 'domain-walls',
  },
  {
    name: 'app imports an adapter',
    files: { 'src/app/a.ts': importing('../adapters/files/b.ts'), 'src/adapters/files/b.ts': VALUE },
    rule: 'app-walls',
  },
  {
    name: 'an adapter imports a use case',
    files: { 'src/adapters/excel/a.ts': importing('../../app/b.ts'), 'src/app/b.ts': VALUE },
    rule: 'adapters-walls',
  },
  {
    name: 'the file adapter imports a use case',
    files: { 'src/adapters/files/a.ts': importing('../../app/b.ts'), 'src/app/b.ts': VALUE },
    rule: 'files-walls',
  },
  {
    name: 'an adapter imports another adapter',
    files: { 'src/adapters/xlsx/a.ts': importing('../files/b.ts'), 'src/adapters/files/b.ts': VALUE },
    rule: 'adapters-walls',
  },
  {
    name: 'the command line imports a stage',
    files: { 'src/cli/a.ts': importing('../billing/b.ts'), 'src/billing/b.ts': VALUE },
    rule: 'cli-walls',
  },
  {
    name: 'the command line reaches browser code',
    files: { 'src/cli/a.ts': importing('../adapters/indexeddb/b.ts'), 'src/adapters/indexeddb/b.ts': VALUE },
    rule: 'no-browser-code-in-cli',
  },
  {
    name: 'the worker reaches Node code through an adapter',
    files: {
      'src/worker/a.ts': importing('../adapters/files/b.ts'),
      'src/adapters/files/b.ts': `import 'node:fs';\n${VALUE}`,
    },
    rule: 'no-node-code-in-browser',
  },
  {
    name: 'the pane imports Node code',
    files: { 'taskpane/a.ts': `import 'node:path';\n${VALUE}` },
    rule: 'no-node-code-in-browser',
  },
  {
    name: 'a part of the pane imports an adapter',
    files: { 'taskpane/panel.ts': importing('../src/adapters/excel/b.ts'), 'src/adapters/excel/b.ts': VALUE },
    rule: 'pane-parts-get-props',
  },
  {
    name: 'the pane imports a use case as a value',
    files: { 'taskpane/panel.ts': importing('../src/app/b.ts'), 'src/app/b.ts': VALUE },
    rule: 'pane-sees-app-types-only',
  },
  {
    name: 'the pane’s root imports a stage',
    files: { 'taskpane/index.ts': importing('../src/billing/b.ts'), 'src/billing/b.ts': VALUE },
    rule: 'pane-root-composes',
  },
  {
    name: 'source imports the pane',
    files: { 'src/app/a.ts': importing('../../taskpane/b.ts'), 'taskpane/b.ts': VALUE },
    rule: 'src-knows-no-pane',
  },
  {
    name: 'two modules import each other',
    files: { 'src/domain/a.ts': importing('./b.ts'), 'src/domain/b.ts': importing('./a.ts') },
    rule: 'no-circular',
  },
  {
    name: 'an import leads nowhere',
    files: { 'src/domain/a.ts': importing('./gone.ts') },
    rule: 'resolvable',
  },
  ...(
    [
      ['hucre', 'src/adapters/files/a.ts'],
      ['papaparse', 'src/adapters/xlsx/a.ts'],
      ['dexie', 'src/adapters/files/a.ts'],
      ['json-rules-engine', 'src/validation/a.ts'],
      ['re2js', 'src/validation/a.ts'],
      ['commander', 'src/app/a.ts'],
      ['zod', 'src/rulebook/a.ts'],
    ] as const
  ).map(([name, file]) => ({
    name: `${name} is imported outside its folder`,
    files: { [file]: `import '${name}';\n${VALUE}` },
    rule: `${name}-has-one-importer`,
  })),
];

const ALLOWED: Readonly<Record<string, string>> = {
  'src/domain/noun.ts': VALUE,
  'src/columns/store.ts': importing('../domain/noun.ts'),
  'src/sheets/read.ts': importing('../domain/noun.ts', '../columns/store.ts'),
  'src/rulebook/ruleBook.ts': importing('../domain/noun.ts', './lint/lintRule.ts'),
  'src/rulebook/lint/lintRule.ts': VALUE,
  'src/billing/preview.ts': importing('../rulebook/ruleBook.ts', '../columns/store.ts'),
  'src/app/ports/port.ts': importing('../../domain/noun.ts'),
  'src/app/useCase.ts': importing('../sheets/read.ts', '../billing/preview.ts', './ports/port.ts'),
  'src/adapters/files/read.ts': importing('../../app/ports/port.ts', '../../columns/store.ts', '../xlsx/read.ts'),
  'src/adapters/xlsx/read.ts': importing('../../columns/store.ts'),
  'src/adapters/excel/write.ts': importing('../../domain/noun.ts'),
  'src/cli/main.ts': `import 'node:fs';\n${importing('../app/useCase.ts', '../adapters/files/read.ts')}`,
  'taskpane/index.ts': importing('../src/adapters/excel/write.ts', './panel.ts'),
  'taskpane/panel.ts': `import type { value as use } from '../src/app/useCase.ts';\n${importing('../src/domain/noun.ts')}export type Use = typeof use;\n`,
};

describe('import walls', () => {
  for (const { name, files, rule } of VIOLATIONS) {
    it(`fail when ${name}`, async () => {
      const { problems } = await withFiles(files, (folder) => checkWalls(folder, 1));
      assert.ok(
        problems.some((problem) => problem.includes(`: ${rule}`)),
        `no ${rule} in: ${problems.join('; ')}`,
      );
    });
  }

  it('pass what the table allows, and count what was read', async () => {
    const { summary, problems } = await withFiles(ALLOWED, (folder) => checkWalls(folder, 1));
    assert.deepEqual(problems, []);
    assert.match(summary, /^14 modules, \d\d imports$/);
  });

  it('fail when there is no module at all', async () => {
    const { problems } = await withFiles({ 'README.md': '' }, (folder) => checkWalls(folder));
    assert.deepEqual(problems, ['only 0 modules found under src, taskpane, simulator, workbench: expected 20']);
  });

  it('fail when a source file was not read', async () => {
    const hidden = { ...ALLOWED, 'src/domain/node_modules/hidden.ts': VALUE };
    const { problems } = await withFiles(hidden, (folder) => checkWalls(folder, 1));
    assert.deepEqual(problems, ['src/domain/node_modules/hidden.ts: was not read']);
  });

  it('fail when there are too few modules to be the project', async () => {
    const { problems } = await withFiles(ALLOWED, (folder) => checkWalls(folder));
    assert.equal(problems.length, 1);
  });
});
