import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { CustomerCard } from '../../src/app/pane/previewView.ts';
import { STRINGS } from '../strings.ts';

const useStyles = makeStyles({
  pill: { display: 'inline-flex', gap: '6px', alignItems: 'center', whiteSpace: 'nowrap' },
  dot: {
    width: '10px',
    height: '10px',
    flexShrink: 0,
    border: `1px solid ${tokens.colorNeutralForeground3}`,
    borderRadius: '50%',
    // A status keeps its colour in high contrast; its name says the same.
    forcedColorAdjust: 'none',
  },
});

/** A status by its name, beside a dot in its colour. */
export function StatusPill({ status }: { readonly status: CustomerCard['status'] }): ReactElement {
  const styles = useStyles();
  const { name, displayName, colour } = status;
  const dot = colour === null ? {} : { backgroundColor: colour };
  return (
    <span className={styles.pill}>
      <span className={styles.dot} style={dot} aria-hidden="true" />
      {displayName ?? name ?? STRINGS.customer.noStatus}
    </span>
  );
}
