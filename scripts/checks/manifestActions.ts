import { ACTION_IDS } from '../../taskpane/actionIds.ts';

interface Shortcuts {
  readonly actions: readonly { readonly id: string }[];
  readonly shortcuts: readonly { readonly action: string; readonly key: Readonly<Record<string, string>> }[];
}

/** One to three modifiers and a letter, a digit, an arrow or a function key. */
const KEYS = /^(?:(?:Ctrl|Alt|Shift|Command)\+){1,3}(?:[A-Z0-9]|F\d{1,2}|Up|Down|Left|Right)$/;

/** What is wrong with the commands: every button and shortcut must name an action that the pane registers, and every action be named. */
export function actionProblems(manifest: string, shortcutsFile: string): readonly string[] {
  const known: readonly string[] = Object.values(ACTION_IDS);
  const buttons = [...manifest.matchAll(/<FunctionName>([^<]*)<\/FunctionName>/g)].map((match) => match[1] ?? '');
  const { actions, shortcuts } = JSON.parse(shortcutsFile) as Shortcuts;
  const listed = actions.map(({ id }) => id);
  const keys = shortcuts.flatMap(({ key }) => Object.values(key));
  return [
    ...buttons.filter((id) => !known.includes(id)).map((id) => `button: the pane has no action ${id}`),
    ...listed.filter((id) => !known.includes(id)).map((id) => `shortcuts.json: the pane has no action ${id}`),
    ...known.filter((id) => !listed.includes(id)).map((id) => `shortcuts.json: action ${id} is missing`),
    ...shortcuts
      .filter(({ action }) => !listed.includes(action))
      .map(({ action }) => `shortcuts.json: a shortcut names ${action}, which is no action`),
    ...keys.filter((key) => !KEYS.test(key)).map((key) => `shortcuts.json: ${key} is no key combination`),
    ...keys.filter((key, index) => keys.indexOf(key) !== index).map((key) => `shortcuts.json: ${key} is there twice`),
  ];
}
