import assert from 'node:assert/strict';
import { isoDate } from '../../../src/domain/calendarDate.ts';
import { dateFromSerial } from '../../../src/sheets/cells/dateFromSerial.ts';

const CASES = [
  { serial: 1, system: '1900', expected: '1900-01-01' },
  { serial: 11, system: '1900', expected: '1900-01-11' },
  { serial: 59.9, system: '1900', expected: '1900-02-28' },
  { serial: 60, system: '1900', expected: null },
  { serial: 61, system: '1900', expected: '1900-03-01' },
  { serial: 25_569, system: '1900', expected: '1970-01-01' },
  { serial: 2_958_465, system: '1900', expected: '9999-12-31' },
  { serial: 2_958_466, system: '1900', expected: null },
  { serial: 0, system: '1900', expected: null },
  { serial: -1, system: '1904', expected: null },
  { serial: 0, system: '1904', expected: '1904-01-01' },
  { serial: 1, system: '1904', expected: '1904-01-02' },
  { serial: 42_735, system: '1904', expected: '2021-01-01' },
] as const;

describe('dateFromSerial', () => {
  for (const { serial, system, expected } of CASES) {
    it(`takes ${String(serial)} of ${system} for ${expected ?? 'no day'}`, () => {
      const date = dateFromSerial(serial, system);
      assert.equal(date === null ? null : isoDate(date), expected);
    });
  }
});
