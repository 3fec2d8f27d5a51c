import { foldedName } from '../../domain/statusLookup.ts';
import { codedColumn, mapEntries, numericColumn } from '../columnOfRows.ts';
import type { DerivedFact } from '../derivedFact.ts';
import { factsOf, ROW_SCOPES } from '../factDefinitions.ts';
import { perContext } from '../perContext.ts';

const FIELDS = [
  ['firstNamesIsPlaceholder', 'First names stand for nothing', 'firstNames'],
  ['lastNameIsPlaceholder', 'Last name stands for nothing', 'lastName'],
  ['companyNameIsPlaceholder', 'Company name stands for nothing', 'companyName'],
  ['addressLine1IsPlaceholder', 'Address line 1 stands for nothing', 'addressLine1'],
  ['postcodeIsPlaceholder', 'Postcode stands for nothing', 'postcode'],
  ['number1IsPlaceholder', 'Number 1 stands for nothing', 'number1'],
  ['emailAddressIsPlaceholder', 'Email address stands for nothing', 'emailAddress'],
  ['vatNumberIsPlaceholder', 'VAT number stands for nothing', 'customersVatNumber'],
  ['companyNumberIsPlaceholder', 'Company number stands for nothing', 'companyNumber'],
] as const;

/** Whether a field holds what people type to get past a form: test, n/a, xxx. Reading a sheet takes N/A and dashes for blank already. */
export const PLACEHOLDER_FACTS: readonly DerivedFact[] = factsOf(
  ROW_SCOPES,
  FIELDS.map(([id, label, field]) => [
    id,
    label,
    'boolean',
    [field],
    'Whether the list of placeholder values has the text, spaces in numbers and case aside; blank where the field is.',
    (context) => {
      const column = codedColumn(context.column(field));
      if (column === undefined) return null;
      const values = placeholders(context);
      return numericColumn(
        'boolean',
        context.rowCount,
        mapEntries(column, (text) => {
          const folded = foldedName(text);
          return Number(values.has(folded) || (/^[\d +()-]+$/.test(folded) && values.has(folded.replace(/\D/g, ''))));
        }),
      );
    },
  ]),
);

const placeholders = perContext(({ catalogues }) => new Set(catalogues.placeholders.values.map(foldedName)));
