/** What the choices of a setting mean; one that is not here is shown as it is written. */
export const SETTING_CHOICES: Readonly<Record<string, string>> = {
  'per-rate': 'once per rate on each bill',
  'per-line-penny': 'on each line, to the nearest penny',
  'per-line-tenth': 'on each line, to a tenth of a penny',
  'invoice-down': 'down, once per rate on each bill',
  actual: 'by the days of the period',
  thirty: 'by days over 30',
  thirty360: 'by months of 30 days',
  net: 'before VAT',
  gross: 'after VAT',
  'same-day': 'on that day',
  'next-month': 'a month later',
  'england-and-wales': 'England and Wales',
  scotland: 'Scotland',
  'northern-ireland': 'Northern Ireland',
};
