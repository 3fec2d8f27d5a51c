import { isoDate } from '../../src/domain/calendarDate.ts';
import type { CustomerPreview, PreviewLine } from '../../src/domain/preview.ts';
import { pounds } from './testRun.ts';

/** A line as one text: kind, inclusive dates, net in pounds, and where it went: `recurring 2025-01-01..2025-01-31 31.00 billed`. */
export function lineAsText({ kind, from, to, net, placement }: PreviewLine): string {
  const dates = from === null || to === null ? 'undated' : `${isoDate(from)}..${isoDate(to)}`;
  return `${kind} ${dates} ${String(pounds(net))} ${placement}`;
}

/** A customer's lines in their order, each as {@link lineAsText}. */
export function linesAsText(customer: CustomerPreview): readonly string[] {
  return customer.lines.map(lineAsText);
}
