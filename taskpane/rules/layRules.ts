import type { RuleText } from '../../src/app/rules/ruleTexts.ts';

/** The file that says which rule book it is: a folder with it stands by itself. */
const IDENTITY = 'catalogues/rulebook.json';

/**
 * A person's own rule files as a whole rule book. With an identity of their own they stand alone; otherwise they are laid over the
 * shipped ones: a file replaces the one at its path, else the only one of its name, and is added where there is none.
 */
export function layRules(own: readonly RuleText[], shipped: readonly RuleText[]): readonly RuleText[] {
  if (own.some(({ path }) => path === IDENTITY)) return own;
  const laid = new Map(shipped.map(({ path, text }) => [path, text]));
  for (const { path, text } of own) laid.set(placeOf(path, shipped), text);
  return [...laid].map(([path, text]) => ({ path, text }));
}

function placeOf(path: string, shipped: readonly RuleText[]): string {
  if (shipped.some((file) => file.path === path)) return path;
  const sameName = shipped.filter((file) => nameOf(file.path) === nameOf(path));
  const [only] = sameName;
  return only !== undefined && sameName.length === 1 ? only.path : path;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
