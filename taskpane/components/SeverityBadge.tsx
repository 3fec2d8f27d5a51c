import { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle';
import { InfoRegular } from '@fluentui/react-icons/svg/info';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import type { ReactElement } from 'react';
import type { Severity } from '../../src/domain/severity.ts';
import { STRINGS } from '../strings.ts';

const ICONS = { error: ErrorCircleFilled, warning: WarningFilled, info: InfoRegular } satisfies Record<
  Severity,
  unknown
>;

/** A severity as icon and word; `bare` keeps the word for assistive technology only, where the word stands nearby. */
export function SeverityBadge({
  severity,
  bare = false,
}: {
  readonly severity: Severity;
  readonly bare?: boolean;
}): ReactElement {
  const Icon = ICONS[severity];
  return (
    <span className={`badge severity-${severity}`}>
      <Icon aria-hidden className="badge-icon" />
      <span className={bare ? 'only-read' : undefined}>{STRINGS.parts.severity[severity]}</span>
    </span>
  );
}
