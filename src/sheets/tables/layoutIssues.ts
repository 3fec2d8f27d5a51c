import { cellAddress } from '../../domain/cellAddress.ts';
import type { Finding } from '../../domain/finding.ts';
import type { Severity } from '../../domain/severity.ts';
import type { FieldDefinition } from '../../domain/fieldDefinition.ts';
import { counted, quoted } from '../cells/columnContext.ts';
import type { LeftOutRow } from '../headers/recordRows.ts';
import type { LayoutColumn, SheetLayout } from '../headers/sheetLayout.ts';
import type { SheetCheck } from '../sheetChecks.ts';
import { SHEET_CHECKS, sheetCheckId } from '../sheetChecks.ts';
import type { SheetGrid } from '../sheetGrid.ts';
import { isBlankCell, shownText } from '../sheetGrid.ts';

/** A finding about a sheet, or about one of its cells when `row` and `column` are given. */
export function sheetFinding(
  sheet: string,
  check: SheetCheck,
  message: string,
  at: {
    readonly row?: number;
    readonly column?: number;
    readonly value?: string | null;
    readonly field?: string | null;
    readonly severity?: Severity;
  } = {},
): Finding {
  return {
    ruleId: sheetCheckId(check),
    severity: at.severity ?? SHEET_CHECKS[check].severity,
    account: null,
    sheet,
    row: at.row ?? null,
    cell: at.row === undefined || at.column === undefined ? null : cellAddress(at.row, at.column),
    field: at.field ?? null,
    value: at.value ?? null,
    message,
  };
}

/** Reports headers that are blank or used twice, and columns whose field another column already is. */
export function headerFindings(
  grid: SheetGrid,
  layout: SheetLayout,
  taken: readonly (FieldDefinition | null)[],
  strays: ReadonlySet<LayoutColumn>,
): readonly Finding[] {
  const sheet = grid.sheet.name;
  const row = layout.headerIndex + grid.sheet.firstRow;
  return layout.columns.flatMap((column, i) => {
    const at = { row, column: column.sheetColumn, value: column.blankHeader ? null : column.header };
    const findings: Finding[] = [];
    if (column.blankHeader && !strays.has(column)) {
      findings.push(
        sheetFinding(
          sheet,
          'SHEET-BLANK-HEADER',
          `${column.header} has values but no header; it is kept under this name. Give it a header.`,
          at,
        ),
      );
    }
    if (column.duplicate) {
      const shown = shownText(grid, column.raw, layout.headerIndex);
      findings.push(
        sheetFinding(
          sheet,
          'SHEET-DUPLICATE-HEADER',
          `The header ${quoted(shown)} is used before; this column is kept apart as ${quoted(column.header)}. Rename one.`,
          at,
        ),
      );
    }
    const field = taken[i];
    if (field !== null && field !== undefined) {
      findings.push(
        sheetFinding(
          sheet,
          'SHEET-FIELD-TAKEN',
          `${column.header} could be ${field.label}, which another column is already; it is kept without a field. Change the mapping if that is wrong.`,
          at,
        ),
      );
    }
    return findings;
  });
}

/** The columns beyond the last header that only some rows reach: their cells are strays, not a column. */
export function strayColumns(grid: SheetGrid, layout: SheetLayout, records: Uint32Array): ReadonlySet<LayoutColumn> {
  return new Set(
    layout.columns.filter((column) => {
      if (!column.beyond) return false;
      let filled = 0;
      for (const row of records) if (!isBlankCell(grid, column.raw, row)) filled += 1;
      return filled * 2 < records.length;
    }),
  );
}

/**
 * Reports each row that reaches beyond the last header. In a .csv file that means an unquoted comma: its values have moved to the
 * right, so the row is an error; in a workbook it is more likely a note.
 */
export function strayFindings(
  grid: SheetGrid,
  strays: ReadonlySet<LayoutColumn>,
  records: Uint32Array,
): readonly Finding[] {
  if (strays.size === 0) return [];
  const findings: Finding[] = [];
  for (const index of records) {
    const column = [...strays].find((each) => !isBlankCell(grid, each.raw, index));
    if (column === undefined) continue;
    const row = index + grid.sheet.firstRow;
    const value = shownText(grid, column.raw, index);
    const at = { row, column: column.sheetColumn, value };
    findings.push(
      grid.textOnly
        ? sheetFinding(
            grid.sheet.name,
            'SHEET-RAGGED-ROW',
            `Row ${String(row)} has more values than there are headers (${quoted(value)} is beyond the last), so its values may stand in the wrong columns. Put quotes around texts that hold commas.`,
            at,
          )
        : sheetFinding(
            grid.sheet.name,
            'SHEET-STRAY-VALUE',
            `${quoted(value)} stands beyond the last header. Give its column a header, or remove it.`,
            at,
          ),
    );
  }
  return findings;
}

/** Reports the rows inside the data that were not taken for records. */
export function leftOutFindings(grid: SheetGrid, leftOut: readonly LeftOutRow[]): readonly Finding[] {
  return leftOut.map(({ row, reason, text }) => {
    const at = { row: row + grid.sheet.firstRow, value: text === '' ? null : text };
    switch (reason) {
      case 'total':
        return sheetFinding(
          grid.sheet.name,
          'SHEET-TOTAL-ROW',
          `Row ${String(at.row)} (${quoted(text)}) is read as a total and left out.`,
          at,
        );
      case 'section':
        return sheetFinding(
          grid.sheet.name,
          'SHEET-SECTION-ROW',
          `Row ${String(at.row)} (${quoted(text)}) is read as a heading or note and left out.`,
          at,
        );
      case 'repeated-header':
        return sheetFinding(
          grid.sheet.name,
          'SHEET-REPEATED-HEADER',
          `Row ${String(at.row)} repeats the header and is left out.`,
          at,
        );
    }
  });
}

/** Reports that a sheet has no records. */
export function noDataFinding(sheet: string, columns: number): Finding {
  const what = columns === 0 ? 'nothing that looks like a header' : `${counted(columns, 'header')} but no rows below`;
  return sheetFinding(sheet, 'SHEET-NO-DATA', `The sheet has ${what}; it is left out.`);
}
