import type { EvidencePart } from './commitment.ts';
import type { SealedEntry } from './sealEntry.ts';

/** What is kept of one run beside its entry in the chain. */
export interface RunEvidence {
  /** The run's place in the chain. */
  readonly sequence: number;
  /** 32 bytes each, one for every part that the run ever had. */
  readonly commitments: Uint8Array;
  /** The parts that still say something, by index. */
  readonly parts: readonly EvidencePart[];
  /** Indexes of parts that whoever exported this left out, because their customers are about to be erased; none when left out. */
  readonly withheld?: readonly number[];
}

/** A rule file that runs followed, under the SHA-256 of its text in UTF-8. */
export interface RuleEvidence {
  readonly sha256: string;
  readonly text: string;
}

/** A history, or a part of one, as it can be verified anywhere. */
export interface EvidencePack {
  /** The whole chain, oldest first: entries name no customer. */
  readonly entries: readonly SealedEntry[];
  readonly runs: readonly RunEvidence[];
  readonly rules: readonly RuleEvidence[];
}
