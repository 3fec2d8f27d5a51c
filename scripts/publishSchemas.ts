import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { publishedSchemas } from './publishedSchemas.ts';

const FOLDER = path.resolve(import.meta.dirname, '../schemas');

mkdirSync(FOLDER, { recursive: true });
for (const [name, text] of await publishedSchemas()) {
  writeFileSync(path.join(FOLDER, name), text);
  console.log(`schemas/${name}`);
}
