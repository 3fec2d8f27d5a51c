import { BILLING_SETTING_FACTS } from './billingSettingFacts.ts';
import { CHARGE_FACTS } from './chargeFacts.ts';
import { CONSENT_FACTS } from './consentFacts.ts';
import { CONTACT_FACTS } from './contactFacts.ts';
import { CURRENCY_FACTS } from './currencyFacts.ts';
import type { DerivedFact } from './derivedFact.ts';
import { DUPLICATE_FACTS } from './duplicates/duplicateFacts.ts';
import { EMAIL_FACTS } from './emailFacts.ts';
import { INVOICE_FACTS } from './invoiceFacts.ts';
import { ITEM_STATUS_FACTS } from './itemStatusFacts.ts';
import { NUMBER_FACTS } from './numberFacts.ts';
import { PREVIEW_FACTS } from './previewFacts.ts';
import { PROTECTION_FACTS } from './protectionFacts.ts';
import { STATUS_FACTS } from './statusFacts.ts';
import { USAGE_FACTS } from './usageFacts.ts';
import { CHARGE_PLAN_FACTS } from './portabilling/chargePlanFacts.ts';
import { CUSTOMER_CLASS_FACTS } from './portabilling/customerClassFacts.ts';
import { PREVIOUS_FACTS } from './portabilling/previousFacts.ts';
import { SUSPENSION_FACTS } from './portabilling/suspensionFacts.ts';
import { COMPANY_FACTS } from './identity/companyFacts.ts';
import { CONTACT_POINT_FACTS } from './identity/contactPointFacts.ts';
import { COUNTRY_FACTS } from './identity/countryFacts.ts';
import { VAT_NUMBER_FACTS } from './identity/vatNumberFacts.ts';
import { VAT_RATE_FACTS } from './identity/vatRateFacts.ts';
import { CREDIT_FACTS } from './payment/creditFacts.ts';
import { INVOICE_FAULT_FACTS } from './payment/invoiceFaultFacts.ts';
import { PAYMENT_METHOD_FACTS } from './payment/paymentMethodFacts.ts';
import { PAYMENT_TERMS_FACTS } from './payment/paymentTermsFacts.ts';
import { ACTIVITY_FACTS } from './quality/activityFacts.ts';
import { DATE_FACTS } from './quality/dateFacts.ts';
import { NAME_FACTS } from './quality/nameFacts.ts';
import { NOTE_FACTS } from './quality/noteFacts.ts';
import { PLACEHOLDER_FACTS } from './quality/placeholderFacts.ts';
import { REPEAT_FACTS } from './quality/repeatFacts.ts';
import { RATING_FACTS } from './quality/ratingFacts.ts';
import { TARIFF_FACTS } from './quality/tariffFacts.ts';

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
  ...ITEM_STATUS_FACTS,
  ...INVOICE_FACTS,
  ...CONTACT_FACTS,
  ...CURRENCY_FACTS,
  ...DUPLICATE_FACTS,
  ...PREVIEW_FACTS,
  ...COUNTRY_FACTS,
  ...VAT_NUMBER_FACTS,
  ...VAT_RATE_FACTS,
  ...COMPANY_FACTS,
  ...CONTACT_POINT_FACTS,
  ...PAYMENT_METHOD_FACTS,
  ...PAYMENT_TERMS_FACTS,
  ...CREDIT_FACTS,
  ...INVOICE_FAULT_FACTS,
  ...NAME_FACTS,
  ...PLACEHOLDER_FACTS,
  ...NOTE_FACTS,
  ...DATE_FACTS,
  ...REPEAT_FACTS,
  ...ACTIVITY_FACTS,
  ...TARIFF_FACTS,
  ...RATING_FACTS,
  ...SUSPENSION_FACTS,
  ...CUSTOMER_CLASS_FACTS,
  ...CHARGE_PLAN_FACTS,
  ...PREVIOUS_FACTS,
];
