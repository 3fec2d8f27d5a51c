import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import type { ReactElement, ReactNode } from 'react';
import type { CurrencyCode } from '../../src/domain/currencyCode.ts';
import { PLACEMENTS } from '../../src/domain/preview.ts';
import type { MoneyByCurrency, PreviewTotals } from '../../src/domain/preview.ts';
import { Fold } from '../components/Fold.tsx';
import type { PaneFormat } from '../components/paneFormat.ts';
import { useTextStyles } from '../components/textStyles.ts';
import { STRINGS } from '../strings.ts';
import { currenciesOf } from './currenciesOf.ts';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse' },
  words: { textAlign: 'start', fontWeight: tokens.fontWeightRegular, padding: '2px 0' },
  sum: { borderTop: `1px solid ${tokens.colorNeutralStroke1}`, fontWeight: tokens.fontWeightSemibold },
  check: { display: 'inline-flex', color: tokens.colorPaletteGreenForeground1, fontSize: '16px' },
  title: { display: 'inline-flex', gap: '6px', alignItems: 'center' },
});

interface ControlTotalsTableProps {
  readonly totals: PreviewTotals;
  readonly format: PaneFormat;
}

/** Where every penny went: what came in is what went out, currency by currency; and where every row went. */
export function ControlTotalsTable({ totals, format }: ControlTotalsTableProps): ReactElement {
  const styles = useStyles();
  const text = useTextStyles();
  const { control, rows } = totals;
  const words = STRINGS.preview;
  const currencies = currenciesOf(Object.values(control));
  const line = (name: string, amount: ReactNode, isSum = false): ReactElement => (
    <tr key={name}>
      <th scope="row" className={mergeClasses(styles.words, isSum && styles.sum)}>
        {name}
      </th>
      <td className={mergeClasses(text.figure, isSum && styles.sum)}>{amount}</td>
    </tr>
  );
  const money = (sum: MoneyByCurrency, currency: CurrencyCode): string =>
    format.money(sum.get(currency) ?? 0, currency);
  const together = (parts: readonly MoneyByCurrency[], currency: CurrencyCode): string =>
    format.money(
      parts.reduce((sum, part) => sum + (part.get(currency) ?? 0), 0),
      currency,
    );
  const isPounds = currencies.every((currency) => currency === 'GBP');
  return (
    <Fold
      title={
        <span className={styles.title}>
          <CheckmarkCircleFilled className={styles.check} aria-hidden />
          {isPounds ? words.pounds : words.allMoney}
        </span>
      }
    >
      <p className={text.quiet}>
        {words.controlNote} {words.netNote}
      </p>
      {currencies.map((currency) => (
        <table key={currency} className={styles.table}>
          {currencies.length > 1 ? <caption className={styles.words}>{currency}</caption> : null}
          <tbody>
            {line(words.computed, money(control.in, currency))}
            {line(words.fees, money(control.fees, currency))}
            {line(words.cameIn, together([control.in, control.fees], currency), true)}
            {PLACEMENTS.map((placement) => line(words.placements[placement], money(control[placement], currency)))}
            {line(
              words.wentOut,
              together(
                PLACEMENTS.map((placement) => control[placement]),
                currency,
              ),
              true,
            )}
          </tbody>
        </table>
      ))}

      <h3 className={text.heading}>{words.rowsTitle}</h3>
      <table className={styles.table}>
        <tbody>
          {line(words.rowsIn, format.count(rows.in), true)}
          {(['withLines', 'nothingDue', 'alreadyBilled', 'unpriced', 'refused'] as const).map((kind) =>
            line(words.rowKinds[kind], format.count(rows[kind])),
          )}
        </tbody>
      </table>
    </Fold>
  );
}
