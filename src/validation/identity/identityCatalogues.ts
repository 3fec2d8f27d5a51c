/** A country of ISO 3166-1 (`country-codes.json`). */
export interface Country {
  /** Two capitals: GB. */
  readonly code: string;
  /** Three capitals: GBR. */
  readonly alpha3: string;
  readonly name: string;
  readonly synonyms: readonly string[];
  /** A member state of the European Union. */
  readonly eu: boolean;
}

export interface CountryCatalogue {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly countries: readonly Country[];
}

/** The currencies of ISO 4217 (`currency-codes.json`), and those that others have replaced. */
export interface CurrencyCatalogue {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly currencies: readonly { readonly code: string; readonly name: string }[];
  readonly withdrawn: readonly { readonly code: string; readonly replacement: string }[];
}

/** The condensed list of SIC 2007 codes that Companies House publishes (`sic-codes.json`); codes have five digits. */
export interface SicCatalogue {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly codes: readonly { readonly code: string; readonly name: string }[];
}

/** What a company number's prefix says of the body that has it; the prefix of a company of England or Wales is empty. */
export interface CompanyNumberPrefix {
  readonly prefix: string;
  readonly name: string;
  readonly kind: 'company' | 'llp' | 'partnership' | 'overseas' | 'charity' | 'society' | 'other';
}

/** The prefixes of Companies House (`company-number-prefixes.json`). */
export interface CompanyNumberCatalogue {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly prefixes: readonly CompanyNumberPrefix[];
}

/** A VAT rate while it was or is in force: percent in millionths, dates inclusive as days, `to` null while it is (`vat-rates.json`). */
export interface VatRateInForce {
  readonly rate: number;
  readonly from: number;
  readonly to: number | null;
}
