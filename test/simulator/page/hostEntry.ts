import { FormulaCalculator } from '../../../simulator/calculator/formulaCalculator.ts';
import { SimulatedWorkbook } from '../../../simulator/model/workbook.ts';
import { showPane } from '../../../simulator/page/showPane.ts';
import { SimulatedExcel } from '../../../simulator/protocol/simulatedExcel.ts';

/** The script of a host page: a workbook of one sheet, and the pane of the same folder beside it. */
const workbook = new SimulatedWorkbook({ name: 'Book1.xlsx', calculator: new FormulaCalculator(() => 46_357) });
const sheet = workbook.appendSheet('Customers');
sheet.cells.putValue(1, 1, 'Account Number');
sheet.cells.putValue(2, 1, 'C-1');
const excel = new SimulatedExcel(workbook);
showPane(document.body, 'pane.html', excel);
Object.assign(window, {
  written: () => ({ value: sheet.cells.stored(1, 2), formula: sheet.cells.formula(2, 2) }),
  asked: () => excel.requests.journal.asked,
});
