import type { SheetKind } from '../../src/domain/sheetKind.ts';
import type { MessKind } from './mess.ts';

/** An untidy cell that every dirty sample has, on the account's first row of `kind` whose `header` cell is filled. */
export interface PlantedMess {
  readonly kind: SheetKind;
  readonly account: string;
  readonly header: string;
  readonly mess: MessKind;
}

/** One cell for each way of being untidy, so that the smallest sample shows them all. */
export const PLANTED_MESS: readonly PlantedMess[] = [
  { kind: 'customers', account: 'C-10031', header: 'Credit Limit', mess: 'pound-text' },
  { kind: 'customers', account: 'C-10043', header: 'Balance', mess: 'pound-text' },
  { kind: 'customers', account: 'C-10026', header: 'Balance', mess: 'bracketed-negative' },
  { kind: 'charges', account: 'C-10003', header: 'Description', mess: 'trailing-spaces' },
  { kind: 'customers', account: 'C-10034', header: 'Billing Cycle', mess: 'no-break-space' },
  { kind: 'customers', account: 'C-10006', header: 'GDPR & PECR Consent Given', mess: 'yes-no-variant' },
  { kind: 'customers', account: 'C-10011', header: 'GDPR & PECR Consent Given', mess: 'yes-no-variant' },
  { kind: 'customers', account: 'C-10005', header: 'Contract Start Date', mess: 'text-date' },
  { kind: 'customers', account: 'C-10028', header: 'Consent Date', mess: 'text-date' },
  { kind: 'charges', account: 'C-10033', header: 'Start Date', mess: 'text-date' },
  { kind: 'customers', account: 'C-10035', header: 'Expected Spend', mess: 'missing-lookup' },
  { kind: 'customers', account: 'C-10021', header: 'Postcode', mess: 'lower-case-postcode' },
  { kind: 'customers', account: 'C-10027', header: 'Company Name', mess: 'shouting' },
  { kind: 'customers', account: 'C-10045', header: 'VAT Rate', mess: 'percent-text' },
  { kind: 'usage', account: 'C-10029', header: 'Duration', mess: 'clock-duration' },
];
