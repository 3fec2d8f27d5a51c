import type { Severity } from '../../src/domain/severity.ts';

/** Texts of the small parts that several screens share. */
export const PART_STRINGS = {
  severity: { error: 'Fix', warning: 'Check', info: 'Note' } satisfies Record<Severity, string>,
  back: 'Back',
  goToCell: (sheet: string, cell: string) => `Go to ${sheet} ${cell}`,
  loadingRow: 'Loading…',
  holds: 'Holds:',
  fails: 'Does not hold:',
  allOf: 'All of these hold',
  anyOf: 'At least one of these holds',
  notAll: 'All of these would have to hold',
  notAny: 'None of these holds',
  not: 'Not:',
  itIs: (text: string) => `it is ${text}`,
} as const;
