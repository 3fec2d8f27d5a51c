import type { RowHeaders } from '@revolist/revogrid';
import type { GridRow } from './gridRow.ts';

/** The sheet's own row numbers at the left. */
export const rowHeaders: RowHeaders = {
  prop: 'row',
  size: 60,
  cellTemplate: (h, { model }) => h('span', { class: 'row-number' }, String((model as unknown as GridRow).row)),
};
