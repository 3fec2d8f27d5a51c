import { makeStyles, tokens } from '@fluentui/react-components';

/** The few ways in which text and its rows are set in every panel. */
export const useTextStyles = makeStyles({
  heading: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3 },
  small: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  figure: { textAlign: 'end', whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
  spread: { display: 'flex', gap: '8px', justifyContent: 'space-between', alignItems: 'baseline' },
  block: { display: 'block' },
  grow: { flexGrow: 1, flexBasis: 0, minWidth: 0 },
  stack: { display: 'flex', flexDirection: 'column', gap: '8px' },
  roomBelow: { paddingBottom: '12px' },
  wrapRow: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center' },
});
