/** The items of a list cell: split at semicolons, bars and line breaks where it has any, else at commas; blank items go. */
export function splitList(text: string): readonly string[] {
  const separator = /[;|\n\r]/.test(text) ? /[;|\n\r]+/ : /,/;
  return text
    .split(separator)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}
