import type { RuleText } from '../../src/app/rules/ruleTexts.ts';

/** A file that a person chose; `relativePath` begins with the chosen folder, and is empty for a file chosen by itself. */
export interface ChosenFile {
  readonly name: string;
  readonly relativePath: string;
  readonly text: () => Promise<string>;
}

const IDENTITY = '/catalogues/rulebook.json';

/**
 * The rule files among those chosen, at their paths within the rules folder: the one that holds `catalogues/rulebook.json` if there is
 * one, else the chosen folder. Other files, and those of hidden folders, are left alone.
 */
export async function ruleFiles(chosen: readonly ChosenFile[]): Promise<readonly RuleText[]> {
  const root = rootOf(chosen);
  const wanted = chosen.flatMap((file) => {
    const { name, relativePath } = file;
    const whole = relativePath === '' ? name : relativePath;
    if (!/\.json$/i.test(name) || !whole.startsWith(root)) return [];
    const path = whole.slice(root.length);
    return path.split('/').some((part) => part.startsWith('.')) ? [] : [{ file, path }];
  });
  return Promise.all(wanted.map(async ({ file, path }) => ({ path, text: await file.text() })));
}

/** The shortest folder that holds an identity, else the chosen folder, with a slash at its end; empty for single files. */
function rootOf(chosen: readonly ChosenFile[]): string {
  const [shortest] = chosen
    .map(({ relativePath }) => relativePath)
    .filter((path) => path.endsWith(IDENTITY))
    .sort((a, b) => a.length - b.length);
  if (shortest !== undefined) return shortest.slice(0, 1 - IDENTITY.length);
  const folder = chosen[0]?.relativePath ?? '';
  return folder.slice(0, folder.indexOf('/') + 1);
}
