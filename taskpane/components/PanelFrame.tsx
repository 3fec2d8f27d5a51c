import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { ScrollerContext } from './scrollerContext.ts';

const useStyles = makeStyles({
  frame: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0, height: '100%' },
  body: {
    flexGrow: 1,
    minHeight: 0,
    // What only assistive technology sees stands inside what scrolls, not under the page.
    position: 'relative',
    overflowY: 'auto',
    overflowX: 'hidden',
    padding: '12px',
    overflowWrap: 'anywhere',
    // Focus that moves down a list stays clear of the foot.
    scrollPaddingBlock: '12px',
  },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px',
    justifyContent: 'flex-end',
    padding: '8px 12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

/** A panel: what scrolls, and under it the actions that never leave sight. */
export function PanelFrame(props: { readonly children: ReactNode; readonly foot?: ReactNode }): ReactElement {
  const styles = useStyles();
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  return (
    <div className={styles.frame}>
      <div className={styles.body} ref={setScroller}>
        <div>
          <ScrollerContext value={scroller}>{props.children}</ScrollerContext>
        </div>
      </div>
      {props.foot === undefined ? null : <div className={styles.foot}>{props.foot}</div>}
    </div>
  );
}
