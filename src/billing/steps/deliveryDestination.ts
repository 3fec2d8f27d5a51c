/** A place that a bill could be sent to over one channel; customers who are alike in it share one. */
export interface Destination {
  /** The customer's address, number or portal; null where the sheet has none, or says nothing of any. Made only when it is shown. */
  readonly to: (record: number) => string | null;
  /** What has to be there before anything can be delivered, as people call it; empty when all is there. */
  readonly missing: readonly string[];
  /** The row of the contact whose address it is; null for the account's own. */
  readonly contact: number | null;
}

export type DestinationsOf = (record: number) => readonly Destination[];

/** A sheet that says nothing of a channel: nothing is missing that somebody could fill in. */
export const SILENT_DESTINATIONS: readonly Destination[] = [{ to: () => null, missing: [], contact: null }];
