import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';

const WIDTH = 100;

const useStyles = makeStyles({
  bar: { display: 'block', width: '100%', height: '8px' },
  ground: {
    fill: tokens.colorNeutralBackground4,
    '@media (forced-colors: active)': { fill: 'Canvas', stroke: 'CanvasText', vectorEffect: 'non-scaling-stroke' },
  },
  above: { fill: tokens.colorCompoundBrandBackground, '@media (forced-colors: active)': { fill: 'Highlight' } },
  below: {
    fill: tokens.colorNeutralBackground1,
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: '1px',
    vectorEffect: 'non-scaling-stroke',
  },
});

/**
 * An amount as a bar beside others: as long as its share of the largest, at least a hair where it is not nothing, hollow where it is
 * negative. The amount stands beside it as text, so the bar itself is no news to a screen reader.
 */
export function ShareBar({ amount, largest }: { readonly amount: number; readonly largest: number }): ReactElement {
  const styles = useStyles();
  const share = largest === 0 ? 0 : Math.abs(amount) / largest;
  const length = amount === 0 ? 0 : Math.max(1.5, share * WIDTH);
  return (
    <svg className={styles.bar} viewBox={`0 0 ${String(WIDTH)} 8`} preserveAspectRatio="none" aria-hidden="true">
      <rect className={styles.ground} width={WIDTH} height="8" />
      <rect className={amount < 0 ? styles.below : styles.above} width={length} height="8" />
    </svg>
  );
}
