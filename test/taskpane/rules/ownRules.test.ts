import assert from 'node:assert/strict';
import { layRules } from '../../../taskpane/rules/layRules.ts';
import { ruleFiles } from '../../../taskpane/rules/ruleFiles.ts';
import { rulesInCells } from '../../../taskpane/rules/rulesInCells.ts';

const SHIPPED = [
  { path: 'catalogues/rulebook.json', text: 'identity' },
  { path: 'catalogues/statuses.json', text: 'catalogue' },
  { path: 'statuses.json', text: 'rules' },
  { path: 'billing/thresholds.json', text: 'decisions' },
];

const LAID = [
  {
    name: 'a file replaces the one at its path, though another has its name too',
    own: [{ path: 'statuses.json', text: 'mine' }],
    changed: { 'statuses.json': 'mine' },
  },
  {
    name: 'a file chosen by itself replaces the only one of its name',
    own: [{ path: 'thresholds.json', text: 'mine' }],
    changed: { 'billing/thresholds.json': 'mine' },
  },
  {
    name: 'a file of another name is added',
    own: [{ path: 'house.json', text: 'mine' }],
    changed: { 'house.json': 'mine' },
  },
];

describe('a person’s own rule files', () => {
  for (const { name, own, changed } of LAID) {
    it(name, () => {
      const expected = { ...Object.fromEntries(SHIPPED.map(({ path, text }) => [path, text])), ...changed };
      const laid = layRules(own, SHIPPED);
      assert.deepEqual(Object.fromEntries(laid.map(({ path, text }) => [path, text])), expected);
    });
  }

  it('with an identity of their own stand alone', () => {
    const own = [{ path: 'catalogues/rulebook.json', text: 'mine' }];
    assert.deepEqual(layRules(own, SHIPPED), own);
  });
});

const FOLDERS = [
  {
    name: 'paths begin below the chosen folder',
    chosen: ['rules/statuses.json', 'rules/billing/thresholds.json'],
    expected: ['statuses.json', 'billing/thresholds.json'],
  },
  {
    name: 'a folder further down that holds the identity is the rules folder',
    chosen: ['house/readme.json', 'house/our/rules/catalogues/rulebook.json', 'house/our/rules/a.json'],
    expected: ['catalogues/rulebook.json', 'a.json'],
  },
  {
    name: 'other files and hidden folders are left alone',
    chosen: ['rules/a.json', 'rules/notes.txt', 'rules/.git/b.json'],
    expected: ['a.json'],
  },
];

describe('the rule files of a chosen folder', () => {
  for (const { name, chosen, expected } of FOLDERS) {
    it(name, async () => {
      const files = await ruleFiles(chosen.map((relativePath) => fileAt(relativePath, relativePath)));
      assert.deepEqual(
        files.map(({ path }) => path),
        expected,
      );
    });
  }

  it('single files keep their names', async () => {
    const files = await ruleFiles([fileAt('consent.json', ''), fileAt('STATUSES.JSON', '')]);
    assert.deepEqual(files, [
      { path: 'consent.json', text: 'consent.json' },
      { path: 'STATUSES.JSON', text: 'STATUSES.JSON' },
    ]);
  });
});

function fileAt(place: string, relativePath: string) {
  const name = place.slice(place.lastIndexOf('/') + 1);
  return { name, relativePath, text: () => Promise.resolve(place) };
}

const CELLS = [
  {
    name: 'a file a row, named by the cell before it',
    rows: [
      ['File', 'Content'],
      ['consent.json', '{"id":"c"}'],
      ['statuses', '{"id":"s"}'],
    ],
    expected: [
      ['consent.json', '{"id":"c"}'],
      ['statuses.json', '{"id":"s"}'],
    ],
  },
  {
    name: 'a pasted file, a line a row, called by its id',
    rows: [['{'], ['  "id": "house-rules",', null], ['  "rules": [{ "a": 1 }]'], ['}'], [null]],
    expected: [['house-rules.json', '{\n  "id": "house-rules",\n  "rules": [{ "a": 1 }]\n}']],
  },
  {
    name: 'a file that goes on in the next cell, cut within a text',
    rows: [['long.json', '{"id":"long","title":"a br', 'ace } is no end"}']],
    expected: [['long.json', '{"id":"long","title":"a brace } is no end"}']],
  },
  {
    name: 'a text cut at the end of a row has no line break put into it',
    rows: [['{"title":"one '], ['two \\" } three"}']],
    expected: [['Rules 1.json', '{"title":"one two \\" } three"}']],
  },
  {
    name: 'one that never ends is taken as it is',
    rows: [['{"id":"x"'], ['"rules":[']],
    expected: [['x.json', '{"id":"x"\n"rules":[\n']],
  },
  {
    name: 'numbers and truth values among the lines',
    rows: [['{"a":'], [12], [',"b":'], [true], ['}']],
    expected: [['Rules 1.json', '{"a":\n12\n,"b":\ntrue\n}']],
  },
  {
    name: 'no file at all',
    rows: [
      ['Account', 'Name'],
      ['1', 'Alder'],
    ],
    expected: [],
  },
];

describe('rules in the cells of a worksheet', () => {
  for (const { name, rows, expected } of CELLS) {
    it(name, () => {
      assert.deepEqual(
        rulesInCells(rows, 'Rules').map(({ path, text }) => [path, text]),
        expected,
      );
    });
  }
});
