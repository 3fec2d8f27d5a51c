/** Rows grouped by an owner: the rows of owner `o` are `order[starts[o]]` up to, not including, `order[starts[o + 1]]`. */
export interface GroupedRows {
  readonly starts: Uint32Array;
  readonly order: Uint32Array;
}

/**
 * Groups rows by owner with a counting sort; rows keep their order within an owner.
 * @param owners the owner of each row, from 0 to `ownerCount - 1`; negative rows belong to nobody and are left out.
 */
export function groupRows(owners: Int32Array, rowCount: number, ownerCount: number): GroupedRows {
  const starts = new Uint32Array(ownerCount + 1);
  for (let row = 0; row < rowCount; row += 1) {
    const owner = owners[row] ?? -1;
    if (owner >= 0) starts[owner + 1] = (starts[owner + 1] ?? 0) + 1;
  }
  for (let owner = 0; owner < ownerCount; owner += 1) {
    starts[owner + 1] = (starts[owner + 1] ?? 0) + (starts[owner] ?? 0);
  }
  const next = starts.slice();
  const order = new Uint32Array(starts[ownerCount] ?? 0);
  for (let row = 0; row < rowCount; row += 1) {
    const owner = owners[row] ?? -1;
    if (owner < 0) continue;
    const place = next[owner] ?? 0;
    order[place] = row;
    next[owner] = place + 1;
  }
  return { starts, order };
}
