/** `1 row`, `1,204 rows`: the number is grouped as the sentence's language does. */
export function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}
