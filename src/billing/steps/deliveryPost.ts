import { codedField, textAt } from '../../columns/fieldColumns.ts';
import type { BillRunContext } from '../billRunContext.ts';
import type { Destination, DestinationsOf } from './deliveryDestination.ts';

const TOWN_LINES = ['addressLine2', 'addressLine3', 'addressLine4', 'addressLine5'];
const NAME_FIELDS = ['billToName', 'companyName'];

/** A sheet without any address says nothing of one: nothing is missing that somebody could fill in. */
const UNKNOWN: readonly Destination[] = [{ to: null, missing: [], contact: null }];

/**
 * The postal address, complete with its first line, a town in lines 2 to 5, and a postcode where the country is the United Kingdom or
 * blank; else what is missing.
 */
export function postDestinations({ customers, sources }: BillRunContext): DestinationsOf {
  const fields = ['addressLine1', ...TOWN_LINES, 'postcode'];
  const columns = new Map([...fields, ...NAME_FIELDS, 'country'].map((key) => [key, codedField(customers, key)]));
  if (fields.every((key) => columns.get(key) === null)) return () => UNKNOWN;
  const country = sources.facts.column('countryCode');
  const countryCode = country?.storage === 'coded' ? country : null;
  return (record) => {
    const text = (key: string): string | null => textAt(columns.get(key) ?? null, record);
    const towns = TOWN_LINES.map(text).filter((line) => line !== null);
    const needsPostcode = text('country') === null || textAt(countryCode, record) === 'GB';
    const missing = [
      ...(text('addressLine1') === null ? ['Address Line 1'] : []),
      ...(towns.length === 0 ? ['a town in address lines 2 to 5'] : []),
      ...(needsPostcode && text('postcode') === null ? ['Postcode'] : []),
    ];
    const name = NAME_FIELDS.map(text).find((part) => part !== null) ?? null;
    const lines = [text('addressLine1'), ...towns, text('postcode'), text('country')].filter((line) => line !== null);
    const to = lines.length === 0 ? null : [...(name === null ? [] : [name]), ...lines].join(', ');
    return [{ to, missing, contact: null }];
  };
}
