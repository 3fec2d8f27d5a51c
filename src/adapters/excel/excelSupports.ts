/** Whether this Excel has a version of the Excel API; Proforma needs 1.9, everything above is asked for before use. */
export function excelSupports(version: `1.${number}`): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', version);
}
