import assert from 'node:assert/strict';
import { properCompanyName, properPersonName } from '../../../src/validation/quality/properName.ts';
import { shippedCatalogues } from '../../rules/shippedRules.ts';

const { nameWords } = shippedCatalogues();

describe('names of people', () => {
  const proper = properPersonName(nameWords);
  const CASES: readonly (readonly [text: string, expected: string | null])[] = [
    ['JOHN SMITH', 'John Smith'],
    ['john smith', 'John Smith'],
    ['John Smith', null],
    ['MCDONALD', 'McDonald'],
    ['mcdonald', 'McDonald'],
    ['McDonald', null],
    ['MACDONALD', 'MacDonald'],
    ['MACEY', 'Macey'],
    ["O'NEIL", "O'Neil"],
    ['o’neil', 'O’Neil'],
    ["d'arcy", "d'Arcy"],
    ["D'ARCY", "D'Arcy"],
    ["d'Arcy", null],
    ['SMITH-JONES', 'Smith-Jones'],
    ['VAN DER BERG', 'van der Berg'],
    ['van der Berg', null],
    ['j.r. SMITH', 'J.R. SMITH'],
    ['ma', 'Ma'],
    ['J R', null],
    ['J.R.', null],
    ['JR', null],
    ['jo', 'Jo'],
    ['mary Jane', 'Mary Jane'],
    ['ÉLODIE', 'Élodie'],
    ['李', null],
    ['123', null],
    ['JOHN  SMITH', 'John Smith'],
  ];
  for (const [text, expected] of CASES) {
    it(`“${text}” ${expected === null ? 'is left alone' : `becomes “${expected}”`}`, () => {
      assert.equal(proper(text), expected);
    });
  }
});

describe('names of companies', () => {
  const proper = properCompanyName(nameWords);
  const CASES: readonly (readonly [text: string, expected: string | null])[] = [
    ['ACME JOINERY LTD', 'Acme Joinery Ltd'],
    ['acme joinery plc', 'Acme Joinery PLC'],
    ['ACME LIMITED', 'Acme Limited'],
    ['Acme Ltd', null],
    ['easyJet', null],
    ['THE BAKERS OF YORK LTD', 'The Bakers of York Ltd'],
    ['JOHN SMITH & SONS LTD.', 'John Smith & Sons Ltd.'],
    ["O'NEIL PLUMBING LLP", "O'Neil Plumbing LLP"],
    ['HSBC', null],
    ['BT', null],
    ['HSBC BANK PLC', 'HSBC Bank PLC'],
    ['MCDONALD (UK) LTD', 'McDonald (UK) Ltd'],
    ['3M', null],
    ['', null],
  ];
  for (const [text, expected] of CASES) {
    it(`“${text}” ${expected === null ? 'is left alone' : `becomes “${expected}”`}`, () => {
      assert.equal(proper(text), expected);
    });
  }
});
