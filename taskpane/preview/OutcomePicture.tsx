import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { OUTCOMES } from '../../src/domain/outcome.ts';
import type { Outcome } from '../../src/domain/outcome.ts';
import type { PreviewTotals } from '../../src/domain/preview.ts';
import { OutcomeBadge } from '../components/OutcomeBadge.tsx';
import { ShareBar } from '../components/ShareBar.tsx';
import type { PaneFormat } from '../components/paneFormat.ts';
import { useTextStyles } from '../components/textStyles.ts';
import { STRINGS } from '../strings.ts';
import { currenciesOf } from './currenciesOf.ts';

interface OutcomePictureProps {
  readonly totals: PreviewTotals;
  /** The outcome that the list below shows alone. */
  readonly chosen: Outcome | null;
  readonly onChoose: (outcome: Outcome | null) => void;
  readonly format: PaneFormat;
}

/** The order in which people ask: what is billed, what waits, what is not billed, what stopped. */
const ORDER: readonly Outcome[] = ['invoice', 'rollover', 'accumulate', 'not-produced', 'not-due', 'skipped', 'error'];

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed' },
  cell: { padding: '0', verticalAlign: 'top' },
  outcome: { width: '52%' },
  name: { textAlign: 'start', fontWeight: tokens.fontWeightRegular },
  count: { width: '12%' },
  money: { width: '36%' },
  row: { ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover } },
  choose: {
    display: 'block',
    width: '100%',
    minHeight: '28px',
    padding: '4px 2px',
    border: 'none',
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  chosen: { textDecorationLine: 'underline', fontWeight: tokens.fontWeightSemibold },
  figures: { padding: '4px 2px 6px 8px' },
});

/** Money by outcome: a row each with its customers and, currency by currency, its net beside a bar. A row shows its customers below. */
export function OutcomePicture({ totals, chosen, onChoose, format }: OutcomePictureProps): ReactElement {
  const styles = useStyles();
  const text = useTextStyles();
  const { byOutcome } = totals;
  const currencies = currenciesOf(OUTCOMES.map((outcome) => byOutcome[outcome].net));
  const largest = new Map(
    currencies.map((currency) => [
      currency,
      Math.max(...OUTCOMES.map((outcome) => Math.abs(byOutcome[outcome].net.get(currency) ?? 0))),
    ]),
  );
  const shown = ORDER.filter((outcome) => outcome === 'invoice' || byOutcome[outcome].count > 0);
  return (
    <table className={styles.table}>
      <caption className="only-read">
        {STRINGS.preview.pictureTitle}. {STRINGS.preview.netNote}
      </caption>
      <colgroup>
        <col className={styles.outcome} />
        <col className={styles.count} />
        <col className={styles.money} />
      </colgroup>
      <thead className="only-read">
        <tr>
          <th scope="col">{STRINGS.preview.outcome}</th>
          <th scope="col">{STRINGS.preview.customers}</th>
          <th scope="col">{STRINGS.preview.net}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map((outcome) => {
          const { count, net } = byOutcome[outcome];
          const isChosen = chosen === outcome;
          return (
            <tr key={outcome} className={styles.row}>
              <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
                <button
                  type="button"
                  className={mergeClasses(styles.choose, isChosen && styles.chosen)}
                  aria-pressed={isChosen}
                  onClick={() => {
                    onChoose(isChosen ? null : outcome);
                  }}
                >
                  <OutcomeBadge outcome={outcome} />
                </button>
              </th>
              <td className={mergeClasses(styles.cell, text.figure, styles.figures)}>{format.count(count)}</td>
              <td className={mergeClasses(styles.cell, text.figure, styles.figures)}>
                {currencies
                  .filter((currency, index) => net.has(currency) || (index === 0 && net.size === 0))
                  .map((currency) => (
                    <div key={currency}>
                      {format.money(net.get(currency) ?? 0, currency)}
                      <ShareBar amount={net.get(currency) ?? 0} largest={largest.get(currency) ?? 0} />
                    </div>
                  ))}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
