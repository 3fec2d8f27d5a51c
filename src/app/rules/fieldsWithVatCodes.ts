import type { VatCodes } from '../../billing/vat/vatCodes.schema.ts';
import type { FieldCatalogue } from '../../domain/fieldDefinition.ts';

/** The field catalogue with the words for VAT rates at the fields in which they may stand. */
export function fieldsWithVatCodes(catalogue: FieldCatalogue, { fields, codes }: VatCodes): FieldCatalogue {
  return {
    ...catalogue,
    fields: catalogue.fields.map((field) =>
      fields.includes(field.key) && field.type === 'percent' ? { ...field, vatCodes: codes } : field,
    ),
  };
}
