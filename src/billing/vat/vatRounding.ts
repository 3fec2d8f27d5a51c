/**
 * Where VAT is rounded (HMRC VATREC12010 and 12030; docs/adr/0006-vat-rounding.md). Half is rounded away from zero, so a refund's
 * VAT mirrors the charge's.
 *
 * - `per-rate`: once per rate and invoice, to the nearest penny.
 * - `per-line-penny`: each line to the nearest penny.
 * - `per-line-tenth`: each line to the nearest 0.1p, then each rate's sum to the nearest penny.
 * - `invoice-down`: the invoice's total down to the penny, toward zero; the rates share it so that they add up.
 *
 * No line is ever rounded down: HMRC allows that for the invoice's total alone.
 */
export const VAT_ROUNDINGS = ['per-rate', 'per-line-penny', 'per-line-tenth', 'invoice-down'] as const;

export type VatRounding = (typeof VAT_ROUNDINGS)[number];
