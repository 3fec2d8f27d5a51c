/** A customer status with every flag of the platform's configuration page (seed: Customer Configuration, Customer Statuses). */
export interface StatusDefinition {
  readonly name: string;
  readonly shortName: string;
  /** Other names under which sheets keep this status. */
  readonly synonyms: readonly string[];
  readonly displayName: string;
  readonly availability: 'Headline' | 'Standard' | 'Historical';
  readonly colour: string;
  readonly position: number;
  readonly isActive: boolean;
  readonly isSuspended: boolean;
  readonly crmOnly: boolean;
  readonly hasPortalLogin: boolean;
  readonly nextStatus: string | null;
  /** Days in this status after which `nextStatus` is due, or null when the move has another cause. */
  readonly nextStatusAfterDays: number | null;
  readonly relatedNumberStatus: string | null;
  readonly relatedServiceStatus: string | null;
  readonly relatedFeatureStatus: string | null;
  readonly visibleInBackend: boolean;
  readonly isBillable: boolean;
  readonly sendCorrespondence: boolean;
  readonly overrideInvoiceMessage: string | null;
  readonly ignoreInvoiceThresholds: boolean;
  readonly canHaveCalls: boolean;
  readonly canHaveFixedCharges: boolean;
  /** Whether recurring charges that belong to a number are billed (PortaBilling charges no DID numbers after provisional termination). */
  readonly canHaveNumberCharges: boolean;
  readonly processAutomaticPayments: boolean;
  readonly finalInvoice: boolean;
  readonly ignoreCutoffDate: boolean;
  readonly ignoreBillableStatus: boolean;
  readonly ignoreCutoffDateCalls: boolean;
  readonly ignoreBillableStatusCalls: boolean;
  readonly requireStatusReason: boolean;
  readonly requireUpdatedDate: boolean;
}

/** A set of statuses that belong together (the platform's, PortaBilling's), editable as data. */
export interface StatusCatalogue {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly statuses: readonly StatusDefinition[];
}
