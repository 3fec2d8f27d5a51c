import type { ColumnRegular } from '@revolist/revogrid';
import type { SimulatedSheet } from '../../simulator/model/sheet.ts';
import { cellAddress, columnLetters } from '../../src/domain/cellAddress.ts';
import type { CellLooks } from './cellLook.ts';
import type { GridRow } from './gridRow.ts';

const PIXELS_A_POINT = 4 / 3;

/** What a sheet's columns are to the grid. `columns` are the numbers of those that are shown. */
export function gridColumns(looks: CellLooks, sheet: SimulatedSheet, columns: readonly number[]): ColumnRegular[] {
  return columns.map((column): ColumnRegular => ({
    prop: String(column),
    name: columnLetters(column),
    size: Math.max(16, Math.round(sheet.columns.size(column) * PIXELS_A_POINT)),
    editor: 'cell',
    ...(column <= sheet.frozenColumns ? { pin: 'colPinStart' as const } : {}),
    cellTemplate: (h, { model }) => {
      const { text } = looks.look(sheet, rowOf(model), column);
      return h('span', { class: 'cell-text' }, text);
    },
    cellProperties: ({ model }) => {
      const { style, classes } = looks.look(sheet, rowOf(model), column);
      return {
        'data-cell': cellAddress(rowOf(model), column),
        style: { ...style },
        class: Object.fromEntries(classes.map((name) => [name, true])),
      };
    },
  }));
}

function rowOf(model: unknown): number {
  return (model as GridRow).row;
}
