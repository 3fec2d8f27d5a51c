import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { IConfiguration, IViolation } from 'dependency-cruiser';
import { cruise } from 'dependency-cruiser';
import type { Verdict } from './verdict.ts';

const WALLED = ['src', 'taskpane', 'simulator', 'workbench'];

/** Fewer modules than this mean that the reader or the folder is wrong, not that the project is small. */
const FEWEST_MODULES = 20;

/**
 * Checks the imports below `root` against the project's walls (`.dependency-cruiser.cjs`).
 * Every source file must have been read: an unsupported compiler makes the reader pass over all of them without an error.
 */
export async function checkWalls(root: string, fewestModules = FEWEST_MODULES): Promise<Verdict> {
  const { forbidden, options } = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as IConfiguration;
  const folders = WALLED.filter((folder) => sourceFiles(root, folder).length > 0);
  const written = folders.flatMap((folder) => sourceFiles(root, folder));
  if (written.length < fewestModules) {
    return {
      summary: `${String(written.length)} modules`,
      problems: [
        `only ${String(written.length)} modules found under ${WALLED.join(', ')}: expected ${String(fewestModules)}`,
      ],
    };
  }
  const reasons = new Map(forbidden?.map((rule) => [rule.name, rule.comment]));
  const ruleSet = forbidden === undefined ? {} : { forbidden };
  const { output } = await cruise(folders, { ...options, ruleSet, validate: true, baseDir: root });
  if (typeof output === 'string')
    return { summary: 'no result', problems: ['dependency-cruiser gave text, not a result'] };

  const read = new Set(output.modules.filter((module) => module.followable !== false).map((module) => module.source));
  const unread = written.filter((file) => !read.has(file));
  return {
    summary: `${String(written.length - unread.length)} modules, ${String(output.summary.totalDependenciesCruised ?? 0)} imports`,
    problems: [
      ...unread.map((file) => `${file}: was not read`),
      ...output.summary.violations.map((violation) => wording(violation, reasons)),
    ],
  };
}

function wording(
  { rule, from, to, cycle }: IViolation,
  reasons: ReadonlyMap<string | undefined, string | undefined>,
): string {
  const target = cycle === undefined ? to : cycle.map((step) => step.name).join(' → ');
  const reason = reasons.get(rule.name);
  return `${from} → ${target}: ${rule.name}${reason === undefined ? '' : ` (${reason})`}`;
}

/** TypeScript files below a folder, as paths from `root` with forward slashes. */
function sourceFiles(root: string, folder: string): readonly string[] {
  try {
    return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => path.posix.join(folder, file.split(path.sep).join('/')));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
