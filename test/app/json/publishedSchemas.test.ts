import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { publishedSchemas } from '../../../scripts/publishedSchemas.ts';
import { fieldCatalogueSchema } from '../../../src/sheets/catalogue/fieldCatalogue.schema.ts';

const FOLDER = path.resolve(import.meta.dirname, '../../../schemas');

interface PublishedSchema {
  readonly type?: string;
  readonly additionalProperties?: unknown;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, PublishedSchema>>;
}

/** Published by its own test, with the rule format. */
const ELSEWHERE = ['rule-set.schema.json'];

describe('the published JSON Schemas', () => {
  it('are what scripts/publishSchemas.ts makes, and no others', async () => {
    const made = await publishedSchemas();
    assert.deepEqual(readdirSync(FOLDER).sort(), [...made.keys(), ...ELSEWHERE].sort());
    for (const [name, text] of made) {
      const committed = readFileSync(path.join(FOLDER, name), 'utf8');
      assert.equal(committed, text, `schemas/${name} is out of date: run npm run schemas`);
    }
  });

  it('are strict: a property that is not theirs is refused', async () => {
    for (const [name, text] of await publishedSchemas()) {
      const root = JSON.parse(text) as PublishedSchema;
      const schema = root.$ref === undefined ? root : root.$defs?.[root.$ref.replace('#/$defs/', '')];
      assert.ok(schema !== undefined);
      assert.deepEqual([name, schema.type, schema.additionalProperties], [name, 'object', false]);
    }
  });

  it('change when the zod schema does', () => {
    const wider = z.toJSONSchema(fieldCatalogueSchema.extend({ note: z.string() }), { io: 'input' });
    assert.notDeepEqual(wider, z.toJSONSchema(fieldCatalogueSchema, { io: 'input' }));
  });
});
