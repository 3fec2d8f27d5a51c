/** The kinds of sheet that Proforma recognises by their headers (product: "The workbook in"). */
export const SHEET_KINDS = ['customers', 'charges', 'usage', 'tariffs', 'numbers', 'invoices', 'contacts'] as const;

export type SheetKind = (typeof SHEET_KINDS)[number];
