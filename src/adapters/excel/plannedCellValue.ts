import { CELL_LIMITS } from '../../domain/cellLimits.ts';
import { PlanFault } from '../../domain/planFault.ts';
import type { CellStyle, PlannedFormula, PlannedValue } from '../../domain/worksheetPlan.ts';
import { cellText } from './cellText.ts';

/** The day serials of a workbook that counts from 1904 are this much smaller. */
const DAYS_TO_1904 = 1462;

/** How a workbook counts its days. */
export type DateSystem = '1900' | '1904';

/**
 * A planned value as it is typed into a new cell, before the cell gets the look of its style: null leaves it empty. Formulas are set later, see {@link plannedFormula}.
 * @throws PlanFault for a number or text that no cell holds.
 */
export function plannedCellValue(
  value: PlannedValue | PlannedFormula,
  style: CellStyle,
  dates: DateSystem,
): string | number | boolean | null {
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'string') {
    return value === '' ? null : cellText(value);
  }
  if (typeof value === 'object') return null;
  if (!Number.isFinite(value)) throw new PlanFault(`${String(value)} is no number for a cell`);
  return style === 'date' && dates === '1904' ? value - DAYS_TO_1904 : value;
}

/** A planned formula as it is set, with its equals sign; null for any other value. */
export function plannedFormula(value: PlannedValue | PlannedFormula): string | null {
  if (value === null || typeof value !== 'object') return null;
  if (value.formula.length > CELL_LIMITS.formula) {
    throw new PlanFault(`a formula of ${String(value.formula.length)} characters`);
  }
  return `=${value.formula}`;
}
