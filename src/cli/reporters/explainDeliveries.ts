import type { ExplainedDelivery } from '../../app/explain/explainedDelivery.ts';
import type { PreviewDelivery } from '../../domain/preview.ts';

const CHANNEL_WORDS: Readonly<Record<PreviewDelivery['channel'], string>> = {
  email: 'Email',
  post: 'Post',
  online: 'Online',
  fax: 'Fax',
};

const CALL_RECORD_WORDS: Readonly<Record<PreviewDelivery['callRecords'], string | null>> = {
  none: null,
  plain: 'call records',
  'protected-zip': 'call records in a password-protected ZIP',
};

const USAGE_REPORT_WORDS: Readonly<Record<PreviewDelivery['usageReport'], string | null>> = {
  none: null,
  attached: 'usage report',
  withheld: 'usage report withheld',
};

/** `Email to sam@example.com (Sam Example): full bill, call records. As set (DLV-990), …`, one sentence a recipient. */
export function explainDeliveries(deliveries: readonly ExplainedDelivery[]): readonly string[] {
  return deliveries.map(({ delivery, because }) => {
    const { bill, callRecords, usageReport, missing } = delivery;
    const sent = [
      bill === 'none' ? 'no bill' : `${bill} bill`,
      CALL_RECORD_WORDS[callRecords],
      USAGE_REPORT_WORDS[usageReport],
    ].filter((word) => word !== null);
    const what = missing.length > 0 ? `cannot be delivered: needs ${missing.join(', ')}` : sent.join(', ');
    // Why something does not go out is told where somebody may look for it; "no call records on this bill" is no news.
    const told = because.filter(({ of }) => of === 'bill' || delivery[of] !== 'none');
    return `${recipientWords(delivery)}: ${what}. ${told.map(({ title, ruleId }) => `${title} (${ruleId})`).join('; ')}`;
  });
}

/** `Email to sam@example.com (Sam Example)`. */
export function recipientWords({ channel, to, contact }: PreviewDelivery): string {
  const name = contact === null || contact === '' ? '' : ` (${contact})`;
  return `${CHANNEL_WORDS[channel]}${to === null ? '' : ` to ${to}`}${name}`;
}
