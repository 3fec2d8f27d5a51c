import assert from 'node:assert/strict';
import { cellText } from '../../../src/adapters/excel/cellText.ts';
import { typedAgain } from '../../../src/adapters/excel/typedAgain.ts';

const AGAIN = [
  { name: 'a formula', value: 3, formula: '=1+2', valueType: 'Double', typed: '=1+2' },
  { name: 'a number', value: 3, formula: 3, valueType: 'Double', typed: 3 },
  { name: 'a boolean', value: true, formula: true, valueType: 'Boolean', typed: true },
  { name: 'an empty cell', value: '', formula: '', valueType: 'Empty', typed: '' },
  { name: 'a text', value: 'Bay', formula: 'Bay', valueType: 'String', typed: "'Bay" },
  {
    name: 'a text of digits',
    value: '007',
    formula: '007',
    valueType: 'String',
    numberFormat: 'General',
    typed: "'007",
  },
  { name: 'a text like a formula', value: '=1', formula: '=1', valueType: 'String', typed: "'=1" },
  {
    name: 'an error that was typed',
    value: '#N/A',
    formula: '#N/A',
    valueType: 'Error',
    numberFormat: '@',
    typed: '#N/A',
  },
];

describe('a text as it is typed', () => {
  for (const text of ['Alder & Co', '0012', '=1+1', "'tis", '＝1']) {
    it(`${text} is marked as one`, () => {
      assert.equal(cellText(text), `'${text}`);
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
