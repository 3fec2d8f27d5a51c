import type { FieldDefinition } from '../../domain/fieldDefinition.ts';
import type { ColumnProfile } from './columnProfile.ts';

/** Email fields hold addresses; a column of other texts under that name is something else. */
const EMAIL_FIELDS: ReadonlySet<string> = new Set(['emailAddress', 'email']);

/**
 * How well a column's values fit a field, from 0 (none do) to 1 (all do, or nothing speaks against it). An empty column fits a little
 * less than a filled one, so that of two columns for one field the filled one gets it.
 */
export function valueEvidence(field: FieldDefinition, profile: ColumnProfile): number {
  if (profile.filled === 0) return 0.7;
  const share = (count: number) => count / profile.filled;
  if (EMAIL_FIELDS.has(field.key)) return share(profile.emails);
  if (field.kind === 'customers' && field.key === 'accountNumber') return uniqueness(profile);
  switch (field.type) {
    case 'money':
    case 'number':
    case 'integer':
    case 'percent':
      return share(profile.numbers);
    case 'date':
      return share(profile.dates);
    case 'duration':
      return share(profile.durations);
    case 'boolean':
      return share(profile.booleans);
    case 'text':
    case 'choice':
    case 'list':
      return 1 - share(profile.formattedDates);
  }
}

// A column in which most values come again identifies something else than the row's customer.
function uniqueness(profile: ColumnProfile): number {
  const share = profile.distinct / profile.filled;
  return share >= 0.5 || profile.filled < 4 ? 1 : 0;
}
