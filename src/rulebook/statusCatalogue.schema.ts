import { z } from 'zod';
import type { Result } from '../domain/result.ts';
import { failure, success } from '../domain/result.ts';
import type { StatusCatalogue } from '../domain/statusDefinition.ts';
import { pointerPart } from './format/jsonMap.ts';
import { shapeIssues } from './format/shapeIssues.ts';
import type { StatusCatalogueProblem } from './statusCatalogueProblem.ts';

const name = z.string().trim().min(1).max(100);
const nameOrNull = name.nullable();

const status = z
  .strictObject({
    name,
    shortName: name.describe('Abbreviated name for narrow displays.'),
    synonyms: z.array(name).max(100).describe('Other names under which sheets keep this status.'),
    displayName: name,
    availability: z.enum(['Headline', 'Standard', 'Historical']),
    colour: z.string().regex(/^#[0-9A-Fa-f]{6}$/, 'a colour as #RRGGBB'),
    position: z.int().min(0).max(10_000),
    isActive: z.boolean(),
    isSuspended: z.boolean(),
    crmOnly: z.boolean(),
    hasPortalLogin: z.boolean(),
    nextStatus: nameOrNull,
    nextStatusAfterDays: z.int().min(0).max(36_500).nullable(),
    relatedNumberStatus: nameOrNull,
    relatedServiceStatus: nameOrNull,
    relatedFeatureStatus: nameOrNull,
    visibleInBackend: z.boolean(),
    isBillable: z.boolean(),
    sendCorrespondence: z.boolean(),
    overrideInvoiceMessage: z.string().max(4_000).nullable(),
    ignoreInvoiceThresholds: z.boolean(),
    canHaveCalls: z.boolean(),
    canHaveFixedCharges: z.boolean(),
    canHaveNumberCharges: z
      .boolean()
      .describe('Whether recurring charges with a Number are billed; where not, they are refused, never back-filled.'),
    processAutomaticPayments: z.boolean(),
    finalInvoice: z.boolean(),
    ignoreCutoffDate: z.boolean(),
    ignoreBillableStatus: z.boolean(),
    ignoreCutoffDateCalls: z.boolean(),
    ignoreBillableStatusCalls: z.boolean(),
    requireStatusReason: z.boolean(),
    requireUpdatedDate: z.boolean(),
  })
  .meta({ id: 'status' });

/** A status catalogue file: strict, and every flag said aloud, so that none is ever a silent default. */
export const statusCatalogueSchema = z
  .strictObject({
    $schema: z.string().max(500).optional(),
    id: z
      .string()
      .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens')
      .max(60),
    title: name,
    version: z.string().regex(/^\d+\.\d+\.\d+$/, 'three numbers joined by points'),
    statuses: z.array(status).min(1).max(200),
  })
  .meta({ id: 'status-catalogue', title: 'Proforma status catalogue' });

/**
 * Reads a status catalogue from parsed JSON. Checks the shape only: whether its flags agree is for `lintStatusCatalogue`.
 * Errors: code `shape`, one a place, with a JSON pointer.
 */
export function parseStatusCatalogue(json: unknown): Result<StatusCatalogue, readonly StatusCatalogueProblem[]> {
  const parsed = statusCatalogueSchema.safeParse(json);
  if (!parsed.success) {
    return failure(
      shapeIssues(parsed.error).map(({ path, message }) => ({
        code: 'shape',
        severity: 'error',
        status: null,
        message: `${path.map(pointerPart).join('') || '/'}: ${message}`,
      })),
    );
  }
  const { id, title, version, statuses } = parsed.data;
  return success({ id, title, version, statuses });
}
