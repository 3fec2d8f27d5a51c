import { z } from 'zod';
import type { ErasureMark, PartBucket, StoredEntry } from '../../app/ports/evidenceStore.ts';

/** What a run's file holds. */
export interface RunFile {
  readonly commitments: Uint8Array;
  readonly buckets: readonly PartBucket[];
}

const hex = z.string().regex(/^(?:[0-9a-f]{2})*$/);

const runFile = z.strictObject({
  commitments: hex,
  buckets: z.array(
    z.strictObject({
      bucket: z.int().min(0),
      parts: z.array(
        z.strictObject({ index: z.int().min(0), owner: z.string(), token: z.string(), salt: hex, text: z.string() }),
      ),
    }),
  ),
});

const entryFile = z.strictObject({ hash: z.string(), text: z.string() });

const marksFile = z.array(z.strictObject({ account: z.string(), markedAt: z.string(), purgeAt: z.string() }));

const versionFile = z.strictObject({ format: z.literal('proforma-history'), version: z.int().min(1) });

/** @throws when the text is not as {@link runFileText} writes it. */
export function parseRunFile(run: number, text: string): RunFile {
  const { commitments, buckets } = runFile.parse(JSON.parse(text));
  return {
    commitments: bytesOf(commitments),
    buckets: buckets.map(({ bucket, parts }) => {
      let end = 0;
      return {
        run,
        bucket,
        indexes: Uint32Array.from(parts, ({ index }) => index),
        salts: bytesOf(parts.map(({ salt }) => salt).join('')),
        texts: parts.map(({ text: said }) => said).join(''),
        ends: Uint32Array.from(parts, ({ text: said }) => (end += said.length)),
        owners: parts.map(({ owner }) => owner),
        tokens: parts.map(({ token }) => token),
      };
    }),
  };
}

/** A run's file: hexadecimal bytes, and each part with its own text, so that a person can read it. */
export function runFileText({ commitments, buckets }: RunFile): string {
  const packed = buckets.map(({ bucket, indexes, salts, texts, ends, owners, tokens }) => ({
    bucket,
    parts: Array.from(indexes, (index, place) => ({
      index,
      owner: owners[place] ?? '',
      token: tokens[place] ?? '',
      salt: hexOf(
        salts.subarray((place * salts.length) / indexes.length, ((place + 1) * salts.length) / indexes.length),
      ),
      text: texts.slice(place === 0 ? 0 : ends[place - 1], ends[place]),
    })),
  }));
  return `${JSON.stringify({ commitments: hexOf(commitments), buckets: packed }, null, 1)}\n`;
}

/** @throws when the text is no entry. */
export function parseEntryFile(sequence: number, text: string): StoredEntry {
  return { sequence, ...entryFile.parse(JSON.parse(text)) };
}

/** @throws when the text is no list of marks. */
export function parseMarksFile(text: string): readonly ErasureMark[] {
  return marksFile.parse(JSON.parse(text));
}

/** The version of a history's layout. @throws when the text states none. */
export function parseVersionFile(text: string): number {
  return versionFile.parse(JSON.parse(text)).version;
}

function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex');
}

function bytesOf(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'hex'));
}
