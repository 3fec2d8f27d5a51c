import assert from 'node:assert/strict';
import { paneTheme } from '../../../taskpane/shell/paneTheme.ts';

const dark = '(prefers-color-scheme: dark)';
const forced = '(forced-colors: active)';
const THEMES = [
  { name: 'Excel’s white ground is light', choice: 'system', ground: '#FFFFFF', media: [dark], expected: 'light' },
  { name: 'Excel’s black ground is dark', choice: 'system', ground: '#212121', media: [], expected: 'dark' },
  { name: 'without Excel’s word the browser’s holds', choice: 'system', ground: null, media: [dark], expected: 'dark' },
  {
    name: 'the person’s choice goes before Excel’s',
    choice: 'light',
    ground: '#000000',
    media: [dark],
    expected: 'light',
  },
  { name: 'forced colours go before all', choice: 'light', ground: '#FFFFFF', media: [forced], expected: 'contrast' },
] as const;

/** Ground of Fluent's themes: white, near black, and black where colours are forced. */
const GROUNDS = { '#ffffff': 'light', '#292929': 'dark', '#000000': 'contrast' } as Readonly<Record<string, string>>;

describe('the theme', () => {
  for (const { name, choice, ground, media, expected } of THEMES) {
    it(name, () => {
      const theme = paneTheme(choice, ground, (query) => (media as readonly string[]).includes(query));
      assert.equal(GROUNDS[theme.colorNeutralBackground1], expected);
    });
  }
});
