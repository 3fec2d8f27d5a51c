import type { ReactElement, ReactNode } from 'react';

/** What stands where there is nothing to list: why, and what to do next. */
export function EmptyState({
  icon,
  title,
  children,
  action,
}: {
  readonly icon?: ReactNode;
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}): ReactElement {
  return (
    <div className="empty-state">
      {icon === undefined ? null : (
        <span className="empty-icon" aria-hidden>
          {icon}
        </span>
      )}
      <h2>{title}</h2>
      {children}
      {action}
    </div>
  );
}
