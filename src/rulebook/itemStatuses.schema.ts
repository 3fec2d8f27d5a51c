import { z } from 'zod';
import type { ItemStatusCatalogue } from '../domain/itemStatus.ts';
import { foldedName } from '../domain/statusLookup.ts';
import { failure, success } from '../domain/result.ts';
import type { Result } from '../domain/result.ts';
import { pointerPart } from './format/jsonMap.ts';
import { shapeIssues } from './format/shapeIssues.ts';

const ITEM_KINDS = ['number', 'service', 'feature'] as const;
const name = z.string().trim().min(1).max(100);

/** The file of item statuses: strict, and what each does to recurring charges said aloud. */
export const itemStatusesSchema = z
  .strictObject({
    $schema: z.string().max(500).optional(),
    id: z.literal('item-statuses'),
    title: name,
    version: z.string().regex(/^\d+\.\d+\.\d+$/, 'three numbers joined by points'),
    statuses: z
      .array(
        z.strictObject({
          name,
          synonyms: z.array(name).max(100).describe('Other names under which sheets keep this status.'),
          appliesTo: z.array(z.enum(ITEM_KINDS)).min(1).max(3).describe('A feature is a recurring charge.'),
          recurringCharges: z
            .enum(['bill', 'hold', 'end'])
            .describe('hold: back-filled when it is lifted; end: over, on the End Date that the sheet must tell.'),
        }),
      )
      .min(1)
      .max(100),
  })
  .meta({ id: 'item-statuses', title: 'Proforma item statuses' });

/** Reads the statuses of numbers, services and features. The error is one sentence; a name used twice for one
 * kind is refused, and a kind that nothing bills. */
export function parseItemStatuses(json: unknown): Result<ItemStatusCatalogue, string> {
  const parsed = itemStatusesSchema.safeParse(json);
  if (!parsed.success) {
    const issue = shapeIssues(parsed.error)[0];
    return failure(`${issue?.path.map(pointerPart).join('') ?? '/'}: ${issue?.message ?? 'not readable'}`);
  }
  const { id, title, version, statuses } = parsed.data;
  const owner = new Map<string, string>();
  for (const status of statuses) {
    for (const kind of status.appliesTo) {
      for (const text of new Set([status.name, ...status.synonyms].map(foldedName))) {
        const key = `${kind} ${text}`;
        const other = owner.get(key);
        if (other !== undefined) {
          return failure(`"${text}" names both ${other} and ${status.name} of a ${kind}. Keep it in one.`);
        }
        owner.set(key, status.name);
      }
    }
  }
  for (const kind of ITEM_KINDS) {
    const bills = statuses.some(
      ({ appliesTo, recurringCharges }) => appliesTo.includes(kind) && recurringCharges === 'bill',
    );
    if (!bills) return failure(`No status of a ${kind} bills: its charges would never be billed. Set one to bill.`);
  }
  return success({ id, title, version, statuses });
}
