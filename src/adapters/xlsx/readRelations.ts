import type { InputError } from '../../domain/inputError.ts';
import type { Result } from '../../domain/result.ts';
import { success } from '../../domain/result.ts';
import type { WorkbookParts } from './readParts.ts';

/** A link from one part of a workbook file to another. */
export interface Relation {
  readonly id: string;
  /** The last word of the type's address, the same in transitional and strict files: worksheet, styles, table… */
  readonly type: string;
  /** The other part's path in the file. */
  readonly path: string;
}

/** The relations of a part ('' for the file itself); none when it has no list of them. Links out of the file are left out. */
export async function readRelations(parts: WorkbookParts, path: string): Promise<Result<Relation[], InputError>> {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const list = `${folder}_rels/${path.slice(folder.length)}.rels`;
  const relations: Relation[] = [];
  if (!parts.has(list)) return success(relations);
  const read = await parts.read(list, parts.limits.partBytes, {
    open: (name, attributes) => {
      if (name !== 'Relationship' || attributes.get('TargetMode') === 'External') return;
      const type = attributes.get('Type') ?? '';
      relations.push({
        id: attributes.get('Id') ?? '',
        type: type.slice(type.lastIndexOf('/') + 1),
        path: resolved(folder, attributes.get('Target') ?? ''),
      });
    },
    close: () => undefined,
    text: () => undefined,
  });
  return read.ok ? success(relations) : read;
}

function resolved(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of `${target.startsWith('/') ? '' : folder}${target.replaceAll('\\', '/')}`.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
