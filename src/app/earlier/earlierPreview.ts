import type { CustomerJson, LineJson, PreviewJson } from '../json/previewJson.schema.ts';

/** A customer of an earlier preview, as both its JSON and its worksheets tell. */
export type EarlierCustomer = Pick<
  CustomerJson,
  | 'account'
  | 'name'
  | 'row'
  | 'outcome'
  | 'reason'
  | 'reasonRule'
  | 'currency'
  | 'net'
  | 'vat'
  | 'gross'
  | 'dueDate'
  | 'collectionDate'
  | 'delivery'
  | 'lines'
>;

export type EarlierLine = LineJson;

/** A preview that Proforma wrote before: what is the same whether it was read from JSON or from its worksheets. */
export interface EarlierPreview {
  readonly run: Pick<PreviewJson['run'], 'id' | 'runDate' | 'asOf' | 'settings'>;
  readonly ruleSets: PreviewJson['ruleSets'];
  readonly customers: readonly EarlierCustomer[];
  readonly strayLines: PreviewJson['strayLines'];
}
