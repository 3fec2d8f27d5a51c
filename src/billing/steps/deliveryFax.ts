import { codedField, textAt } from '../../columns/fieldColumns.ts';
import { columnOf } from '../../columns/typedTable.ts';
import type { BillRunContext } from '../billRunContext.ts';
import type { Destination, DestinationsOf } from './deliveryDestination.ts';

const IS_FAX = /fax/i;
const UNKNOWN: readonly Destination[] = [{ to: null, missing: [], contact: null }];

/** The first contact number that is a fax, by its type or by the header of its column; a sheet without contact numbers says nothing. */
export function faxDestinations({ customers }: BillRunContext): DestinationsOf {
  const numbers = [1, 2, 3, 4].map((index) => {
    const key = `number${String(index)}`;
    const type = codedField(customers, `${key}Type`);
    const isFaxColumn = IS_FAX.test(columnOf(customers, key)?.header ?? '');
    return {
      number: codedField(customers, key),
      isFax: (record: number): boolean => IS_FAX.test(textAt(type, record) ?? (isFaxColumn ? 'fax' : '')),
    };
  });
  if (numbers.every(({ number }) => number === null)) return () => UNKNOWN;
  return (record) => {
    const found = numbers.find(({ number, isFax }) => isFax(record) && textAt(number, record) !== null);
    if (found === undefined) return [{ to: null, missing: ['a contact number of type Fax'], contact: null }];
    return [{ to: textAt(found.number, record), missing: [], contact: null }];
  };
}
