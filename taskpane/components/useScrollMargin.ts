import { useEffect, useState } from 'react';

/** How far below the scrolled content's top `element` begins, in pixels; follows what grows and shrinks above it. */
export function useScrollMargin(element: HTMLElement | null, scroller: HTMLElement | null): number {
  const [margin, setMargin] = useState(0);
  useEffect(() => {
    const content = scroller?.firstElementChild;
    if (element === null || scroller === null || content === null || content === undefined) return;
    const observer = new ResizeObserver(() => {
      const top = element.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop;
      setMargin(Math.round(top));
    });
    observer.observe(content);
    return () => {
      observer.disconnect();
    };
  }, [element, scroller]);
  return margin;
}
