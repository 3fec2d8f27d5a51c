import { makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { CustomerCard } from '../../src/app/pane/previewView.ts';
import type { CalendarDate } from '../../src/domain/calendarDate.ts';
import { DetailHead } from '../components/DetailHead.tsx';
import type { PaneFormat } from '../components/paneFormat.ts';
import { STRINGS } from '../strings.ts';
import { CardBill } from './CardBill.tsx';
import { CardFindings } from './CardFindings.tsx';
import { CardSection } from './CardSection.tsx';
import type { AskLine } from './LineWhy.tsx';
import { StatusPill } from './StatusPill.tsx';

interface CustomerCardBodyProps {
  readonly card: CustomerCard;
  /** Of the last preview; null before one. */
  readonly runDate: CalendarDate | null;
  readonly format: PaneFormat;
  readonly onBack: () => void;
  readonly onJump: (sheet: string, cell: string) => void;
  readonly onRule: (id: string) => void;
  readonly askLine: AskLine;
}

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', gap: '16px' },
  facts: { display: 'flex', flexWrap: 'wrap', columnGap: '12px', rowGap: '2px' },
});

/** A customer: who it is, what the next run bills and why, and what is to be fixed. */
export function CustomerCardBody(props: CustomerCardBodyProps): ReactElement {
  const { card, runDate, format, onBack, onJump, onRule, askLine } = props;
  const styles = useStyles();
  const { account, name, status, row, terms, preview, explanation, findings } = card;
  const words = STRINGS.customer;
  return (
    <article className={styles.card}>
      <div>
        <DetailHead title={`${account ?? words.noAccount(String(row))} ${name ?? ''}`.trim()} onBack={onBack} />
        <div className={styles.facts}>
          <StatusPill status={status} />
          {terms.map(({ label, text }) => (
            <span key={label}>
              <span className={/^-?\d/.test(text) ? 'quiet' : 'only-read'}>{label}: </span>
              {text}
            </span>
          ))}
        </div>
      </div>
      {preview === null ? (
        <p className="quiet">{words.noPreview}</p>
      ) : (
        <CardBill
          bill={preview}
          runDate={runDate}
          explanation={explanation}
          format={format}
          onJump={onJump}
          onRule={onRule}
          askLine={askLine}
        />
      )}
      <CardSection title={words.findings}>
        <CardFindings findings={findings} onJump={onJump} />
      </CardSection>
    </article>
  );
}
