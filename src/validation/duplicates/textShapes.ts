import type { EvidenceLevel } from './evidenceWeights.ts';

/** What can be said of texts by their code without reading them: which characters they have and how long they are. */
export interface TextShapes {
  /**
   * The best level that two texts of these codes can reach when `alike` needs at least `likeness`. Never too low: each character that
   * only one of them has costs an edit or an unmatched letter, so most pairs that are not alike are told without being compared.
   */
  bestLevel(one: number, other: number, likeness: number): EvidenceLevel;
  /** Whether the texts surely differ by more than one edit. */
  differByMoreThanOne(one: number, other: number): boolean;
  /** Whether the text is a list of several. */
  isList(code: number): boolean;
}

/** Surveys the distinct texts once. */
export function textShapes(texts: readonly string[]): TextShapes {
  const letters = new Int32Array(texts.length);
  const others = new Int32Array(texts.length);
  const isParted = texts.map((text) => /[ \n]/.test(text));
  for (const [code, text] of texts.entries()) {
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at) | 32;
      if (unit >= 97 && unit <= 122) letters[code] = (letters[code] ?? 0) | (1 << (unit - 97));
      else if (unit !== 32) others[code] = (others[code] ?? 0) | (1 << (unit & 31));
    }
  }
  const missing = (one: number, other: number): number =>
    charactersIn((letters[one] ?? 0) & ~(letters[other] ?? 0)) +
    charactersIn((others[one] ?? 0) & ~(others[other] ?? 0));
  return {
    bestLevel: (one, other, likeness) => {
      if (one === other) return 'same';
      const [inOne, inOther] = [missing(one, other), missing(other, one)];
      if (inOne === 0 && inOther === 0) return 'same';
      const [length, otherLength] = [texts[one]?.length ?? 0, texts[other]?.length ?? 0];
      const parted = isParted[one] === true || isParted[other] === true;
      const edits = Math.max(inOne, inOther, parted ? 0 : Math.abs(length - otherLength));
      if (edits <= (1 - likeness) * (parted ? length + otherLength : Math.max(length, otherLength)) + 1e-9)
        return 'alike';
      return inOne === 0 || inOther === 0 ? 'partial' : 'different';
    },
    differByMoreThanOne: (one, other) => missing(one, other) > 1 || missing(other, one) > 1,
    isList: (code) => isParted[code] === true && texts[code]?.includes('\n') === true,
  };
}

function charactersIn(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
