import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { CustomerPreview } from '../../src/domain/preview.ts';
import type { PaneFormat } from '../components/paneFormat.ts';
import { STRINGS } from '../strings.ts';

const useStyles = makeStyles({
  facts: { display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr)', columnGap: '12px', rowGap: '2px' },
  name: { color: tokens.colorNeutralForeground3 },
});

/** When a bill is due and collected, the balance before and after, and the message printed on it. */
export function PaymentFacts({
  bill,
  format,
}: {
  readonly bill: CustomerPreview;
  readonly format: PaneFormat;
}): ReactElement {
  const styles = useStyles();
  const words = STRINGS.customer;
  const { outcome, dueDate, collectionDate, openingBalance, credit, currency, message, messageFrom, usedUpMessage } =
    bill;
  const money = (amount: number): string => format.money(amount, currency);
  const facts: (readonly [string, string])[] = [];
  if (outcome === 'invoice') facts.push([words.due, dueDate === null ? words.noDueDate : format.date(dueDate)]);
  if (collectionDate !== null) facts.push([words.collected, format.date(collectionDate)]);
  if (openingBalance !== null) facts.push([words.balanceBefore, money(openingBalance)]);
  if (credit.balanceAfter !== null) facts.push([words.balanceAfter, money(credit.balanceAfter)]);
  if (credit.fundsAfter !== null) facts.push([words.fundsAfter, money(credit.fundsAfter)]);
  if (message !== null) {
    const from = words.messageFrom[messageFrom ?? 'none'];
    facts.push([words.message, `“${message}”${from === '' ? '' : ` (${from})`}`]);
  }
  if (usedUpMessage !== null && usedUpMessage !== message) facts.push([words.message, words.usedUp(usedUpMessage)]);
  return (
    <dl className={styles.facts}>
      {facts.map(([name, value], index) => (
        <div key={`${name} ${String(index)}`} style={{ display: 'contents' }}>
          <dt className={styles.name}>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
