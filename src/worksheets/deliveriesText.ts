import type { PreviewDelivery } from '../domain/preview.ts';

const CHANNEL_WORDS = { email: 'Email', post: 'Post', online: 'Online', fax: 'Fax' } as const satisfies Readonly<
  Record<PreviewDelivery['channel'], string>
>;

/**
 * The deliveries of a bill as a cell shows them, one channel a line: "Email: 2 × short, 1 × full"; null where there are none.
 * A delivery that lacks something says so: "Post: 1 × cannot be delivered (Postcode)".
 */
export function deliveriesText(deliveries: readonly PreviewDelivery[]): string | null {
  const channels = [...new Set(deliveries.map(({ channel }) => channel))];
  if (channels.length === 0) return null;
  return channels
    .map((channel) => {
      const counts = new Map<string, number>();
      for (const delivery of deliveries) {
        if (delivery.channel !== channel) continue;
        const how = howDelivered(delivery);
        counts.set(how, (counts.get(how) ?? 0) + 1);
      }
      const parts = [...counts].map(([how, count]) => `${String(count)} × ${how}`);
      return `${CHANNEL_WORDS[channel]}: ${parts.join(', ')}`;
    })
    .join('\n');
}

function howDelivered({ bill, callRecords, usageReport, missing }: PreviewDelivery): string {
  if (missing.length > 0) return `cannot be delivered (${missing.join(', ')})`;
  if (bill !== 'none') return bill;
  return callRecords === 'none' && usageReport !== 'attached' ? 'nothing' : 'no bill, only call records or usage';
}
