import type { StatusDefinition } from '../domain/statusDefinition.ts';

/** Flags of one status that cannot both be meant, or a flag that can never act because of another. */
export interface StatusContradiction {
  readonly code: 'contradiction' | 'unreachable-flag';
  readonly severity: 'error' | 'warning';
  readonly when: (status: StatusDefinition) => boolean;
  readonly message: string;
}

const ignoresInCharges = (status: StatusDefinition): boolean => status.ignoreCutoffDate || status.ignoreBillableStatus;
const ignoresInCalls = (status: StatusDefinition): boolean =>
  status.ignoreCutoffDateCalls || status.ignoreBillableStatusCalls;

/** What a status's own flags must not say together (seed: Customer Configuration, Customer Statuses). */
export const STATUS_CONTRADICTIONS: readonly StatusContradiction[] = [
  {
    code: 'contradiction',
    severity: 'error',
    when: (status) => status.crmOnly && status.isBillable,
    message: 'CRM-only records are never billed, but it is billable. Clear one of the two.',
  },
  {
    code: 'contradiction',
    severity: 'error',
    when: (status) => !status.isActive && status.isBillable,
    message: 'it is billable but not active, and inactive customers are skipped. Make it active or not billable.',
  },
  {
    code: 'contradiction',
    severity: 'error',
    when: (status) => status.finalInvoice && (!status.isActive || status.crmOnly),
    message:
      'it makes final invoices, but its customers are skipped as inactive or CRM only. Make it active, or clear Final Invoice.',
  },
  {
    code: 'contradiction',
    severity: 'error',
    when: (status) => status.finalInvoice && !status.isBillable,
    message:
      'it makes final invoices but is not billable: they would only accumulate. Make it billable, or clear Final Invoice.',
  },
  {
    code: 'contradiction',
    severity: 'error',
    when: (status) => status.isSuspended && !status.isActive,
    message: 'suspended customers stay active, but it is not active. Make it active, or clear Is Suspended.',
  },
  {
    code: 'contradiction',
    severity: 'warning',
    when: (status) => status.crmOnly && status.isActive,
    message: 'it is CRM only and active: its customers count as active but are never billed. Clear one of the two.',
  },
  {
    code: 'contradiction',
    severity: 'error',
    when: (status) => status.isBillable && !status.visibleInBackend,
    message: 'it is billed but hidden from backend lists and reports. Make it visible, or not billable.',
  },
  {
    code: 'contradiction',
    severity: 'warning',
    when: (status) => status.availability === 'Headline' && !status.visibleInBackend,
    message: 'it is a headline status but hidden in the backend. Make it visible, or Standard.',
  },
  {
    code: 'contradiction',
    severity: 'warning',
    when: (status) => status.isBillable && !status.canHaveCalls && !status.canHaveFixedCharges,
    message: 'it is billable but can have neither calls nor fixed charges: only one-off charges would ever be billed.',
  },
  {
    code: 'contradiction',
    severity: 'warning',
    when: (status) => !status.isActive && (status.canHaveCalls || status.canHaveFixedCharges),
    message: 'it is not active, yet can have calls or fixed charges that no run would bill. Clear both.',
  },
  {
    code: 'contradiction',
    severity: 'warning',
    when: (status) => !status.isActive && status.canHaveNumberCharges,
    message: 'it is not active, yet can have number charges that no run would bill. Clear Can Have Number Charges.',
  },
  {
    code: 'contradiction',
    severity: 'warning',
    when: (status) =>
      status.isActive &&
      status.isBillable &&
      !status.crmOnly &&
      !status.canHaveFixedCharges &&
      !status.canHaveNumberCharges,
    message:
      'it holds recurring charges but refuses those for numbers, which are then never back-filled. Set Can Have Number Charges, and they are held with the others.',
  },
  {
    code: 'contradiction',
    severity: 'warning',
    when: (status) => status.finalInvoice && status.isSuspended,
    message: 'it is suspended and makes final invoices: use one status for each.',
  },
  {
    code: 'contradiction',
    severity: 'warning',
    when: (status) => status.finalInvoice && status.nextStatus === null,
    message: 'it makes final invoices but names no next status: its customers would never be dropped. Name one.',
  },
  {
    code: 'unreachable-flag',
    severity: 'warning',
    when: (status) => !status.finalInvoice && (ignoresInCharges(status) || ignoresInCalls(status)),
    message:
      'cut-off and billable status are ignored on final invoices only, and it makes none. Set Final Invoice, or clear them.',
  },
  {
    code: 'unreachable-flag',
    severity: 'warning',
    when: (status) => status.finalInvoice && !status.canHaveCalls && ignoresInCalls(status),
    message: 'it cannot have calls, so what it ignores for calls never acts. Clear the two flags for calls.',
  },
  {
    code: 'unreachable-flag',
    severity: 'warning',
    when: (status) => status.ignoreInvoiceThresholds && (!status.isActive || status.crmOnly),
    message: 'it ignores invoice thresholds, but no run makes an invoice for it. Clear Ignore Invoice Thresholds.',
  },
  {
    code: 'unreachable-flag',
    severity: 'warning',
    when: (status) => status.overrideInvoiceMessage !== null && (!status.isActive || status.crmOnly),
    message: 'it has an invoice message, but no run makes an invoice for it. Clear Override Invoice Message.',
  },
  {
    code: 'unreachable-flag',
    severity: 'warning',
    when: (status) => status.hasPortalLogin && !status.visibleInBackend,
    message: 'its customers can log in to the portal while staff cannot see them. Make it visible, or clear the login.',
  },
];
