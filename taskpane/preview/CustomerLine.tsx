import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { CustomerRow } from '../../src/app/pane/previewView.ts';
import { OutcomeBadge } from '../components/OutcomeBadge.tsx';
import type { PaneFormat } from '../components/paneFormat.ts';
import { useTextStyles } from '../components/textStyles.ts';
import { STRINGS } from '../strings.ts';

const useStyles = makeStyles({
  line: { display: 'block', padding: '6px 4px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', minWidth: 0 },
  account: { fontWeight: tokens.fontWeightSemibold },
  exception: {
    display: 'block',
    overflow: 'hidden',
    maxHeight: '2.8em',
    color: tokens.colorNeutralForeground2,
  },
});

/** A customer in a line or three: who, how much, what the run does, and why to look at it first. */
export function CustomerLine({
  row,
  format,
}: {
  readonly row: CustomerRow;
  readonly format: PaneFormat;
}): ReactElement {
  const styles = useStyles();
  const text = useTextStyles();
  const { account, name, outcome, currency, net, gross, exception } = row;
  const amount = outcome === 'invoice' ? gross : net;
  return (
    <span className={styles.line}>
      <span className={text.spread}>
        <span className={styles.name}>
          <span className={styles.account}>{account ?? STRINGS.preview.noAccount}</span> {name}
        </span>
        <span className={text.figure}>
          {amount === null ? STRINGS.preview.notComputed : format.money(amount, currency)}
        </span>
      </span>
      <span className={text.small}>
        <OutcomeBadge outcome={outcome} />
      </span>
      {exception === null ? null : <span className={mergeClasses(styles.exception, text.small)}>{exception}</span>}
    </span>
  );
}
