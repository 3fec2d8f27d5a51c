import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { CustomerPreview } from '../../src/domain/preview.ts';
import type { PaneFormat } from '../components/paneFormat.ts';
import { useTextStyles } from '../components/textStyles.ts';
import { STRINGS } from '../strings.ts';

const useStyles = makeStyles({
  totals: { width: '100%', borderCollapse: 'collapse' },
  words: { textAlign: 'start', fontWeight: tokens.fontWeightRegular },
  sum: { fontWeight: tokens.fontWeightSemibold },
});

/** Net, VAT and what is to pay; of what is not billed the net alone. */
export function BillTotals({
  bill,
  format,
}: {
  readonly bill: CustomerPreview;
  readonly format: PaneFormat;
}): ReactElement {
  const styles = useStyles();
  const text = useTextStyles();
  const words = STRINGS.customer;
  const { net, vat, gross, currency, outcome, lines } = bill;
  const money = (amount: number | null): string => (amount === null ? words.open : format.money(amount, currency));
  const rates = new Set(lines.map(({ vatRate }) => vatRate));
  const [only] = rates;
  const vatWords =
    rates.size === 1 && only !== null && only !== undefined ? words.vatAt(format.percent(only)) : words.vat;
  const rows =
    outcome === 'invoice'
      ? [
          [words.net, money(net)],
          [vatWords, money(vat)],
          [words.gross, money(gross)],
        ]
      : [[words.netNotBilled, money(net)]];
  return (
    <table className={styles.totals}>
      <tbody>
        {rows.map(([name, amount], index) => {
          const weight = index === rows.length - 1 ? styles.sum : undefined;
          return (
            <tr key={name}>
              <th scope="row" className={mergeClasses(styles.words, weight)}>
                {name}
              </th>
              <td className={mergeClasses(text.figure, weight)}>{amount}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
