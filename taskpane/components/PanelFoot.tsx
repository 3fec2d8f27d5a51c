import type { ReactElement, ReactNode } from 'react';

/** The actions of a screen, always in sight: the lesser ones first, the primary one last. */
export function PanelFoot({ children }: { readonly children: ReactNode }): ReactElement {
  return <div className="panel-foot">{children}</div>;
}
