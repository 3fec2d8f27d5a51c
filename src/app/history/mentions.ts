/** How a text refers to a customer without naming it. */
const REFERENCE = /\{customer:([0-9a-f]{16})\}/g;

/** Account numbers shorter than this are also ordinary words and figures; they are hidden only where a text is known to name accounts. */
const TELLING_LENGTH = 4;

/** Replaces the account numbers of customers in texts by their tokens. */
export interface Mentions {
  /**
   * @param own customers that the text belongs to, who keep their names in it.
   * @param namesOthers whether the text is there to name other customers, so that the shortest account number counts.
   */
  readonly hide: (text: string, own: readonly string[], namesOthers: boolean) => string;
}

/** @param tokens a random token for each customer, sixteen hexadecimal digits. */
export function mentions(tokens: ReadonlyMap<string, string>): Mentions {
  const byFirstWord = new Map<string, string[]>();
  for (const account of tokens.keys()) {
    const [word = ''] = words(account);
    const known = byFirstWord.get(word);
    if (known === undefined) byFirstWord.set(word, [account]);
    else known.push(account);
  }
  // The longest first: "AC 12" is not "AC 1" with a 2 behind it.
  for (const accounts of byFirstWord.values()) accounts.sort((a, b) => b.length - a.length);

  return {
    hide(text, own, namesOthers) {
      let hidden = '';
      let from = 0;
      for (const { word, at } of wordsIn(text)) {
        if (at < from) continue;
        const account = byFirstWord
          .get(word)
          ?.find((known) => text.startsWith(known, at) && !isPartOfWord(text, at + known.length));
        if (account === undefined || own.includes(account)) continue;
        if (!namesOthers && account.length < TELLING_LENGTH) continue;
        hidden += `${text.slice(from, at)}{customer:${tokens.get(account) ?? ''}}`;
        from = at + account.length;
      }
      return from === 0 ? text : hidden + text.slice(from);
    },
  };
}

/** The text with customers named again; `nameOf` gives null for one that was erased, whose place is then taken by `erased`. */
export function namedAgain(text: string, nameOf: (token: string) => string | null, erased: string): string {
  return text.replace(REFERENCE, (_, token: string) => nameOf(token) ?? erased);
}

const WORD = /[\p{L}\p{N}](?:[^\s,;:()“”"]*[\p{L}\p{N}])?|[^\s]/gu;

function words(text: string): readonly string[] {
  return [...wordsIn(text)].map(({ word }) => word);
}

function* wordsIn(text: string): Generator<{ readonly word: string; readonly at: number }> {
  for (const match of text.matchAll(WORD)) yield { word: match[0], at: match.index };
}

function isPartOfWord(text: string, at: number): boolean {
  return /[\p{L}\p{N}]/u.test(text.charAt(at));
}
