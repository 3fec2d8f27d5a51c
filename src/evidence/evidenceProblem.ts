/** What is wrong with a piece of evidence. */
export type EvidenceProblemCode =
  | 'entry-unreadable'
  | 'entry-changed'
  | 'entry-missing'
  | 'entry-misplaced'
  | 'chain-broken'
  | 'head-missing'
  | 'run-missing'
  | 'run-unknown'
  | 'run-twice'
  | 'commitments-changed'
  | 'part-changed'
  | 'part-missing'
  | 'part-unexpected'
  | 'part-back'
  | 'rule-changed'
  | 'rule-missing';

/** One thing that does not hold, and where. */
export interface EvidenceProblem {
  readonly code: EvidenceProblemCode;
  /** The entry of the chain, counted from 1; null for a rule file. */
  readonly entry: number | null;
  /** The part of that run, counted from 0. */
  readonly part: number | null;
  /** One sentence: what is wrong and where. */
  readonly message: string;
}

/** A problem as people are told of it. `what` is a rule's hash or an outside head, where the code needs one. */
export function evidenceProblem(
  code: EvidenceProblemCode,
  entry: number | null,
  part: number | null = null,
  what = '',
): EvidenceProblem {
  return { code, entry, part, message: sentence(code, String(entry), String(part), what) };
}

function sentence(code: EvidenceProblemCode, entry: string, part: string, what: string): string {
  switch (code) {
    case 'entry-unreadable':
      return `Entry ${entry} of the chain cannot be read.`;
    case 'entry-changed':
      return `Entry ${entry} of the chain was changed: its hash is another.`;
    case 'entry-missing':
      return `Entry ${entry} of the chain is missing.`;
    case 'entry-misplaced':
      return `Entry ${entry} of the chain is not where it belongs.`;
    case 'chain-broken':
      return `Entry ${entry} of the chain does not follow the entry before it: one of the two was replaced.`;
    case 'head-missing':
      return `The chain does not contain the head ${what}: the latest entries were dropped, or the chain was rewritten.`;
    case 'run-missing':
      return `What run ${entry} recorded is missing.`;
    case 'run-unknown':
      return `Something is recorded for entry ${entry}, which is no run of this chain.`;
    case 'run-twice':
      return `Run ${entry} is recorded twice.`;
    case 'commitments-changed':
      return `The commitments of run ${entry} are not those that its entry was made from.`;
    case 'part-changed':
      return `Part ${part} of run ${entry} was changed, or put in another’s place.`;
    case 'part-missing':
      return `Part ${part} of run ${entry} is missing, and nobody recorded that it was erased.`;
    case 'part-unexpected':
      return `Part ${part} of run ${entry} was put in: the run has no such part, or has it already.`;
    case 'part-back':
      return `Part ${part} of run ${entry} was erased and is there again.`;
    case 'rule-changed':
      return `The rule file ${what} was changed.`;
    case 'rule-missing':
      return `The rule file ${what}, which run ${entry} followed, is missing.`;
  }
}
