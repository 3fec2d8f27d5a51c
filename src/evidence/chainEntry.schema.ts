import { z } from 'zod';
import { canonicalJson } from './canonicalJson.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const sequence = z.int().min(1);
const index = z.int().min(0);

const body = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('run'),
    run: z.enum(['check', 'preview']),
    tool: z.string().min(1).max(40).describe('Version of Proforma.'),
    nonce: z.string().regex(/^[0-9a-f]{32}$/),
    parts: z.int().min(1).describe('How many commitments the root is made of.'),
    root: hash.describe('Root of the Merkle tree over the commitments.'),
    rules: z.array(hash).describe('SHA-256 of every rule file in force, in ascending order.'),
  }),
  z.strictObject({ kind: z.literal('published'), run: sequence.describe('The run whose worksheets were written.') }),
  z.strictObject({
    kind: z.literal('erased'),
    parts: z.array(z.strictObject({ run: sequence, indexes: z.array(index).min(1) })),
  }),
  z.strictObject({ kind: z.literal('retired'), runs: z.array(sequence).min(1) }),
]);

const entry = z.strictObject({
  version: z.literal(1),
  sequence: sequence.describe('Place in the chain, counted from 1.'),
  previous: hash.nullable().describe('Hash of the entry before; null for the first.'),
  at: z.iso.datetime({ offset: true }).describe('When it was made, by the host’s clock.'),
  body,
});

/**
 * What the history's chain says, in this order for a run that is written: `run` recorded, worksheets written, `published`. `erased`
 * takes away what a customer's parts say, `retired` what whole runs say; commitments stay.
 */
export type ChainEntry = z.infer<typeof entry>;
export type ChainBody = ChainEntry['body'];
export type RunBody = Extract<ChainBody, { kind: 'run' }>;

/** The entry in a text, or null when it is none or is not written as it would be here. */
export function parseChainEntry(text: string): ChainEntry | null {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  const parsed = entry.safeParse(json);
  return parsed.success && canonicalJson(parsed.data) === text ? parsed.data : null;
}
