import type { InputError } from '../../domain/inputError.ts';
import type { Severity } from '../../domain/severity.ts';

/** A rule as the list of rules shows it. */
export interface RuleView {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  /** When it holds and what it then says or decides, made from its JSON. */
  readonly words: string;
  readonly reason: string;
  readonly source: { readonly title: string; readonly url: string | null };
  readonly examples: { readonly fires: readonly ExampleView[]; readonly quiet: readonly ExampleView[] };
  /** How many findings or decisions of the last check or preview are its own; null before one. */
  readonly fired: number | null;
}

export interface ExampleView {
  readonly note: string | null;
  readonly facts: readonly { readonly label: string; readonly text: string }[];
}

export interface RuleSetView {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly owner: string;
  readonly file: string;
  /** `decision` sets decide a step of the bill run; the others make findings. */
  readonly scope: 'row' | 'account' | 'preview' | 'decision';
  readonly step: string | null;
  readonly effectiveFrom: string | null;
  readonly effectiveTo: string | null;
  readonly rules: readonly RuleView[];
}

/** The rules in force. */
export interface RulesView {
  readonly id: string;
  readonly version: string;
  /** Where they come from: shipped with Proforma, or a person's own. */
  readonly origin: 'shipped' | 'own';
  readonly sets: readonly RuleSetView[];
  /** What the lint warns about, one line each. */
  readonly warnings: readonly string[];
  readonly settings: Readonly<Record<string, unknown>>;
  readonly statusCatalogues: readonly { readonly id: string; readonly title: string }[];
  readonly cycles: readonly string[];
}

/** Rules that are not used, with all that the lint has against them. */
export interface RefusedRules extends InputError {
  /** A line each, with file, place and rule: `statuses.json:12:7 STA-004: …`; empty where the message says it all. */
  readonly problems: readonly string[];
}
