import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import { hostingAddress } from './scripts/hostingAddress.js';

const here = path.dirname(fileURLToPath(import.meta.url));
const require = createRequire(import.meta.url);
const officeDist = path.join(path.dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');

const OFFICE_CDN = 'https://appsforoffice.microsoft.com';
/** Stands in the workbench's page for what its server draws. */
const NONCE = '%NONCE%';
const DEVELOPMENT_ADDRESS = 'https://localhost:3000';

/**
 * No frame-ancestors: Excel on the web shows the pane in a frame whose origin is not ours to list.
 * @param {boolean} production
 */
function contentSecurityPolicy(production) {
  const scripts = production ? `'self' ${OFFICE_CDN}` : "'self'";
  return policy(scripts);
}

/**
 * The workbench frames the pane. Its grid puts its styles into the page, for which whoever serves it draws a nonce each time.
 */
function workbenchPolicy() {
  return policy("'self'").replace("style-src 'self'", `style-src 'self' 'nonce-${NONCE}'`) + "; frame-src 'self'";
}

/** @param {string} scripts where scripts may come from */
function policy(scripts) {
  return [
    "default-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
    `script-src ${scripts}`,
    "worker-src 'self'",
    // Griffel fills empty <style> elements through CSSOM: the hash of the empty string is all it needs.
    "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src ${scripts}`,
  ].join('; ');
}

/**
 * Webpack prints an error's stack: what a person gave wrong needs its one line only.
 * @param {() => string} give
 */
function oneLine(give) {
  try {
    return give();
  } catch (error) {
    if (error instanceof Error) error.stack = error.message;
    throw error;
  }
}

/**
 * Without `--env address=…` a production build has no manifest: one that points nowhere would install and then fail.
 * @param {boolean} production @param {unknown} address
 */
function manifestCopy(production, address) {
  if (production && address === undefined) return [];
  const target = production ? oneLine(() => hostingAddress(address)) : DEVELOPMENT_ADDRESS;
  return [
    {
      from: 'manifest.xml',
      to: 'manifest.xml',
      transform: (/** @type {Buffer} */ content) => content.toString().replaceAll(DEVELOPMENT_ADDRESS, target),
    },
  ];
}

/** Only design, development and test may use the npm copy of office.js; production loads Microsoft's own. */
const OFFICE_COPY = [
  { from: 'office.js', context: officeDist, to: 'office-js', info: { minimized: true } },
  {
    from: '{excel-*.js,office_strings.js,o15apptofilemappingtable.js,en-us/*.js,telemetry/*.js,ariatelemetry/*.js}',
    context: officeDist,
    to: 'office-js',
    noErrorOnMissing: true,
    info: { minimized: true },
    globOptions: { ignore: ['**/*.debug.js'] },
  },
];

/**
 * Every file of the rules folder in one, so that the pane asks once.
 * @param {{ absoluteFilename: string, data: Buffer }[]} files
 */
function rulesInOneFile(files) {
  const texts = files.map(({ absoluteFilename, data }) => ({
    path: path.relative(path.join(here, 'rules'), absoluteFilename).replaceAll(path.sep, '/'),
    text: data.toString(),
  }));
  return Buffer.from(JSON.stringify(texts.sort((a, b) => (a.path < b.path ? -1 : 1))));
}

/** The scripts of the workbench; the one for plain http runs before all others, so it brings its own runtime. */
const WORKBENCH_ENTRIES = {
  workbench: './workbench/index.tsx',
  plainHttpFrame: { import: './workbench/plainHttpFrame.ts', filename: 'plain-http-frame.js', runtime: false },
};

function workbenchPage() {
  return new HtmlPlugin({
    template: './workbench/index.html',
    filename: 'index.html',
    chunks: ['workbench'],
    scriptLoading: 'defer',
    csp: workbenchPolicy(),
    nonce: NONCE,
  });
}

/** @param {boolean} production @param {boolean} workbench */
function outputFolder(production, workbench) {
  return path.join(here, workbench ? 'build/workbench' : `dist/${production ? 'prod' : 'dev'}`);
}

export default (env = {}) => {
  const production = env.production === true || env.production === 'true';
  const workbench = env.workbench === true;
  const page = (/** @type {string} */ name, /** @type {string[]} */ chunks) =>
    new HtmlPlugin({
      template: `./taskpane/${name}`,
      filename: name === 'index.html' ? 'taskpane.html' : name,
      chunks,
      scriptLoading: 'defer',
      csp: contentSecurityPolicy(production),
      officeJs: production ? `${OFFICE_CDN}/lib/1/hosted/office.js` : './office-js/office.js',
    });
  return {
    mode: production ? 'production' : 'development',
    target: ['web', 'es2022'],
    context: here,
    entry: { taskpane: './taskpane/index.tsx', ...(workbench ? WORKBENCH_ENTRIES : {}) },
    output: {
      path: outputFolder(production, workbench),
      // The worker alone is an entry without a name.
      filename: ({ chunk }) => `${typeof chunk?.name === 'string' ? '[name]' : 'worker'}.[contenthash:10].js`,
      chunkFilename: 'chunk.[name].[contenthash:10].js',
      assetModuleFilename: '[name].[contenthash:10][ext]',
      workerChunkLoading: 'import-scripts',
      clean: true,
      publicPath: 'auto',
    },
    cache: {
      type: 'filesystem',
      cacheDirectory: path.join(here, 'build/webpack-cache'),
      buildDependencies: { config: [fileURLToPath(import.meta.url)] },
    },
    devtool: 'source-map', // never an eval-* devtool: the policy has no unsafe-eval
    devServer: { hot: false, client: { overlay: false }, static: false },
    resolve: {
      extensions: ['.tsx', '.ts', '.js'],
      // TypeScript rewrites `./x.ts` to `./x.js` when it emits, before webpack looks for the file.
      extensionAlias: { '.js': ['.ts', '.tsx', '.js'] },
    },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          // `npm run typecheck` checks types; here they are only taken out.
          use: { loader: 'ts-loader', options: { transpileOnly: true } },
        },
        { test: /\.css$/, type: 'asset/resource' },
      ],
    },
    optimization: { runtimeChunk: 'single', splitChunks: { chunks: 'all' } },
    performance: { hints: production ? 'warning' : false, maxAssetSize: 1_500_000, maxEntrypointSize: 1_400_000 },
    plugins: [
      page('index.html', ['taskpane']),
      page('help.html', []),
      page('privacy.html', []),
      ...(workbench ? [workbenchPage()] : []),
      new CopyPlugin({
        patterns: [
          { from: 'assets/*.png', to: 'assets/[name][ext]' },
          { from: 'assets/shortcuts.json', to: 'shortcuts.json' },
          { from: 'rules/**/*.json', to: 'rules.json', transformAll: rulesInOneFile },
          { from: 'samples/customers.xlsx', to: 'sample.xlsx' },
          ...manifestCopy(production, env.address),
          ...(production ? [] : OFFICE_COPY),
        ],
      }),
    ],
  };
};
