import type { GroupedRows } from '../lines/groupedRows.ts';

/** Up to so many rows are compared with each other: for the few charges of a customer that is faster than any counting. */
const FEW = 16;

/** The commonest date among an owner's rows, the latest of equally common ones; NaN when none has one. */
export function commonestDate(dates: Float64Array, rows: GroupedRows, owner: number): number {
  const start = rows.starts[owner] ?? 0;
  const end = rows.starts[owner + 1] ?? 0;
  return end - start <= FEW
    ? commonestOfFew(dates, rows.order, start, end)
    : commonestOf(dates, rows.order, start, end);
}

function commonestOfFew(dates: Float64Array, order: Uint32Array, start: number, end: number): number {
  let best = Number.NaN;
  let most = 0;
  for (let i = start; i < end; i += 1) {
    const date = dates[order[i] ?? 0] ?? Number.NaN;
    let count = 0;
    for (let k = start; k < end; k += 1) if (dates[order[k] ?? 0] === date) count += 1;
    if (count > most || (count === most && date > best)) {
      most = count;
      best = date;
    }
  }
  return best;
}

function commonestOf(dates: Float64Array, order: Uint32Array, start: number, end: number): number {
  const counts = new Map<number, number>();
  let best = Number.NaN;
  let most = 0;
  for (let i = start; i < end; i += 1) {
    const date = dates[order[i] ?? 0] ?? Number.NaN;
    if (Number.isNaN(date)) continue;
    const count = (counts.get(date) ?? 0) + 1;
    counts.set(date, count);
    if (count > most || (count === most && date > best)) {
      most = count;
      best = date;
    }
  }
  return best;
}
