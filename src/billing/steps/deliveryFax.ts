import { codedField, textAt } from '../../columns/fieldColumns.ts';
import { columnOf } from '../../columns/typedTable.ts';
import type { BillRunContext } from '../billRunContext.ts';
import { SILENT_DESTINATIONS } from './deliveryDestination.ts';
import type { Destination, DestinationsOf } from './deliveryDestination.ts';

const IS_FAX = /fax/i;
const NO_FAX: readonly Destination[] = [{ to: () => null, missing: ['a contact number of type Fax'], contact: null }];

/** The first contact number that is a fax, by its type or by the header of its column; a sheet without contact numbers says nothing. */
export function faxDestinations({ customers }: BillRunContext): DestinationsOf {
  const numbers = [1, 2, 3, 4].map((index) => {
    const key = `number${String(index)}`;
    const number = codedField(customers, key);
    const type = codedField(customers, `${key}Type`);
    const isFaxColumn = IS_FAX.test(columnOf(customers, key)?.header ?? '');
    const isFaxCode = type?.entries.map((text) => (text === '' ? isFaxColumn : IS_FAX.test(text)));
    const destination: Destination = { to: (record) => textAt(number, record), missing: [], contact: null };
    return {
      number,
      isFax: (record: number): boolean => isFaxCode?.[type?.codes[record] ?? 0] ?? isFaxColumn,
      destinations: [destination],
    };
  });
  if (numbers.every(({ number }) => number === null)) return () => SILENT_DESTINATIONS;
  return (record) =>
    numbers.find(({ number, isFax }) => isFax(record) && textAt(number, record) !== null)?.destinations ?? NO_FAX;
}
