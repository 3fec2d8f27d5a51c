import type { EvidenceStore } from '../ports/evidenceStore.ts';
import type { PartTools } from './runParts.ts';

/** What the history's use cases work with; the host brings it. */
export interface HistoryTools extends PartTools {
  readonly store: EvidenceStore;
  /** The host's clock: ISO 8601 with a time zone. */
  readonly now: () => string;
}
