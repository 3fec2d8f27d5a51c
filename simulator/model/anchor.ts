import type { Area } from './area.ts';

/** Cells that somebody holds on to: they follow insertions and deletions, and are null once deleted. */
export interface Anchor {
  readonly sheetId: string;
  area: Area | null;
}
