import { format } from 'prettier';
import { z } from 'zod';
import { diffJsonSchema } from '../src/app/diff/diffJson.schema.ts';
import { previewJsonSchema } from '../src/app/json/previewJson.schema.ts';
import { validateJsonSchema } from '../src/app/json/validateJson.schema.ts';
import { settingsFileSchema } from '../src/billing/settings.schema.ts';
import { itemStatusesSchema } from '../src/rulebook/itemStatuses.schema.ts';
import { statusCatalogueSchema } from '../src/rulebook/statusCatalogue.schema.ts';
import { fieldCatalogueSchema } from '../src/sheets/catalogue/fieldCatalogue.schema.ts';

/** What people write is published as they may write it, what Proforma prints as it prints it. */
const SCHEMAS = [
  { name: 'validate', title: 'Proforma: what validate --format json prints', schema: validateJsonSchema, io: 'output' },
  { name: 'preview', title: 'Proforma: what preview --format json prints', schema: previewJsonSchema, io: 'output' },
  { name: 'diff', title: 'Proforma: what diff --format json prints', schema: diffJsonSchema, io: 'output' },
  { name: 'settings', title: 'Proforma: settings of a bill run', schema: settingsFileSchema, io: 'input' },
  { name: 'field-catalogue', title: 'Proforma: field catalogue', schema: fieldCatalogueSchema, io: 'input' },
  {
    name: 'item-statuses',
    title: 'Proforma: statuses of numbers, services and features',
    schema: itemStatusesSchema,
    io: 'input',
  },
  { name: 'status-catalogue', title: 'Proforma: status catalogue', schema: statusCatalogueSchema, io: 'input' },
] as const;

/** The published JSON Schemas as files of `schemas/`, by name; that of rule sets has its own home with the rule format. */
export async function publishedSchemas(): Promise<ReadonlyMap<string, string>> {
  const files = SCHEMAS.map(async ({ name, title, schema, io }) => {
    const { $schema, ...rest } = z.toJSONSchema(schema, { io });
    const text = await format(JSON.stringify({ $schema, title, ...rest }), { parser: 'json', printWidth: 120 });
    return [`${name}.schema.json`, text] as const;
  });
  return new Map(await Promise.all(files));
}
