import { SALT_BYTES } from '../../evidence/commitment.ts';
import type { EvidencePart } from '../../evidence/commitment.ts';
import type { PartBucket } from '../ports/evidenceStore.ts';
import type { DraftPart } from './partDrafts.ts';

/** Parts of single customers are spread over buckets 0 to 255 by account; what is of several or of none lies in one of its own. */
const CUSTOMER_BUCKETS = 256;
export const GENERAL_BUCKET = 256;

/** The bucket of a customer’s own parts, in every run: FNV-1a over the account’s UTF-16 units. */
export function bucketOfAccount(account: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < account.length; at += 1) hash = Math.imul(hash ^ account.charCodeAt(at), 0x01000193);
  return (hash >>> 0) % CUSTOMER_BUCKETS;
}

/** A part with the customer whose own it is; both empty for a part of several or of none. */
export interface OwnedPart extends EvidencePart {
  readonly owner: string;
  readonly token: string;
}

/** A part that was drafted, salted and committed to. */
export function ownedPart(part: EvidencePart, { token, owners }: Pick<DraftPart, 'token' | 'owners'>): OwnedPart {
  return token === null ? { ...part, owner: '', token: '' } : { ...part, owner: owners[0] ?? '', token };
}

/** Packs the parts of a run; see {@link PartBucket}. */
export function packParts(run: number, parts: readonly OwnedPart[]): readonly PartBucket[] {
  const byBucket = new Map<number, OwnedPart[]>();
  for (const part of parts) {
    const bucket = part.token === '' ? GENERAL_BUCKET : bucketOfAccount(part.owner);
    const known = byBucket.get(bucket);
    if (known === undefined) byBucket.set(bucket, [part]);
    else known.push(part);
  }
  return [...byBucket].sort(([a], [b]) => a - b).map(([bucket, packed]) => packBucket(run, bucket, packed));
}

/** One bucket of these parts; without parts it is how a store is told to take the bucket away. */
export function packBucket(run: number, bucket: number, parts: readonly OwnedPart[]): PartBucket {
  const salts = new Uint8Array(parts.length * SALT_BYTES);
  const ends = new Uint32Array(parts.length);
  let end = 0;
  parts.forEach(({ salt, text }, place) => {
    salts.set(salt, place * SALT_BYTES);
    end += text.length;
    ends[place] = end;
  });
  return {
    run,
    bucket,
    indexes: Uint32Array.from(parts, ({ index }) => index),
    salts,
    texts: parts.map(({ text }) => text).join(''),
    ends,
    owners: parts.map(({ owner }) => owner),
    tokens: parts.map(({ token }) => token),
  };
}

/** The parts of a bucket. */
export function unpackBucket({ indexes, salts, texts, ends, owners, tokens }: PartBucket): readonly OwnedPart[] {
  return Array.from(indexes, (index, place) => ({
    index,
    salt: salts.slice(place * SALT_BYTES, (place + 1) * SALT_BYTES),
    text: texts.slice(place === 0 ? 0 : ends[place - 1], ends[place]),
    owner: owners[place] ?? '',
    token: tokens[place] ?? '',
  }));
}
