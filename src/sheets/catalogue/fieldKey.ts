/**
 * A field's key: its label in camelCase, split at everything that is neither letter nor digit and where a capital follows a small
 * letter, apostrophes dropped: `Customer's VAT Number` → customersVatNumber, `MyAccount Profile` → myAccountProfile.
 */
export function fieldKey(label: string): string {
  const words = label
    .replace(/['’]/g, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase());
  return words.map((word, i) => (i === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1))).join('');
}
