import { mergeClasses } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { CustomerExplanation } from '../../src/app/explainCustomer.ts';
import type { PreviewDelivery } from '../../src/domain/preview.ts';
import { useTextStyles } from '../components/textStyles.ts';
import { STRINGS } from '../strings.ts';

interface DeliveryListProps {
  readonly deliveries: CustomerExplanation['deliveries'];
}

/** To whom the bill goes and how much it says there, each with why. */
export function DeliveryList({ deliveries }: DeliveryListProps): ReactElement {
  const text = useTextStyles();
  if (deliveries.length === 0) return <p>{STRINGS.customer.noDelivery}</p>;
  return (
    <ul className={text.stack}>
      {deliveries.map(({ delivery, because }, index) => {
        // That something is left out which nobody asked for is no news.
        const told = because.filter(({ of }) => of === 'bill' || delivery[of] !== 'none');
        return (
          <li key={index}>
            {recipient(delivery)}: {whatGoes(delivery)}
            <div className={mergeClasses(text.small, text.quiet)}>
              {told.map(({ title, ruleId }) => `${title} (${ruleId})`).join('; ')}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

function recipient({ channel, to, contact }: PreviewDelivery): string {
  const name = contact === null || contact === '' ? '' : ` (${contact})`;
  return `${STRINGS.customer.channels[channel]}${to === null ? '' : ` ${to}`}${name}`;
}

function whatGoes({ bill, callRecords, usageReport, missing }: PreviewDelivery): string {
  const words = STRINGS.customer;
  if (missing.length > 0) return words.missing(missing.join(', '));
  return [words.billLength[bill], words.callRecords[callRecords], words.usageReport[usageReport]]
    .filter((part) => part !== null)
    .join(', ');
}
