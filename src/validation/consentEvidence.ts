import type { CalendarDate } from '../domain/calendarDate.ts';
import { dateFromIso, dateOf } from '../domain/calendarDate.ts';
import { foldedName } from '../domain/statusLookup.ts';
import type { ConsentChannelCatalogue } from './referenceCatalogues.ts';

/** What a free text records of a consent; null where it says nothing. */
export interface ConsentEvidence {
  readonly date: CalendarDate | null;
  readonly channel: string | null;
  readonly captor: string | null;
  readonly reference: string | null;
}

/** Whether a text speaks of consent at all. */
export function namesConsent(text: string): boolean {
  return /consent|\bopt(?:ed|ing)?[ -]?in\b/i.test(text);
}

/** A reader of date (day first), channel, captor and reference out of Update Details texts. */
export function consentReader(catalogue: ConsentChannelCatalogue): (text: string) => ConsentEvidence {
  const channels = catalogue.channels.map(({ name, words }) => ({ name, words: words.map(foldedName) }));
  return (text) => {
    const folded = foldedName(text);
    return {
      date: firstDate(text),
      channel: channels.find(({ words }) => words.some((word) => folded.includes(word)))?.name ?? null,
      captor: CAPTOR.exec(text)?.[1] ?? null,
      reference: REFERENCE.exec(text)?.[1] ?? null,
    };
  };
}

const REFERENCE = /\b(?:ticket|ref|reference|case)\b\.?\s*(?:no\.?|number)?\s*[:#]?\s*([A-Za-z]*-?\d[\w/-]*)/i;

// A name goes on while its words begin with a capital: no flag for case here.
const CAPTOR =
  /\b(?:[Cc]aptured|[Tt]aken|[Rr]ecorded|[Oo]btained|[Cc]ollected|[Ll]ogged)\s+by\s+([^\s,;.()]+(?:\s+\p{Lu}[^\s,;.()]*)*)/u;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DATES =
  /\b(\d{4}-\d{2}-\d{2})\b|\b(\d{1,2})[/.](\d{1,2})[/.](\d{4})\b|\b(\d{1,2})(?:st|nd|rd|th)?\s+([A-Za-z]{3,9})\.?\s+(\d{4})\b/g;

function firstDate(text: string): CalendarDate | null {
  for (const [, iso, day, month, year, dayInWords, monthName, yearInWords] of text.matchAll(DATES)) {
    const date =
      iso !== undefined
        ? dateFromIso(iso)
        : day !== undefined
          ? dateOf(Number(year), Number(month), Number(day))
          : dateOf(
              Number(yearInWords),
              MONTHS.indexOf((monthName ?? '').slice(0, 3).toLowerCase()) + 1,
              Number(dayInWords),
            );
    if (date !== null) return date;
  }
  return null;
}
