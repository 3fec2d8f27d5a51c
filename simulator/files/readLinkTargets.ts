import type { WorkbookParts } from '../../src/adapters/xlsx/readParts.ts';
import type { InputError } from '../../src/domain/inputError.ts';
import type { Result } from '../../src/domain/result.ts';
import { success } from '../../src/domain/result.ts';

/** The addresses outside the file that a part links to, by the id of the relation. */
export async function readLinkTargets(
  parts: WorkbookParts,
  path: string,
): Promise<Result<ReadonlyMap<string, string>, InputError>> {
  const targets = new Map<string, string>();
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const list = `${folder}_rels/${path.slice(folder.length)}.rels`;
  if (!parts.has(list)) return success(targets);
  const read = await parts.read(list, parts.limits.partBytes, {
    open: (name, attributes) => {
      if (name !== 'Relationship' || attributes.get('TargetMode') !== 'External') return;
      targets.set(attributes.get('Id') ?? '', attributes.get('Target') ?? '');
    },
    close: () => undefined,
    text: () => undefined,
  });
  return read.ok ? success(targets) : read;
}
