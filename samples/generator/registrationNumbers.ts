const WEIGHTS = [8, 7, 6, 5, 4, 3, 2];

/**
 * A GB VAT number whose check digits are right under the modulus 97 scheme and whose first two digits are 00. HMRC's ranges leave
 * low stems unused, so checkers accept it and nobody holds it. Distinct for 99,991 indexes.
 */
export function fictionalVatNumber(index: number): string {
  const stem = String(1 + ((index * 4099) % 99_991)).padStart(7, '0');
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(stem.charAt(place)), 0);
  // The scheme takes 97 off until the sum is no longer positive; what is then missing to zero are the check digits.
  const check = (97 - (sum % 97)) % 97;
  return `GB${stem}${String(check).padStart(2, '0')}`;
}

/** The same number with its last digit changed, so that the check fails. */
export function wrongVatNumber(index: number): string {
  const right = fictionalVatNumber(index);
  return `${right.slice(0, -1)}${String((Number(right.slice(-1)) + 1) % 10)}`;
}

/**
 * A company number of England and Wales: eight digits, no check digit exists. Numbers from 90000000 lie far beyond the register,
 * which counts up and has not reached 20 million.
 */
export function fictionalCompanyNumber(index: number): string {
  return String(90_000_000 + index);
}
