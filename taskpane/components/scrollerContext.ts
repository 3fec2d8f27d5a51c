import { createContext } from 'react';

/** The element that scrolls what is inside it; null until it is on the page. Lists that draw only what is in sight ask for it. */
export const ScrollerContext = createContext<HTMLElement | null>(null);
