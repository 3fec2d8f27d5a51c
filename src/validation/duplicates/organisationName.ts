import { foldText, wordsOf } from './foldedText.ts';

const LEGAL_FORMS = new Set(
  'ltd limited plc llp lp llc inc incorporated corp corporation co company cic cio cyf ccc gmbh ag sa bv pty'.split(
    ' ',
  ),
);
const LINKING = new Set(['and', 'the']);

/**
 * The names that a company name cell holds, folded, without legal forms, `and` and `the`: `The Quay & Co. Ltd` is `quay`,
 * `A Ltd t/a B` is `a` and `b`. A name that is nothing else (`The Company Ltd`) stays as it is.
 */
export function organisationNames(text: string): readonly string[] {
  const names = text.split(/\bt\/a\b|\btrading as\b/i).map(withoutLegalForm);
  return [...new Set(names.filter((name) => name !== ''))];
}

function withoutLegalForm(text: string): string {
  const words = joinedInitials(wordsOf(foldText(text)));
  const kept = words.filter((word, at) => !LINKING.has(word) && (at === 0 || !LEGAL_FORMS.has(word)));
  return (kept.length > 0 ? kept : words).join(' ');
}

/** `P.L.C.` and `B B C` fold to single letters; together they are one word. */
function joinedInitials(words: readonly string[]): readonly string[] {
  const joined: string[] = [];
  let afterInitial = false;
  for (const word of words) {
    const initial = word.length === 1 && /\p{L}/u.test(word);
    if (initial && afterInitial) joined.push(`${joined.pop() ?? ''}${word}`);
    else joined.push(word);
    afterInitial = initial;
  }
  return joined;
}
