/** A name of the workbook or of one sheet, in the name manager. */
export interface DefinedName {
  readonly name: string;
  /** The id of the sheet that the name belongs to; null for the workbook. */
  readonly sheetId: string | null;
  /** With its leading `=`: `=Sheet1!$A$1:$B$2`, `=0.2`. */
  formula: string;
  isVisible: boolean;
  comment: string;
}
