import assert from 'node:assert/strict';
import { formattedText } from '../../../simulator/calculator/formattedText.ts';
import type { CellValue } from '../../../simulator/model/cellValue.ts';

/** Most are the examples of "Review guidelines for customizing a number format" (Microsoft); the rest follow its rules by hand. */
const CASES: readonly { readonly value: CellValue; readonly format: string; readonly text: string }[] = [
  { value: 1234.59, format: '####.#', text: '1234.6' },
  { value: 8.9, format: '#.000', text: '8.900' },
  { value: 0.631, format: '0.#', text: '0.6' },
  { value: 12, format: '#.0#', text: '12.0' },
  { value: 1234.568, format: '#.0#', text: '1234.57' },
  { value: 12_000, format: '#,###', text: '12,000' },
  { value: 12_000, format: '#,', text: '12' },
  { value: 12_200_000, format: '0.0,,', text: '12.2' },
  { value: 0.08, format: '0%', text: '8%' },
  { value: 12_200_000, format: '0.00E+00', text: '1.22E+07' },
  { value: -5, format: '0.00;[Red]-0.00', text: '-5.00' },
  { value: -5, format: '$0.00" Surplus";$-0.00" Shortage"', text: '$-5.00 Shortage' },
  { value: 0, format: '0.00;-0.00;"nil"', text: 'nil' },
  { value: 'north', format: '0;-0;0;"gross receipts for "@', text: 'gross receipts for north' },
  { value: 100, format: '[<=100]"few";"many"', text: 'few' },
  { value: 101, format: '[<=100]"few";"many"', text: 'many' },
  { value: 1234.5, format: 'General', text: '1234.5' },
  { value: 0.1 + 0.2, format: 'General', text: '0.3' },
  { value: 123_456_789_012, format: 'General', text: '1.23457E+11' },
  { value: true, format: '0.00', text: 'TRUE' },
  { value: null, format: '0.00', text: '' },
  { value: { error: '#N/A' }, format: '0.00', text: '#N/A' },
  { value: 46_357, format: 'd mmm yyyy', text: '1 Dec 2026' },
  { value: 46_357.75, format: 'dd/mm/yy h:mm AM/PM', text: '01/12/26 6:00 PM' },
  { value: 60, format: 'dd/mm/yyyy', text: '29/02/1900' },
  { value: 1.5, format: '[h]:mm', text: '36:00' },
  { value: -1, format: 'dd/mm/yyyy', text: '########' },
];

describe('the text of a cell', () => {
  for (const { value, format, text } of CASES) {
    it(`${JSON.stringify(value)} as ${format} is ${text}`, () => {
      assert.equal(formattedText(value, format, '1900'), text);
    });
  }

  it('counts days from 1904 where the workbook does', () => {
    assert.equal(formattedText(46_357 - 1462, 'yyyy-mm-dd', '1904'), '2026-12-01');
    assert.equal(formattedText(12, '0', '1904'), '12');
  });

  it('is none for a format that Excel refuses', () => {
    assert.equal(formattedText(1, '"open', '1900'), null);
  });
});
