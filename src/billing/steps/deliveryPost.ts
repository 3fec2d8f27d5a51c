import { codedField, textAt } from '../../columns/fieldColumns.ts';
import type { CodedColumn } from '../../columns/typedColumn.ts';
import type { BillRunContext } from '../billRunContext.ts';
import { SILENT_DESTINATIONS } from './deliveryDestination.ts';
import type { Destination, DestinationsOf } from './deliveryDestination.ts';

const TOWN_LINES = ['addressLine2', 'addressLine3', 'addressLine4', 'addressLine5'];
const NAME_FIELDS = ['billToName', 'companyName'];

/** What an address can lack; an incomplete address is the sum of their places' powers of two. */
const PARTS = ['Address Line 1', 'a town in address lines 2 to 5', 'Postcode'];
const NO_LINE = 1;
const NO_TOWN = 2;
const NO_POSTCODE = 4;

/**
 * The postal address, complete with its first line, a town in lines 2 to 5, and a postcode where the country is the United Kingdom or
 * blank; else what is missing. A sheet without any address says nothing of one.
 */
export function postDestinations({ customers, sources }: BillRunContext): DestinationsOf {
  const field = (key: string): CodedColumn | null => codedField(customers, key);
  const [line, postcode, country] = [field('addressLine1'), field('postcode'), field('country')];
  const towns = TOWN_LINES.map(field);
  const names = NAME_FIELDS.map(field);
  if ([line, postcode, ...towns].every((column) => column === null)) return () => SILENT_DESTINATIONS;
  const code = sources.facts.column('countryCode');
  const countryCode = code?.storage === 'coded' ? code : null;

  const to = (record: number): string | null => {
    const text = (column: CodedColumn | null): string | null => textAt(column, record);
    const lines = [line, ...towns, postcode, country].map(text).filter((part) => part !== null);
    const name = names.map(text).find((part) => part !== null) ?? null;
    return lines.length === 0 ? null : [...(name === null ? [] : [name]), ...lines].join(', ');
  };
  const byLack = Array.from({ length: 2 ** PARTS.length }, (_, lack): readonly Destination[] => [
    { to, missing: PARTS.filter((_part, place) => (lack & (1 << place)) !== 0), contact: null },
  ]);
  return (record) => {
    let lack = textAt(line, record) === null ? NO_LINE : 0;
    if (towns.every((town) => textAt(town, record) === null)) lack |= NO_TOWN;
    const needsPostcode = textAt(country, record) === null || textAt(countryCode, record) === 'GB';
    if (needsPostcode && textAt(postcode, record) === null) lack |= NO_POSTCODE;
    return byLack[lack] ?? SILENT_DESTINATIONS;
  };
}
