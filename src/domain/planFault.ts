/** A plan that breaks a law of Excel's: a fault of the planner, caught once where the workbook is written. */
export class PlanFault extends Error {
  override readonly name = 'PlanFault';
}
