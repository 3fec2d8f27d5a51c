import type { EvidenceFeature, EvidenceLevel } from './evidenceWeights.ts';

/** How one feature of two customers compares, before it is weighed. */
export interface Comparison {
  readonly feature: EvidenceFeature;
  readonly level: EvidenceLevel;
  readonly likeness: number | null;
}

/** The same trait of two customers. */
export type Both = readonly [one: string, other: string];

/** Whether both customers have the trait: what either lacks is no evidence. */
export function areKnown([one, other]: Both): boolean {
  return one !== '' && other !== '';
}
