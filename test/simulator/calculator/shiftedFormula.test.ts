import assert from 'node:assert/strict';
import { shiftedFormula } from '../../../simulator/calculator/shiftedFormula.ts';

const CASES = [
  { name: 'references move along', formula: 'A1+B2', rows: 2, columns: 1, shifted: 'B3+C4' },
  { name: 'what is fixed stays', formula: '$A$1+$A1+A$1', rows: 2, columns: 1, shifted: '$A$1+$A3+B$1' },
  {
    name: 'ranges, columns and rows',
    formula: 'SUM(A1:B2,C:$D,3:$4)',
    rows: 1,
    columns: 1,
    shifted: 'SUM(B2:C3,D:$D,4:$4)',
  },
  {
    name: 'sheets keep their names',
    formula: "'Bob''s A1'!A1&Data!B$2",
    rows: 1,
    columns: 0,
    shifted: "'Bob''s A1'!A2&Data!B$2",
  },
  {
    name: 'texts, names and functions are no references',
    formula: '"A1"&LOG10(A1)&rate&T1[A1]',
    rows: 1,
    columns: 0,
    shifted: '"A1"&LOG10(A2)&rate&T1[A1]',
  },
  { name: 'what leaves the sheet is gone', formula: 'A1+B2', rows: -1, columns: 0, shifted: '#REF!+B1' },
  { name: 'blanks stay where they are', formula: ' A1 + 1 ', rows: 1, columns: 0, shifted: ' A2 + 1 ' },
];

describe('a formula copied elsewhere', () => {
  for (const { name, formula, rows, columns, shifted } of CASES) {
    it(name, () => {
      assert.equal(shiftedFormula(formula, rows, columns), shifted);
    });
  }
});
