import type { OwnedPart } from './partBuckets.ts';
import type { InputShape, PartShape, RunShape } from './partShape.ts';

/** What a part says; null when its text is not JSON, which verification names. Verified text is as we wrote it. */
export function readPart({ text }: Pick<OwnedPart, 'text'>): PartShape | RunShape | InputShape | null {
  try {
    return JSON.parse(text) as PartShape | RunShape | InputShape;
  } catch {
    return null;
  }
}

/** Everybody whose erasure takes a part away. */
export function ownersOfPart(part: OwnedPart): readonly string[] {
  if (part.token !== '') return [part.owner];
  const said = readPart(part);
  return said?.part === 'shared' ? said.owners : [];
}
