import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { CalendarDate } from '../../src/domain/calendarDate.ts';
import type { CustomerPreview } from '../../src/domain/preview.ts';
import type { CustomerExplanation } from '../../src/app/explainCustomer.ts';
import { OutcomeBadge } from '../components/OutcomeBadge.tsx';
import { SeverityBadge } from '../components/SeverityBadge.tsx';
import type { PaneFormat } from '../components/paneFormat.ts';
import { useTextStyles } from '../components/textStyles.ts';
import { STRINGS } from '../strings.ts';
import { BillLines } from './BillLines.tsx';
import { BillTotals } from './BillTotals.tsx';
import type { AskLine } from './LineWhy.tsx';
import { CardSection } from './CardSection.tsx';
import { CreditLimits } from './CreditLimits.tsx';
import { Decisions } from './Decisions.tsx';
import { DeliveryList } from './DeliveryList.tsx';
import { inPaneWords } from './inPaneWords.ts';
import { PaymentFacts } from './PaymentFacts.tsx';

interface CardBillProps {
  readonly bill: CustomerPreview;
  readonly runDate: CalendarDate | null;
  /** Null where the account cannot be told apart from another. */
  readonly explanation: CustomerExplanation | null;
  readonly format: PaneFormat;
  readonly onJump: (sheet: string, cell: string) => void;
  readonly onRule: (id: string) => void;
  readonly askLine: AskLine;
}

const useStyles = makeStyles({
  amount: { fontSize: tokens.fontSizeBase500, fontWeight: tokens.fontWeightSemibold },
});

/** What the run does with a customer: outcome, lines and totals, payment, delivery, and why. */
export function CardBill(props: CardBillProps): ReactElement {
  const { bill, runDate, explanation, format, onJump, onRule, askLine } = props;
  const styles = useStyles();
  const text = useTextStyles();
  const words = STRINGS.customer;
  const { outcome, reason, currency, net, gross, alerts, credit } = bill;
  const isBilled = outcome === 'invoice';
  const amount = isBilled ? gross : net;
  const undo = explanation?.undo ?? null;
  const title = isBilled ? (runDate === null ? words.bill : words.billOn(format.date(runDate))) : words.wouldBe;
  return (
    <>
      {alerts.length === 0 ? null : (
        <CardSection title={words.alerts}>
          <ul>
            {alerts.map(({ code, message }) => (
              <li key={`${code} ${message}`}>
                <SeverityBadge severity="warning" bare /> {message}
              </li>
            ))}
          </ul>
        </CardSection>
      )}
      <CardSection title={title}>
        <div className={text.spread}>
          <OutcomeBadge outcome={outcome} />
          <span className={mergeClasses(text.figure, styles.amount)}>
            {amount === null ? words.open : format.money(amount, currency)}
          </span>
        </div>
        <p>{reason}</p>
        {undo === null ? null : <p className="quiet">{inPaneWords(undo)}</p>}
        <BillLines bill={bill} format={format} onJump={onJump} askLine={askLine} />
        {bill.lines.length === 0 || outcome === 'error' ? null : <BillTotals bill={bill} format={format} />}
      </CardSection>
      <CardSection title={words.payment}>
        <PaymentFacts bill={bill} format={format} />
      </CardSection>
      {isBilled && explanation !== null ? (
        <CardSection title={words.delivery}>
          <DeliveryList deliveries={explanation.deliveries} />
        </CardSection>
      ) : null}
      {explanation === null ? null : (
        <CardSection title={words.why}>
          <Decisions explanation={explanation} format={format} onJump={onJump} onRule={onRule} />
        </CardSection>
      )}
      {credit.limits.length === 0 ? null : (
        <CardSection title={words.credit}>
          <CreditLimits bill={bill} format={format} />
        </CardSection>
      )}
    </>
  );
}
