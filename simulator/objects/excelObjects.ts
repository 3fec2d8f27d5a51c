import { ConditionalFormatCollection } from './conditionalFormats.ts';
import { DataValidationObject } from './dataValidationObject.ts';
import type { ExcelSession } from './excelSession.ts';
import type { ObjectFactory } from './objectFactory.ts';
import { RangeAreasObject } from './rangeAreasObject.ts';
import { RangeFormatObject } from './rangeFormatObject.ts';
import { RangeObject } from './rangeObject.ts';
import { RangeViewObject } from './rangeViewObject.ts';
import { TableScopedCollection } from './tableCollection.ts';
import { WorksheetObject } from './worksheetObject.ts';

/** The classes that ranges and worksheets lead to, for one session. */
export function excelObjects(session: ExcelSession): ObjectFactory {
  return {
    range: (sheet, area) => new RangeObject(session, sheet, area),
    rangeAreas: (sheet, areas) => new RangeAreasObject(session, sheet, areas),
    worksheet: (sheet) => new WorksheetObject(session, sheet),
    tablesWithin: (target, isWholly) => new TableScopedCollection(session, target, isWholly),
    format: (target) => new RangeFormatObject(session, target),
    conditionalFormats: (target) => new ConditionalFormatCollection(session, target),
    dataValidation: (target) => new DataValidationObject(session, target),
    visibleView: (sheet, area) => new RangeViewObject(session, sheet, area),
  };
}
