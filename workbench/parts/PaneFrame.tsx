import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, PointerEvent, ReactElement } from 'react';
import { showPane } from '../../simulator/page/showPane.ts';
import type { SimulatedExcel } from '../../simulator/protocol/simulatedExcel.ts';
import { STRINGS } from '../strings.ts';

/** Pixels: as narrow as Excel lets a pane be, as it opens it, and far enough to see what happens. */
const WIDTHS = { narrowest: 320, first: 350, widest: 640 };
const STEP = 10;

/** The built pane in a frame beside the sheet; another workbook gets another frame. */
export function PaneFrame({
  excel,
  isDark,
}: {
  readonly excel: SimulatedExcel;
  readonly isDark: boolean;
}): ReactElement {
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(WIDTHS.first);
  const [isDragged, setDragged] = useState(false);
  useEffect(() => {
    if (place.current === null) return undefined;
    const pane = showPane(place.current, 'taskpane.html', excel);
    pane.frame.title = STRINGS.pane;
    return () => {
      pane.close();
    };
  }, [excel]);
  useEffect(() => {
    // A frame's own `prefers-color-scheme` is that of the element it stands in.
    place.current?.style.setProperty('color-scheme', isDark ? 'dark' : 'light');
  }, [isDark]);

  const resize = (to: number): void => {
    setWidth(Math.min(Math.max(Math.round(to), WIDTHS.narrowest), WIDTHS.widest));
  };
  const drag = ({ clientX, currentTarget, pointerId }: PointerEvent<HTMLDivElement>): void => {
    if (currentTarget.hasPointerCapture(pointerId)) resize(window.innerWidth - clientX);
  };
  const step = ({ key }: KeyboardEvent): void => {
    if (key === 'ArrowLeft') resize(width + STEP);
    if (key === 'ArrowRight') resize(width - STEP);
  };
  return (
    <>
      <div
        className="bench-divider"
        role="separator"
        tabIndex={0}
        aria-label={STRINGS.resize}
        aria-orientation="vertical"
        aria-valuenow={width}
        aria-valuemin={WIDTHS.narrowest}
        aria-valuemax={WIDTHS.widest}
        onPointerDown={({ currentTarget, pointerId }) => {
          currentTarget.setPointerCapture(pointerId);
          setDragged(true);
        }}
        onPointerMove={drag}
        onPointerUp={() => {
          setDragged(false);
        }}
        onKeyDown={step}
      />
      <aside
        ref={place}
        className={isDragged ? 'bench-pane dragged' : 'bench-pane'}
        style={{ width }}
        aria-label={STRINGS.pane}
      />
    </>
  );
}
