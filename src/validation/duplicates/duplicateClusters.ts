import type { EvidenceFeature, EvidenceLevel } from './evidenceWeights.ts';

/** One piece of evidence for or against two accounts being one customer. */
export interface DuplicateReason {
  readonly feature: EvidenceFeature;
  readonly level: EvidenceLevel;
  /** How alike the two texts are, 0 to 1; null where only equality was asked. */
  readonly likeness: number | null;
  /** In log2 units, before features of one group are limited together (evidenceWeights). */
  readonly weight: number;
}

/** Two records that are likely one customer. */
export interface DuplicatePair {
  /** Record indexes of the table. `one` comes first in the cluster's order. */
  readonly one: number;
  readonly other: number;
  /** 0 to 1; at least the threshold. */
  readonly score: number;
  /** In the order of the weights' table. */
  readonly reasons: readonly DuplicateReason[];
}

/** Records that are likely one customer. */
export interface DuplicateCluster {
  /** At least two record indexes, in the order of what the records say (account number among equals), never of rows. */
  readonly members: readonly number[];
  /** The score of the weakest link that holds it together. */
  readonly score: number;
  /** Every linked pair inside, best first. Records with equal cells are linked to the first of them only. */
  readonly pairs: readonly DuplicatePair[];
}

/** What looking for duplicates came to. */
export interface DuplicateClusters {
  /** Best score first, then in the order of their members' texts. */
  readonly clusters: readonly DuplicateCluster[];
  /** Linked pairs whose clusters were kept apart, because most of their members do not fit together; best first. */
  readonly loose: readonly DuplicatePair[];
  /** How many pairs were compared. */
  readonly compared: number;
  /** How many shared keys (a switchboard's number, a tower's postcode) had too many customers to compare each with each. */
  readonly crowdedKeys: number;
}
