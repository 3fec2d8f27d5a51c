import { BILLING_SETTING_FACTS } from './billingSettingFacts.ts';
import { CHARGE_FACTS } from './chargeFacts.ts';
import { CONSENT_FACTS } from './consentFacts.ts';
import { CONTACT_FACTS } from './contactFacts.ts';
import { CURRENCY_FACTS } from './currencyFacts.ts';
import type { DerivedFact } from './derivedFact.ts';
import { EMAIL_FACTS } from './emailFacts.ts';
import { INVOICE_FACTS } from './invoiceFacts.ts';
import { NUMBER_FACTS } from './numberFacts.ts';
import { PREVIEW_FACTS } from './previewFacts.ts';
import { PROTECTION_FACTS } from './protectionFacts.ts';
import { STATUS_FACTS } from './statusFacts.ts';
import { USAGE_FACTS } from './usageFacts.ts';

/** Every derived fact, each defined once. */
export const DERIVED_FACTS: readonly DerivedFact[] = [
  ...STATUS_FACTS,
  ...PROTECTION_FACTS,
  ...EMAIL_FACTS,
  ...CONSENT_FACTS,
  ...BILLING_SETTING_FACTS,
  ...CHARGE_FACTS,
  ...USAGE_FACTS,
  ...NUMBER_FACTS,
  ...INVOICE_FACTS,
  ...CONTACT_FACTS,
  ...CURRENCY_FACTS,
  ...PREVIEW_FACTS,
];
