import type { BillRunRequest } from '../billing/billRunInput.ts';
import type { BillingSettings } from '../billing/settings.schema.ts';
import type { SilentSheetAnswers } from './customersToBill.ts';

/** What a host asks of a preview, whatever the host. */
export interface BillRunAsked {
  readonly request: BillRunRequest;
  readonly answers: SilentSheetAnswers;
  readonly settings: BillingSettings;
}
