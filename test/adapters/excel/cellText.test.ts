import assert from 'node:assert/strict';
import { cellText } from '../../../src/adapters/excel/cellText.ts';
import { typedAgain } from '../../../src/adapters/excel/typedAgain.ts';

const TEXTS = [
  { name: 'a name in a text cell goes as it is', text: 'Alder & Co', numberFormat: '@', typed: 'Alder & Co' },
  { name: 'leading zeros stay in a text cell', text: '0012', numberFormat: '@', typed: '0012' },
  { name: 'leading zeros are marked as text elsewhere', text: '0012', numberFormat: 'General', typed: "'0012" },
  { name: 'an equals sign begins no formula', text: '=1+1', numberFormat: '@', typed: "'=1+1" },
  { name: 'nor does a plus', text: '+44 20', numberFormat: '@', typed: "'+44 20" },
  { name: 'nor a minus', text: '-5', numberFormat: '@', typed: "'-5" },
  { name: 'nor an at sign', text: '@SUM(A1)', numberFormat: '@', typed: "'@SUM(A1)" },
  { name: 'nor a tab', text: '\t=1', numberFormat: '@', typed: "'\t=1" },
  { name: 'nor a full-width equals sign', text: '＝1', numberFormat: '@', typed: "'＝1" },
  { name: 'an apostrophe of its own is kept', text: "'tis", numberFormat: '@', typed: "''tis" },
];

const AGAIN = [
  { name: 'a formula', value: 3, formula: '=1+2', valueType: 'Double', numberFormat: 'General', typed: '=1+2' },
  { name: 'a number', value: 3, formula: 3, valueType: 'Double', numberFormat: '0.00', typed: 3 },
  { name: 'a boolean', value: true, formula: true, valueType: 'Boolean', numberFormat: 'General', typed: true },
  { name: 'an empty cell', value: '', formula: '', valueType: 'Empty', numberFormat: 'General', typed: '' },
  { name: 'a text', value: 'Bay', formula: 'Bay', valueType: 'String', numberFormat: '@', typed: 'Bay' },
  {
    name: 'a text of digits',
    value: '007',
    formula: '007',
    valueType: 'String',
    numberFormat: 'General',
    typed: "'007",
  },
  { name: 'a text like a formula', value: '=1', formula: '=1', valueType: 'String', numberFormat: '@', typed: "'=1" },
  {
    name: 'an error that was typed',
    value: '#N/A',
    formula: '#N/A',
    valueType: 'Error',
    numberFormat: '@',
    typed: '#N/A',
  },
];

describe('a text as it is handed to Excel', () => {
  for (const { name, text, numberFormat, typed } of TEXTS) {
    it(name, () => {
      assert.equal(cellText(text, numberFormat), typed);
    });
  }
});

describe('what puts a cell back as it was', () => {
  for (const { name, typed, ...cell } of AGAIN) {
    it(name, () => {
      assert.equal(typedAgain(cell), typed);
    });
  }
});
