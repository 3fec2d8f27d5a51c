import type { PreviewResult } from '../../app/previewBillRun.ts';
import type { CustomerPreview } from '../../domain/preview.ts';
import { counted, grouped } from './counted.ts';

const MOST_LISTED = 8;

/** Customers named where several share one message. */
const MOST_NAMED = 3;

/** What a person should look at first: stopped customers, then alerts on bills; customers with one message share a line. */
export function lookAtFirst({ preview, run }: PreviewResult): readonly string[] {
  const stopped = new Map<string, string[]>();
  const alerted = new Map<string, string[]>();
  for (let index = 0; index < preview.customerCount; index += 1) {
    const isStopped = run.outcomes[index] === 'error';
    const alerts = isStopped ? [] : run.alerts.alertsOf(index);
    // Customers are built only where there is something to say: most have nothing.
    if (!isStopped && alerts.length === 0) continue;
    const customer = preview.customerAt(index);
    if (isStopped) add(stopped, customer.reason, customer);
    for (const { message } of alerts) add(alerted, message, customer);
  }
  const items = [...stopped, ...alerted].map(([message, titles]) => `${namesOf(titles)}: ${message}`);
  const more = items.length - MOST_LISTED;
  return more > 0 ? [...items.slice(0, MOST_LISTED), `and ${counted(more, 'more matter', 'more matters')}`] : items;
}

function add(groups: Map<string, string[]>, message: string, customer: CustomerPreview): void {
  const known = groups.get(message);
  if (known === undefined) groups.set(message, [titleOf(customer)]);
  else known.push(titleOf(customer));
}

function namesOf(titles: readonly string[]): string {
  const distinct = [...new Set(titles)];
  const more = distinct.length - MOST_NAMED;
  return more > 0 ? `${distinct.slice(0, MOST_NAMED).join('; ')} and ${grouped(more)} more` : distinct.join('; ');
}

function titleOf({ account, name, row }: CustomerPreview): string {
  return `${account ?? `row ${String(row)}`}${name === null ? '' : ` ${name}`}`;
}
