import type { CustomerPreview, PreviewTotals, RunHeader, RuleSetVersion } from '../../domain/preview.ts';
import type { Finding } from '../../domain/finding.ts';
import type { Outcome } from '../../domain/outcome.ts';
import type { Severity } from '../../domain/severity.ts';
import type { CustomerExplanation } from '../explainCustomer.ts';

/** What a person asks of a preview; dates are ISO. What is null takes its default. */
export interface PreviewAsked {
  readonly runDate: string;
  readonly asOf: string;
  readonly cutOff: string | null;
  readonly cycles: readonly string[] | null;
  readonly accounts: readonly string[] | null;
  readonly dueDate: string | null;
  /** Settings that differ from the rule book's, as the settings file writes them. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** A previous preview's JSON text, or null. */
  readonly previous: string | null;
}

/** What a preview came to. */
export interface PreviewView {
  readonly revision: number;
  readonly run: RunHeader;
  readonly totals: PreviewTotals;
  readonly ruleSets: readonly RuleSetVersion[];
  readonly counts: Readonly<Record<Severity, number>>;
  /** How many customers have an alert, an error outcome or a finding of severity error: those to look at first. */
  readonly lookAtFirst: number;
  readonly cyclesPresent: readonly string[];
}

/** What customers a list shows. */
export interface CustomerFilter {
  /** Words that all occur in account, name, status or reason, case aside; empty for all. */
  readonly search: string;
  readonly outcome: Outcome | null;
  /** Only those to look at first. */
  readonly exceptionsOnly: boolean;
}

/** A customer as a list shows it. */
export interface CustomerRow {
  /** The customer's place in the sheet, from 0; asks for the card. */
  readonly record: number;
  readonly account: string | null;
  readonly name: string | null;
  readonly status: string | null;
  readonly outcome: Outcome;
  readonly currency: string;
  /** Minor units. */
  readonly net: number;
  readonly gross: number | null;
  /** Why it is to be looked at first: the first alert or error; null when it is not. */
  readonly exception: string | null;
}

export interface CustomerPage {
  readonly revision: number;
  readonly total: number;
  readonly rows: readonly CustomerRow[];
}

/** A customer as its card shows it: before a preview only what the sheet and the check say. */
export interface CustomerCard {
  readonly record: number;
  readonly account: string | null;
  readonly name: string | null;
  readonly status: {
    readonly name: string | null;
    readonly colour: string | null;
    readonly displayName: string | null;
  };
  /** The sheet and row (from 1) of the customer. */
  readonly sheet: string;
  readonly row: number;
  /** A few labelled settings of the customer, in the order to show them: cycle, payment method, terms. */
  readonly terms: readonly { readonly label: string; readonly text: string }[];
  /** Null before a preview. */
  readonly preview: CustomerPreview | null;
  readonly explanation: CustomerExplanation | null;
  /** The customer's findings of the last check or preview, worst first. */
  readonly findings: readonly Finding[];
}
