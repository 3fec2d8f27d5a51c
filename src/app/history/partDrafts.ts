import { canonicalJson } from '../../evidence/canonicalJson.ts';
import type { JsonValue } from '../../evidence/canonicalJson.ts';
import type { PartShape, Placed } from './partShape.ts';
import type { StoredRow } from './storedRow.ts';

/** A part before it is salted. */
export interface DraftPart {
  /** The customers whose erasure takes it away. */
  readonly owners: readonly string[];
  /** The customer's token; null but for a customer's own part. */
  readonly token: string | null;
  /** Canonical JSON. */
  readonly text: string;
}

interface Draft {
  readonly owners: readonly string[];
  readonly rows: Record<string, StoredRow[]>;
  readonly lists: Record<string, Placed[]>;
}

/** Collects what a run says, each thing with those whose it is, into one part a customer, one for each set of customers that share rows. */
export class PartDrafts {
  readonly #drafts = new Map<string, Draft>();

  addRow(owners: readonly string[], kind: string, row: StoredRow): void {
    (this.#draftOf(owners).rows[kind] ??= []).push(row);
  }

  addItem(owners: readonly string[], list: string, place: number, item: JsonValue): void {
    (this.#draftOf(owners).lists[list] ??= []).push([place, item]);
  }

  /**
   * The parts, the general one first, then in the order in which their owners came up.
   * @param tokens the token of each customer.
   */
  *parts(tokens: ReadonlyMap<string, string>): Generator<DraftPart> {
    const general = this.#drafts.get('') ?? { owners: [], rows: {}, lists: {} };
    yield drafted('general', general, null);
    for (const draft of this.#drafts.values()) {
      const [first] = draft.owners;
      if (first === undefined) continue;
      if (draft.owners.length > 1) yield drafted('shared', draft, null);
      else yield drafted('customer', draft, tokens.get(first) ?? null);
    }
  }

  #draftOf(owners: readonly string[]): Draft {
    const key = owners.length < 2 ? (owners[0] ?? '') : JSON.stringify([...owners].sort());
    const known = this.#drafts.get(key);
    if (known !== undefined) return known;
    const draft: Draft = { owners: [...owners].sort(), rows: {}, lists: {} };
    this.#drafts.set(key, draft);
    return draft;
  }
}

function drafted(part: PartShape['part'], { owners, rows, lists }: Draft, token: string | null): DraftPart {
  return { owners, token, text: canonicalJson({ part, token, owners, rows, lists }) };
}
