import type { Outcome } from '../../domain/outcome.ts';
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
> & { readonly status?: CustomerJson['status']; readonly usedUpMessage?: CustomerJson['usedUpMessage'] };

export type EarlierLine = LineJson;

/** What the preview itself says that an outcome's customers come to in a currency, as decimal text. */
export interface EarlierTotal {
  readonly outcome: Outcome;
  readonly currency: string;
  readonly net: string;
  readonly vat: string;
  readonly gross: string;
}

/** A preview that Proforma wrote before: what is the same whether it was read from JSON or from its worksheets. */
export interface EarlierPreview {
  readonly run: Pick<PreviewJson['run'], 'id' | 'runDate' | 'asOf' | 'cutOff' | 'cycles' | 'settings'>;
  readonly ruleSets: PreviewJson['ruleSets'];
  readonly customers: readonly EarlierCustomer[];
  readonly totals: readonly EarlierTotal[];
  readonly strayLines: PreviewJson['strayLines'];
}
