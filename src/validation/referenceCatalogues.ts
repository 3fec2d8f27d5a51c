/** A customer class: the legal type that decides data protection and the Companies House check (seed: Customers, Customer Class). */
export interface CustomerClass {
  readonly name: string;
  readonly synonyms: readonly string[];
  readonly personal: boolean;
  readonly soleTrader: boolean;
  readonly reseller: boolean;
  readonly companiesHouseCheck: boolean;
  /** An individual subscriber under PECR 2003 reg. 2: a living individual or an unincorporated body of such individuals. */
  readonly individualSubscriber: boolean;
}

export interface CustomerClassCatalogue {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly classes: readonly CustomerClass[];
}

/** A customer group, with the data protection flags that it puts on its customers (seed: Customer Configuration, Customer Groups). */
export interface CustomerGroup {
  readonly name: string;
  readonly synonyms: readonly string[];
  readonly personal: boolean;
  readonly reseller: boolean;
  readonly position: number;
  readonly colour: string;
}

export interface CustomerGroupCatalogue {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly groups: readonly CustomerGroup[];
}

/** A reason of the Update Reason dropdown; `consent` tells which way it changes the consent flag, if any. */
export interface UpdateReason {
  readonly name: string;
  readonly synonyms: readonly string[];
  readonly consent: 'given' | 'withdrawn' | null;
}

export interface UpdateReasonCatalogue {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly reasons: readonly UpdateReason[];
}

/** A channel through which consent comes in, and the words by which Update Details names it. */
export interface ConsentChannel {
  readonly name: string;
  readonly words: readonly string[];
}

export interface ConsentChannelCatalogue {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly channels: readonly ConsentChannel[];
}

/** Account flags by what they mean for bills. */
export interface AccountFlagWords {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  /** Flags that say the subscriber asked for bills that are not itemised (PECR 2003 reg. 9). */
  readonly nonItemisedBill: readonly string[];
}

/** A contact's attachment preference, and whether it sends detail (itemised bills, open CDRs, usage files) to that contact. */
export interface AttachmentPreference {
  readonly name: string;
  readonly synonyms: readonly string[];
  readonly releasesDetail: boolean;
  /** What the contact gets; `account` is what the account's own addresses get. */
  readonly bill: 'account' | 'none' | 'short' | 'long' | 'full';
  readonly callRecords: 'account' | 'none' | 'protected' | 'plain';
  readonly usageReport: 'account' | 'none' | 'attached';
}

export interface AttachmentPreferenceCatalogue {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly preferences: readonly AttachmentPreference[];
}
