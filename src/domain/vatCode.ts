import type { Micros } from './micros.ts';

/** How VAT treats a supply. Only `taxed` ones can have a rate above nought. */
export const VAT_TREATMENTS = ['taxed', 'zero-rated', 'exempt', 'outside-scope', 'reverse-charge'] as const;

export type VatTreatment = (typeof VAT_TREATMENTS)[number];

/** A word that sheets write where a VAT rate is expected: `Zero`, `T1`, `Reverse charge`. */
export interface VatCode {
  readonly name: string;
  readonly synonyms: readonly string[];
  /** Percent in millionths. */
  readonly rate: Micros;
  readonly treatment: VatTreatment;
  /** What an invoice has to say of a line with this code; null when it has to say nothing. */
  readonly note: string | null;
}
