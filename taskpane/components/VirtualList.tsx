import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useContext, useEffect, useId, useState } from 'react';
import type { AriaAttributes, KeyboardEvent, ReactElement, ReactNode } from 'react';
import { ScrollerContext } from './scrollerContext.ts';
import { useScrollMargin } from './useScrollMargin.ts';

export interface VirtualListProps {
  /** The list's name for assistive technology. */
  readonly label: string;
  /** `tree` where items open and fold; items of a `listbox` hold nothing that can be pressed by itself. */
  readonly role: 'listbox' | 'tree';
  readonly count: number;
  readonly keyOf: (index: number) => string | number;
  /** About how high an item is, in pixels; it is measured when it is shown. */
  readonly heightOf: (index: number) => number;
  readonly ariaOf?: (index: number) => AriaAttributes;
  readonly children: (index: number) => ReactNode;
  /** The item that the keyboard is at. */
  readonly active: number;
  readonly onActive: (index: number) => void;
  /** Enter or a click. */
  readonly onOpen: (index: number) => void;
  /** Ctrl+Enter. */
  readonly onJump?: (index: number) => void;
  /** Right opens and Left folds. */
  readonly onFold?: (index: number, open: boolean) => void;
  /** Whether the list takes the focus when it appears: after coming back from an item. */
  readonly takesFocus?: boolean;
}

const PAGE = 10;

/**
 * A list of any length of which only what is in sight of the panel around it is drawn. The list itself has the focus and names the active item, so that the
 * focus survives scrolling, folding and new findings.
 */
export function VirtualList(props: VirtualListProps): ReactElement {
  const { label, role, count, keyOf, heightOf, ariaOf, children, active, onActive, onOpen, takesFocus = false } = props;
  const scroller = useContext(ScrollerContext);
  const [list, setList] = useState<HTMLDivElement | null>(null);
  const scrollMargin = useScrollMargin(list, scroller);
  const id = useId();
  // eslint-disable-next-line react-hooks/incompatible-library -- its functions are new each time and are not handed on
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller,
    scrollMargin,
    estimateSize: heightOf,
    getItemKey: keyOf,
    overscan: 6,
    // The active item stays drawn, or nothing would bear the name that the list gives.
    rangeExtractor: (range) => withActive(defaultRangeExtractor(range), active, count),
  });
  useEffect(() => {
    if (!takesFocus || list === null || scroller === null) return;
    list.focus({ preventScroll: true });
    virtual.scrollToIndex(active, { align: 'center' });
  }, [list, scroller]); // eslint-disable-line react-hooks/exhaustive-deps -- only when it appears: later the focus is the person's
  const move = (index: number): void => {
    const to = Math.min(Math.max(index, 0), count - 1);
    onActive(to);
    virtual.scrollToIndex(to);
  };
  return (
    <div
      ref={setList}
      className="virtual-list"
      role={role}
      aria-label={label}
      tabIndex={0}
      aria-activedescendant={count === 0 ? undefined : `${id}-${String(active)}`}
      onKeyDown={(event) => {
        if (event.target === event.currentTarget && pressed(event, props, move)) event.preventDefault();
      }}
    >
      <div role="none" className="virtual-length" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, key, start }) => (
          <div
            key={key}
            id={`${id}-${String(index)}`}
            data-index={index}
            ref={virtual.measureElement}
            role={role === 'tree' ? 'treeitem' : 'option'}
            aria-selected={index === active}
            aria-posinset={index + 1}
            aria-setsize={count}
            {...ariaOf?.(index)}
            className="virtual-item"
            style={{ transform: `translateY(${String(start - scrollMargin)}px)` }}
            onClick={() => {
              onActive(index);
              onOpen(index);
            }}
          >
            {children(index)}
          </div>
        ))}
      </div>
    </div>
  );
}

function withActive(shown: number[], active: number, count: number): number[] {
  return shown.includes(active) || active < 0 || active >= count ? shown : [...shown, active].sort((a, b) => a - b);
}

/** @returns whether the key means something to the list. */
function pressed(event: KeyboardEvent, props: VirtualListProps, move: (index: number) => void): boolean {
  const { active, count } = props;
  if (count === 0 || event.altKey || event.metaKey) return false;
  const places: Readonly<Record<string, number>> = {
    ArrowDown: active + 1,
    ArrowUp: active - 1,
    PageDown: active + PAGE,
    PageUp: active - PAGE,
    Home: 0,
    End: count - 1,
  };
  const place = places[event.key];
  if (place !== undefined) move(place);
  else if (event.key === 'Enter') (event.ctrlKey ? props.onJump : props.onOpen)?.(active);
  else if (event.key === ' ') props.onOpen(active);
  else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') props.onFold?.(active, event.key === 'ArrowRight');
  else return false;
  return true;
}
