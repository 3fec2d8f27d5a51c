import type { PaneEngine } from '../../src/app/pane/paneEngine.ts';
import type { HistoryStore } from '../../src/app/ports/historyStore.ts';
import type { LiveWorkbook } from '../../src/app/ports/liveWorkbook.ts';
import type { MappingStore } from '../../src/app/ports/mappingStore.ts';
import type { RuleText } from '../../src/app/rules/ruleTexts.ts';

/** What the pane is given by the place where it runs; its root alone knows which parts these are. */
export interface PaneHost {
  readonly engine: PaneEngine;
  readonly workbook: LiveWorkbook;
  readonly mappings: MappingStore;
  readonly history: HistoryStore;
  /** The rules that Proforma ships. @throws Error when they cannot be loaded. */
  readonly shippedRules: () => Promise<readonly RuleText[]>;
  /** The shipped sample workbook's bytes. @throws Error when it cannot be loaded. */
  readonly sample: () => Promise<ArrayBuffer>;
  /** Today, ISO, by the host's clock. */
  readonly today: () => string;
  /** Now, ISO 8601 with a time zone. */
  readonly now: () => string;
  /** Hands a text to the person as a file. */
  readonly download: (name: string, type: string, text: string) => void;
  /** BCP 47 tag of the formats of numbers and dates. */
  readonly contentLanguage: string;
}
