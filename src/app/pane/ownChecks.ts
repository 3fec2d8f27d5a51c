import { SHEET_CHECKS } from '../../sheets/sheetChecks.ts';
import { FOREIGN_STATUSES } from '../proposeStatusCatalogue.ts';

/** A check that is made in code, as a rule of a rule set would be shown. */
export interface OwnCheck {
  readonly set: { readonly id: string; readonly title: string; readonly version: string };
  readonly title: string;
  readonly words: string;
  readonly reason: string;
  readonly source: { readonly title: string; readonly url: string | null };
}

const READING = { id: 'reading', title: 'Reading the sheets', version: '1' } as const;
const COMPARING = { id: 'comparing', title: 'Comparing customers', version: '1' } as const;
const HELP = { title: 'Proforma: the workbook in', url: null } as const;

const SHEET_CHECK_TITLES: ReadonlyMap<string, string> = new Map(
  Object.entries(SHEET_CHECKS).map(([id, { title }]) => [id, title]),
);

/** The check behind a finding that no rule of the rule book made. */
export function ownCheck(id: string): OwnCheck {
  const title = SHEET_CHECK_TITLES.get(id);
  if (title !== undefined) {
    const reason = 'What cannot be read is never taken for nought, false or blank: it is told, and left to you.';
    return { set: READING, title, words: `While the sheet was read: ${title.toLowerCase()}.`, reason, source: HELP };
  }
  if (id === FOREIGN_STATUSES) {
    return {
      set: READING,
      title: 'Statuses of another catalogue',
      words: 'Another status catalogue knows the statuses of more customers than the one in use.',
      reason: 'A status decides what is billed, so another catalogue is proposed and never taken by itself.',
      source: HELP,
    };
  }
  return {
    set: COMPARING,
    title: 'Likely the same customer',
    words: 'Two accounts are likely one customer by name, address, phone, email, VAT or company number.',
    reason: 'A customer with two accounts is billed twice, or is chased for what the other account has paid.',
    source: HELP,
  };
}
