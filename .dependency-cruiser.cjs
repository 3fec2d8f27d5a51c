/**
 * The walls between the folders, as the table in CONTRIBUTING.md states them. A folder may import itself and what is
 * listed; everything else of ours is forbidden. `scripts/checks/walls.ts` runs this, and fails when a module was not read.
 */

const STAGES = ['sheets', 'rulebook', 'validation', 'billing', 'worksheets', 'actions', 'evidence'];

/** The rule book's public face is the files directly in its folder: stages that bind rules use them, never what lies deeper. */
const RULEBOOK_FACE = '^src/rulebook/[^/]+\\.ts$';

const OURS = '^(src|taskpane|workbench|test|bench|samples|scripts|simulator)/';

/** @param {string} folder @param {readonly string[]} allowed path patterns @param {string} why */
function wall(folder, allowed, why) {
  return {
    name: `${folder.replaceAll('/', '-')}-walls`,
    severity: 'error',
    comment: why,
    from: { path: `^src/${folder}/` },
    to: { path: OURS, pathNot: [`^src/${folder}/`, ...allowed] },
  };
}

/** @param {string} name a package @param {string} home pattern of the only files that may import it */
function oneImporter(name, home) {
  return {
    name: `${name}-has-one-importer`,
    severity: 'error',
    comment: `${name} is imported only by files that match ${home}: replacing it touches one place`,
    from: { path: '^(src|taskpane)/', pathNot: home },
    to: { path: `(^|node_modules/)${name}(/|$)` },
  };
}

const DOMAIN = '^src/domain/';
const COLUMNS = '^src/columns/';
const PORTS = '^src/app/ports/';
const BROWSER_CODE =
  '^(src/adapters/(excel|indexeddb)/|src/worker/|taskpane/)|(^|node_modules/)(dexie|react|react-dom|@fluentui|@microsoft)(/|$)';

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'resolvable',
      severity: 'error',
      comment: 'an import that leads nowhere would slip past every other wall',
      from: { path: OURS },
      to: { couldNotResolve: true },
    },
    {
      name: 'no-development-package',
      severity: 'error',
      comment: 'what ships needs only what is in "dependencies"',
      from: { path: '^(src|taskpane)/' },
      to: { dependencyTypes: ['npm-dev'], pathNot: 'node_modules/@types/' },
    },

    wall('domain', [], 'stages share nouns, never each other'),
    wall('columns', [DOMAIN], 'one store that every stage and adapter can fill or scan'),
    ...STAGES.map((stage) =>
      wall(
        stage,
        [DOMAIN, COLUMNS, ...(['validation', 'billing'].includes(stage) ? [RULEBOOK_FACE] : [])],
        'the arrow stays one-way; each stage can be replaced',
      ),
    ),
    wall(
      'app',
      [DOMAIN, COLUMNS, ...STAGES.map((stage) => `^src/${stage}/`)],
      'the same use cases for Excel, worker and command line',
    ),
    {
      name: 'adapters-walls',
      severity: 'error',
      comment: 'Excel, Dexie and files stay dumb transcribers, and know nothing of each other',
      from: { path: '^src/adapters/([^/]+)/', pathNot: '^src/adapters/files/' },
      to: { path: OURS, pathNot: ['^src/adapters/$1/', DOMAIN, COLUMNS, PORTS] },
    },
    {
      name: 'files-walls',
      severity: 'error',
      comment: 'opens whatever file a person names, so it alone may hand an .xlsx to its reader',
      from: { path: '^src/adapters/files/' },
      to: { path: OURS, pathNot: ['^src/adapters/(files|xlsx)/', DOMAIN, COLUMNS, PORTS] },
    },
    wall('cli', [DOMAIN, '^src/app/', '^src/adapters/'], 'arguments in, exit code out: the use cases do the work'),
    wall('worker', [DOMAIN, COLUMNS, '^src/app/', '^src/adapters/'], 'a composition root and nothing else'),
    {
      name: 'src-knows-no-pane',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(taskpane|workbench|test|bench|samples|scripts|simulator)/' },
    },
    {
      name: 'simulator-walls',
      severity: 'error',
      comment: 'a host to test against: it shares nouns with the product, never code under test',
      from: { path: '^simulator/', pathNot: '^simulator/files/' },
      to: { path: OURS, pathNot: ['^simulator/', DOMAIN, COLUMNS] },
    },
    {
      name: 'simulator-files-walls',
      severity: 'error',
      comment: 'the reader of .xlsx is proven against foreign ones: a second one would be a second thing to prove',
      from: { path: '^simulator/files/' },
      to: { path: OURS, pathNot: ['^simulator/', '^src/adapters/xlsx/', DOMAIN, COLUMNS] },
    },
    {
      name: 'simulator-stays-equipment',
      severity: 'error',
      comment: 'nothing that ships, and no sample, leans on the simulated Excel',
      from: { path: '^(src|taskpane|samples)/' },
      to: { path: '^simulator/' },
    },
    {
      name: 'workbench-walls',
      severity: 'error',
      comment: 'it shows the built pane in a frame: it shares nothing with it but the message protocol',
      from: { path: '^workbench/' },
      to: { path: OURS, pathNot: ['^workbench/', '^simulator/', DOMAIN] },
    },
    {
      name: 'workbench-stays-outermost',
      severity: 'error',
      comment: 'equipment to try the product with; only tests look into it',
      from: { path: OURS, pathNot: '^(workbench|test)/' },
      to: { path: '^workbench/' },
    },

    {
      name: 'no-browser-code-in-cli',
      severity: 'error',
      comment: 'whatever the command line reaches must run on Node',
      from: { path: '^src/cli/' },
      to: { path: BROWSER_CODE, reachable: true },
    },
    {
      name: 'no-node-code-in-browser',
      severity: 'error',
      comment: 'whatever the pane and the worker reach must run in a browser',
      from: { path: '^(src/worker|taskpane)/' },
      to: {
        path: '^(node:)?(assert|buffer|child_process|crypto|fs|http|https|module|net|os|path|process|stream|url|util|v8|vm|worker_threads|zlib)(/|$)',
        reachable: true,
      },
    },
    {
      name: 'pane-parts-get-props',
      severity: 'error',
      comment: 'adapters and the worker are wired only in taskpane/index',
      from: { path: '^taskpane/', pathNot: '^taskpane/index\\.tsx?$' },
      to: { path: OURS, pathNot: ['^taskpane/', DOMAIN, '^src/app/'] },
    },
    {
      name: 'pane-root-composes',
      severity: 'error',
      from: { path: '^taskpane/index\\.tsx?$' },
      to: { path: OURS, pathNot: ['^taskpane/', DOMAIN, '^src/(app|adapters|worker)/'] },
    },
    {
      name: 'pane-sees-app-types-only',
      severity: 'error',
      comment: 'the use cases run in the worker, so that the main thread stays free',
      from: { path: '^taskpane/' },
      to: { path: '^src/app/', dependencyTypesNot: ['type-only'] },
    },

    oneImporter('hucre', '^src/adapters/xlsx/'),
    oneImporter('papaparse', '^src/adapters/files/'),
    oneImporter('dexie', '^src/adapters/indexeddb/'),
    oneImporter('json-rules-engine', '^src/rulebook/'),
    oneImporter('re2js', '^src/rulebook/'),
    oneImporter('commander', '^src/cli/'),
    oneImporter('jsvat', '^src/validation/identity/'),
    oneImporter('ibantools', '^src/validation/identity/'),
    oneImporter('libphonenumber-js', '^src/validation/identity/'),
    oneImporter('postcode', '^src/validation/identity/'),
    oneImporter('fastest-levenshtein', '^src/validation/duplicates/'),
    oneImporter('double-metaphone', '^src/validation/duplicates/'),
    oneImporter('comlink', '^src/worker/'),
    oneImporter('react', '^taskpane/'),
    oneImporter('@fluentui/react-components', '^taskpane/'),
    oneImporter('@tanstack/react-virtual', '^taskpane/'),
    oneImporter('zod', '\\.schema\\.ts$'),
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.js'],
    },
  },
};
