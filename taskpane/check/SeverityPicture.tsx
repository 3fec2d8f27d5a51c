import type { ReactElement } from 'react';
import type { CheckView } from '../../src/app/pane/checkView.ts';
import { SEVERITIES } from '../../src/domain/severity.ts';
import { BarStrip } from '../components/BarStrip.tsx';
import { paneFormat } from '../components/paneFormat.ts';
import { SeverityBadge } from '../components/SeverityBadge.tsx';
import type { PaneSession } from '../session/paneSession.ts';
import { STRINGS } from '../strings.ts';

/** How much there is to fix, to check and to note, in figures and as a strip. */
export function SeverityPicture({
  session,
  counts,
}: {
  readonly session: PaneSession;
  readonly counts: CheckView['counts'];
}): ReactElement {
  const { count } = paneFormat(session.host.contentLanguage);
  return (
    <div className="severity-picture">
      <p className="severity-counts">
        {SEVERITIES.map((severity) => (
          <span key={severity} className="severity-count">
            <SeverityBadge severity={severity} bare />
            {STRINGS.check.counts[severity](count(counts[severity]))}
          </span>
        ))}
      </p>
      <BarStrip parts={SEVERITIES.map((severity) => ({ tone: severity, value: counts[severity] }))} />
    </div>
  );
}
