/** What a status can be of; the platform keeps one list for each (seed: Related Number, Service and Feature Status). */
export type ItemKind = 'number' | 'service' | 'feature';

/** A status of a number, a service or a feature (a charge). */
export interface ItemStatusDefinition {
  readonly name: string;
  /** Other names under which sheets keep this status. */
  readonly synonyms: readonly string[];
  readonly appliesTo: readonly ItemKind[];
  /**
   * What it makes of recurring charges: `bill` them; `hold` them until it is lifted, and back-fill them then; `end` them, on a date
   * that the sheet must tell.
   */
  readonly recurringCharges: 'bill' | 'hold' | 'end';
}

/** The statuses of numbers, services and features; data in `rules/catalogues/item-statuses.json`. */
export interface ItemStatusCatalogue {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly statuses: readonly ItemStatusDefinition[];
}
