import assert from 'node:assert/strict';
import fc from 'fast-check';
import { orderFindings } from '../../src/app/orderFindings.ts';
import type { Finding } from '../../src/domain/finding.ts';
import { ruleId } from '../../src/domain/ruleId.ts';
import { SEVERITIES } from '../../src/domain/severity.ts';
import type { ReadSheets } from '../../src/sheets/readSheets.ts';

const SHEETS = ['Customers', 'Charges'];

const READ: ReadSheets = {
  fileName: 'test.xlsx',
  sheets: SHEETS.map((name) => ({ name, kind: null, headerRow: 1, rows: 1, columns: [], signature: '' })),
  leftOut: [],
  tables: new Map(),
  findings: [],
};

const finding: fc.Arbitrary<Finding> = fc.record(
  {
    ruleId: fc.constantFrom('AAA-1', 'AAA-2', 'BBB-1').map((id) => ruleId(id) ?? assert.fail(id)),
    severity: fc.constantFrom(...SEVERITIES),
    account: fc.constant(null),
    sheet: fc.constantFrom(...SHEETS, 'Elsewhere', 'Hidden'),
    row: fc.option(fc.integer({ min: 1, max: 3 })),
    cell: fc.option(fc.constantFrom('A1', 'B2')),
    field: fc.constant(null),
    value: fc.constant(null),
    message: fc.constantFrom('one', 'two'),
  },
  { noNullPrototype: true },
);

describe('the order of findings', () => {
  it('is the same whatever the order in which they were made', () => {
    fc.assert(
      fc.property(fc.array(finding), fc.gen(), (findings, g) => {
        const shuffled = g(fc.shuffledSubarray, findings, { minLength: findings.length });
        assert.deepEqual(orderFindings(shuffled, READ), orderFindings(findings, READ));
      }),
    );
  });

  it('is by sheet as in the workbook, row, severity and rule; what is about a whole sheet comes before its rows', () => {
    fc.assert(
      fc.property(fc.array(finding), (findings) => {
        const keys = orderFindings(findings, READ).map(({ sheet, row, severity, ruleId: id }) => {
          const place = SHEETS.includes(sheet) ? SHEETS.indexOf(sheet) : SHEETS.length;
          return [place, place < SHEETS.length ? '' : sheet, row ?? 0, SEVERITIES.indexOf(severity), id].join('|');
        });
        assert.deepEqual(keys, [...keys].sort());
      }),
    );
  });
});
