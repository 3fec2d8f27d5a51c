import type { RuleSetView } from '../../src/app/pane/rulesView.ts';
import { counted } from './counted.ts';

/** Texts of the screen of rules. */
export const RULES_STRINGS = {
  loadingTitle: 'Rules are loading',
  loading: 'They are read and checked before anything is done with them.',
  failedTitle: 'No rules in force',
  failed: 'The rules could not be loaded. Try again.',
  retry: 'Load the rules',
  inForce: (id: string, version: string) => `${id}, version ${version}`,
  counts: (sets: number, rules: number) =>
    `${counted(sets, 'rule set', 'rule sets')}, ${counted(rules, 'rule', 'rules')}`,
  shipped: 'Shipped with Proforma',
  own: 'Your own rules',
  ownHeading: 'Use your own rules',
  ownHint:
    'A folder with catalogues replaces everything. Single files replace the shipped ones of the same name or add to them. Nothing is used unless all of it is sound.',
  folder: 'Choose a folder',
  files: 'Choose JSON files',
  sheet: 'Worksheet with JSON',
  chooseSheet: 'Choose a worksheet',
  useSheet: 'Use the worksheet',
  sheetHint:
    'A cell that begins with { starts a file; the cells after it go on with it. A cell before it names the file.',
  noSheets: 'Read the sheets first to use one of them.',
  allSheetsUsed: 'Each sheet of this workbook is used as data. Paste JSON into a new one, then read the sheets again.',
  noJson: (name: string) => `${name} holds no rules. Choose one with .json files.`,
  sheetHasNone: (name: string) => `No cell of ${name} begins with {. Paste the JSON there, then try again.`,
  back: 'Back to the shipped rules',
  taken: (sets: number, rules: number) =>
    `Rules taken: ${counted(sets, 'rule set', 'rule sets')}, ${counted(rules, 'rule', 'rules')}.`,
  refusedTitle: 'These rules are not used',
  refused: 'The rules in force stay as they were.',
  warnings: (count: number) => `${counted(count, 'thing', 'things')} to look at in the rules`,
  search: 'Search rules',
  shown: (rules: number) => `${counted(rules, 'rule', 'rules')} shown`,
  noMatch: 'No rule matches. Change the search.',
  scopes: {
    row: 'row by row',
    account: 'with the account’s charges and usage',
    preview: 'over the preview’s results',
    decision: 'decides',
  } satisfies Readonly<Record<RuleSetView['scope'], string>>,
  step: (step: string) => `decides ${step.replaceAll('-', ' ')}`,
  effective: (from: string | null, to: string | null) =>
    from === null ? (to === null ? null : `until ${to}`) : to === null ? `from ${from}` : `from ${from} to ${to}`,
  version: (version: string) => `v${version}`,
  fired: (count: string) => `fired ${count}×`,
  neverFired: 'did not fire',
  ruleCount: (count: number) => counted(count, 'rule', 'rules'),
  goneTitle: 'No such rule',
  gone: 'It is not among the rules in force.',
  inWords: 'In words',
  reason: 'Why it is there',
  fires: 'Fires for',
  quiet: 'Does not fire for',
  example: (number: string) => `Example ${number}`,
  noFacts: 'nothing filled',
  previous: 'Previous',
  next: 'Next',
  elsewhere: 'opens in a browser',
} as const;
