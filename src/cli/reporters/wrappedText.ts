/** The width for which reports are laid out. */
const WIDTH = 100;

/** Text broken between words so that no line is wider than a terminal of 100; `first` begins it, `rest` each further line. */
export function wrappedText(text: string, first: string, rest: string): string {
  const lines: string[] = [];
  let line = first;
  let isEmpty = true;
  for (const word of text.split(' ')) {
    if (!isEmpty && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = rest;
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, line].join('\n');
}
