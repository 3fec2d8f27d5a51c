import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import type { ManifestInfo } from 'office-addin-manifest';
import { OfficeAddinManifest } from 'office-addin-manifest';
import { ICON_SIZES } from './iconFiles.ts';
import { actionProblems } from './manifestActions.ts';
import type { Verdict } from './verdict.ts';

/** Commands and resources that the add-in cannot do without: the buttons, the pane, and the icons that Excel asks for. */
const NEEDED_IDS = [
  ...['Proforma.Group', 'Proforma.Open', 'Proforma.Check', 'Proforma.Preview', 'Pane.Url', 'Help.Url'],
  ...['Icon', 'Check', 'Preview'].flatMap((name) => ICON_SIZES.map((size) => `${name}.${String(size)}`)),
];

/** What the pane calls of Excel, and the runtime that buttons and shortcuts share with it. */
const NEEDED_SETS = ['Name="ExcelApi" MinVersion="1.9"', 'Name="SharedRuntime" MinVersion="1.1"'];

/** Validates against Microsoft's public schemas, where they lie beside the checkout; they are not ours to ship. */
const SCHEMA_CHECK = '../shared/manifest-check/manifest-check.mjs';

const SHORTCUTS = path.resolve(import.meta.dirname, '../../assets/shortcuts.json');

/** What a manifest has to agree with. */
export interface ManifestFacts {
  /** The product's version, from package.json. */
  readonly version: string;
  /** The folder with the project's node_modules. */
  readonly root: string;
}

/** Checks an add-in manifest without a network: parsed by Office's own tool, then read for what that tool lets pass. */
export async function checkManifest(file: string, { version, root }: ManifestFacts): Promise<Verdict> {
  let info: ManifestInfo;
  try {
    info = await OfficeAddinManifest.readManifestFile(file);
  } catch (error) {
    return { summary: 'not a manifest', problems: [`${file}: ${messageOf(error)}`] };
  }
  const text = readFileSync(file, 'utf8');
  const problems = [
    ...factProblems(info, version),
    ...idProblems(text),
    ...addressProblems(text),
    ...NEEDED_SETS.filter((set) => !text.includes(set)).map((set) => `the requirement ${set} is missing`),
    ...actionProblems(text, readFileSync(SHORTCUTS, 'utf8')),
  ];
  const schemas = await schemaProblems(file, root);
  const title = `${info.displayName ?? '?'} ${info.version ?? '?'}, ${String(addresses(text).length)} addresses`;
  return {
    summary: `${title}, ${schemas === null ? 'schemas not checked (../shared/manifest-check is not there)' : 'schemas checked'}`,
    problems: [...problems, ...(schemas ?? [])].map((problem) => `${path.basename(file)}: ${problem}`),
  };
}

function factProblems(info: ManifestInfo, version: string): readonly string[] {
  const expected = [
    ['version', info.version, version],
    ['default locale', info.defaultLocale, 'en-GB'],
    ['hosts', info.hosts?.join(), 'Workbook'],
    ['permissions', info.permissions, 'ReadWriteDocument'],
  ] as const;
  const wrong = expected
    .filter(([, found, wanted]) => found !== wanted)
    .map(([what, found, wanted]) => `${what} is ${found ?? 'missing'}, expected ${wanted}`);
  const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
  return uuid.test(info.id ?? '') ? wrong : [...wrong, `Id ${info.id ?? ''} is not a UUID`];
}

function idProblems(text: string): readonly string[] {
  const ids = [...text.matchAll(/\sid="([^"]*)"/g)].map((match) => match[1] ?? '');
  const defined = new Set(ids);
  const used = [...text.matchAll(/\sresid="([^"]*)"/g)].map((match) => match[1] ?? '');
  return [
    ...NEEDED_IDS.filter((id) => !defined.has(id)).map((id) => `id ${id} is missing`),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `id ${id} is there twice`),
    ...used.filter((id) => !defined.has(id)).map((id) => `resid ${id} has no resource`),
  ];
}

function addressProblems(text: string): readonly string[] {
  const all = addresses(text);
  const insecure = all.filter((address) => !address.startsWith('https://')).map((address) => `${address} is not https`);
  const origins = new Set(all.filter((address) => URL.canParse(address)).map((address) => new URL(address).origin));
  return origins.size > 1 ? [...insecure, `addresses of more than one origin: ${[...origins].join(', ')}`] : insecure;
}

/** Every address in an attribute, namespaces apart. */
function addresses(text: string): readonly string[] {
  return [...text.matchAll(/\s(?:DefaultValue|Value|Url)="([a-z][a-z0-9+.-]*:\/\/[^"]*)"/gi)].map(
    (match) => match[1] ?? '',
  );
}

/** What the public schemas object to, or null when they are not there. */
async function schemaProblems(file: string, root: string): Promise<readonly string[] | null> {
  const script = path.resolve(root, SCHEMA_CHECK);
  if (!existsSync(script)) return null;
  try {
    await promisify(execFile)(process.execPath, [script, path.resolve(file)], { cwd: root });
    return [];
  } catch (error) {
    const told = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : '';
    return (told === '' ? messageOf(error) : told).split('\n');
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
