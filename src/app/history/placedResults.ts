import type { JsonValue } from '../../evidence/canonicalJson.ts';
import type { Mentions } from './mentions.ts';
import type { PartDrafts } from './partDrafts.ts';
import { PREVIOUS_RUN } from './recordedRun.ts';
import { customerKey } from './rowOwners.ts';
import type { RunOutput } from './runOutput.ts';
import type { PreviewRecording } from './runRecording.ts';

type JsonObject = Readonly<Record<string, JsonValue>>;

/** Members of results that are sentences, in which other customers are hidden. */
const SENTENCES: ReadonlySet<string> = new Set(['message', 'because', 'reason']);

/** Puts a preview's customers, stray lines and follow-ups, and what the run before left to them, into the parts of those whose they are. */
export function placedResults(run: PreviewRecording, output: RunOutput, { hide }: Mentions, drafts: PartDrafts): void {
  const customers = run.result.check.read.tables.get('customers');
  const before8 = run.previous === null ? null : `(${run.previous.runId.slice(0, 8)})`;
  const source = (text: string): string => (before8 === null ? text : text.replace(before8, `(${PREVIOUS_RUN})`));
  const hiding = (value: JsonValue, owners: readonly string[]): JsonValue =>
    hidden(value, (key, text) => {
      if (key === 'source') return source(text);
      return SENTENCES.has(key) ? hide(text, owners, false) : text;
    });
  output.items.forEach((customer, record) => {
    const owners = customers === undefined ? [] : [customerKey(customers, record)];
    drafts.addItem(owners, 'customers', record, hiding(customer, owners));
  });
  for (const list of ['strayLines', 'followUps'] as const) {
    listOf(output.head[list]).forEach((item, place) => {
      const owners = ownerIn(item);
      drafts.addItem(owners, list, place, hiding(item, owners));
    });
  }
  const { lines = [], usedMessages = [], customers: before } = run.previous ?? {};
  lines.forEach((line, place) => {
    drafts.addItem([line.account], 'previousLines', place, { ...line });
  });
  usedMessages.forEach((used, place) => {
    drafts.addItem([used.account], 'previousMessages', place, { ...used });
  });
  [...(before ?? [])].forEach(([account, customer], place) => {
    drafts.addItem([account], 'previousCustomers', place, { account, ...customer });
  });
}

function listOf(value: JsonValue | undefined): readonly JsonValue[] {
  return Array.isArray(value) ? (value as readonly JsonValue[]) : [];
}

function ownerIn(item: JsonValue): readonly string[] {
  const { account = null, row = null } = item as JsonObject;
  if (typeof account === 'string') return [account];
  return typeof row === 'number' ? [`(row ${String(row)})`] : [];
}

function hidden(value: JsonValue, hide: (key: string, text: string) => string): JsonValue {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return (value as readonly JsonValue[]).map((item) => hidden(item, hide));
  return Object.fromEntries(
    Object.entries(value as JsonObject).map(([key, member]) => [
      key,
      typeof member === 'string' ? hide(key, member) : hidden(member, hide),
    ]),
  );
}
