const DAY = 86_400_000;

/** A month numbered `year × 12 + month − 1`. */
export function monthOf(day: number): number {
  const date = new Date(day * DAY);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/** The day of the month, 1–31. */
export function dayOfMonth(day: number): number {
  return new Date(day * DAY).getUTCDate();
}

/** Day `day` of a numbered month, clipped to the month's end. */
export function dayIn(month: number, day: number): number {
  const first = Date.UTC(Math.floor(month / 12), month % 12, 1) / DAY;
  const next = Date.UTC(Math.floor((month + 1) / 12), (month + 1) % 12, 1) / DAY;
  return Math.min(first + day - 1, next - 1);
}

/** The month of the latest boundary on or before `date`, when boundaries lie on `billingDay` of each month. */
export function boundaryMonth(date: number, billingDay: number): number {
  const month = monthOf(date);
  return dayIn(month, billingDay) <= date ? month : month - 1;
}
