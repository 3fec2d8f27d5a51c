/** A csv text whose rows all end alike, and how. */
export interface EvenLines {
  readonly text: string;
  readonly newline: '\n' | '\r' | '\r\n';
}

/**
 * Makes the rows of a csv text end alike: the parser knows one line end, files joined from several sources have more.
 * Line ends inside quoted fields are the person's own and stay. A text that is even already is returned as it is.
 */
export function evenLines(text: string): EvenLines {
  const returns = count(text, '\r');
  if (returns === 0) return { text, newline: '\n' };
  const feeds = count(text, '\n');
  if (feeds === 0) return { text, newline: '\r' };
  if (feeds === returns && count(text, '\r\n') === feeds) return { text, newline: '\r\n' };
  return { text: folded(text), newline: '\n' };
}

function count(text: string, part: string): number {
  let found = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) found += 1;
  return found;
}

function folded(text: string): string {
  const kept: string[] = [];
  let from = 0;
  let atFieldStart = true;
  for (let at = 0; at < text.length;) {
    const character = text[at] ?? '';
    if (atFieldStart && character === '"') {
      at = afterQuoted(text, at);
      atFieldStart = false;
    } else if (character === '\r') {
      kept.push(text.slice(from, at), '\n');
      at += text[at + 1] === '\n' ? 2 : 1;
      from = at;
      atFieldStart = true;
    } else {
      at += 1;
      atFieldStart = character === '\n' || ',;\t|'.includes(character);
    }
  }
  kept.push(text.slice(from));
  return kept.join('');
}

/** Where a quoted field that begins at `start` ends; the text's end when it is never closed. */
function afterQuoted(text: string, start: number): number {
  let quote = text.indexOf('"', start + 1);
  while (quote >= 0 && text[quote + 1] === '"') quote = text.indexOf('"', quote + 2);
  return quote < 0 ? text.length : quote + 1;
}
