/** Names that the target workbook already uses; the plan avoids them, case aside. */
export interface TakenNames {
  readonly sheets: readonly string[];
  readonly tables: readonly string[];
}

/** How one plan names its sheets and tables: the same for all, so that a run's sheets are seen to belong together. */
export interface SheetNames {
  /** `Lines`, or `Lines - 2` in the second set of a workbook; part 2 of a split sheet is `Lines (2)`. */
  readonly sheet: (base: string, part: number) => string;
  /** `ProformaLines`; part 2 is `ProformaLinesPart2`, a second set `ProformaLines_2`. */
  readonly table: (base: string, part: number) => string;
}

const SHEETS = ['Summary', 'Invoices', 'Lines', 'Findings', 'Follow-ups', 'Trace', 'Evidence'];

/** The first set of names of which none is taken: a later run adds a set and never writes over an earlier one. */
export function sheetNames(taken: TakenNames): SheetNames {
  const sheets = taken.sheets.map((name) => name.toLowerCase());
  const tables = taken.tables.map((name) => name.toLowerCase());
  for (let set = 1; ; set += 1) {
    const suffix = set === 1 ? '' : ` - ${String(set)}`;
    const tableSuffix = set === 1 ? '' : `_${String(set)}`;
    const usedSheet = SHEETS.some((base) => {
      const name = `${base}${suffix}`.toLowerCase();
      return sheets.some((other) => other === name || other.startsWith(`${name} (`));
    });
    // Table names of the first set are the beginning of all others', so only their own set's ending counts.
    const usedTable = tables.some((name) => name.startsWith('proforma') && setOf(name) === set);
    if (!usedSheet && !usedTable) {
      return {
        sheet: (base, part) => `${base}${suffix}${part === 1 ? '' : ` (${String(part)})`}`,
        table: (base, part) => `Proforma${base}${part === 1 ? '' : `Part${String(part)}`}${tableSuffix}`,
      };
    }
  }
}

function setOf(tableName: string): number {
  const match = /_(\d+)$/.exec(tableName);
  return match === null ? 1 : Number(match[1]);
}
