import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { PreviewView } from '../../src/app/pane/previewView.ts';
import type { PaneFormat } from '../components/paneFormat.ts';
import { useTextStyles } from '../components/textStyles.ts';
import { STRINGS } from '../strings.ts';
import { currenciesOf } from './currenciesOf.ts';

const useStyles = makeStyles({
  run: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
});

/** Which run this is, what its bills come to in each currency, and what those sums leave out. */
export function RunHeadline({
  preview,
  format,
}: {
  readonly preview: PreviewView;
  readonly format: PaneFormat;
}): ReactElement {
  const styles = useStyles();
  const text = useTextStyles();
  const { run, totals } = preview;
  const { net, vat, gross } = totals.byOutcome.invoice;
  const words = STRINGS.preview;
  const currencies = currenciesOf(Object.values(totals.byOutcome).map((sums) => sums.net)).filter((currency) =>
    gross.has(currency),
  );
  return (
    <div>
      <h2 className={styles.run}>{words.runOf(format.date(run.runDate), format.date(run.cutOff))}</h2>
      {currencies.map((currency) => (
        <p key={currency}>
          {words.bills(
            format.money(gross.get(currency) ?? 0, currency),
            format.money(net.get(currency) ?? 0, currency),
            format.money(vat.get(currency) ?? 0, currency),
          )}
        </p>
      ))}
      {totals.withoutVat === 0 ? null : <p>{words.withoutVat(totals.withoutVat)}</p>}
      {totals.unpriced === 0 ? null : <p>{words.unpriced(totals.unpriced)}</p>}
      {run.assumptions.map((assumption) => (
        <p key={assumption} className={text.quiet}>
          {words.assumed(assumption)}
        </p>
      ))}
    </div>
  );
}
