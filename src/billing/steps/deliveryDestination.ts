/** A place that a bill could be sent to over one channel. */
export interface Destination {
  /** The address, number or portal; null where the sheet has none, or says nothing of any. */
  readonly to: string | null;
  /** What has to be there before anything can be delivered, as people call it; empty when all is there. */
  readonly missing: readonly string[];
  /** The row of the contact whose address it is; null for the account's own. */
  readonly contact: number | null;
}

export type DestinationsOf = (record: number) => readonly Destination[];
