import type { CustomerPreview, Preview } from '../domain/preview.ts';

const CUSTOMERS = new WeakMap<Preview, readonly CustomerPreview[]>();

/** All customers of a preview, built once for all the facts that look at them; null before a bill run. */
export function customersOf(preview: Preview | null): readonly CustomerPreview[] | null {
  if (preview === null) return null;
  const known = CUSTOMERS.get(preview);
  if (known !== undefined) return known;
  const customers = Array.from({ length: preview.customerCount }, (_, index) => preview.customerAt(index));
  CUSTOMERS.set(preview, customers);
  return customers;
}
