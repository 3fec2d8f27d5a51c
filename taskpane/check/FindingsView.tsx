import { Button } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import type { ReactElement } from 'react';
import type { CheckView } from '../../src/app/pane/checkView.ts';
import { EmptyState } from '../components/EmptyState.tsx';
import { Fold } from '../components/Fold.tsx';
import { PanelFrame } from '../components/PanelFrame.tsx';
import type { PaneSession } from '../session/paneSession.ts';
import { ALL_FINDINGS } from '../session/paneState.ts';
import { usePaneState } from '../session/usePaneState.ts';
import { STRINGS } from '../strings.ts';
import { CheckFoot } from './CheckFoot.tsx';
import { FindingFilters } from './FindingFilters.tsx';
import { FindingTree } from './FindingTree.tsx';
import { SeverityPicture } from './SeverityPicture.tsx';
import { useShownGroups } from './useShownGroups.ts';

/** What a check found: the counts as a picture, filters, and the findings by rule. */
export function FindingsView({
  session,
  check,
}: {
  readonly session: PaneSession;
  readonly check: CheckView;
}): ReactElement {
  const { findingFilter: filter } = usePaneState(session);
  const groups = useShownGroups(session.host.engine, check, filter);
  const words = STRINGS.check;
  const all = check.counts.error + check.counts.warning + check.counts.info;
  return (
    <PanelFrame foot={<CheckFoot session={session} hasFindings={all > 0} />}>
      <h2 className="only-read">{words.title}</h2>
      {all === 0 ? (
        <NothingFound session={session} check={check} />
      ) : (
        <>
          <SeverityPicture session={session} counts={check.counts} />
          <FindingFilters session={session} filter={filter} statuses={check.statuses} />
        </>
      )}
      <NotChecked check={check} />
      {all === 0 || groups === null ? null : groups.length > 0 ? (
        <FindingTree session={session} check={check} filter={filter} groups={groups} />
      ) : (
        <EmptyState
          title={words.noMatchTitle}
          action={
            <Button
              onClick={() => {
                session.set({ findingFilter: ALL_FINDINGS, openRules: null });
              }}
            >
              {words.clearFilters}
            </Button>
          }
        >
          <p>{words.noMatch}</p>
        </EmptyState>
      )}
    </PanelFrame>
  );
}

function NothingFound({ session, check }: { readonly session: PaneSession; readonly check: CheckView }): ReactElement {
  const words = STRINGS.check;
  return (
    <EmptyState
      icon={<CheckmarkCircleRegular />}
      title={words.nothingTitle}
      action={
        <button
          type="button"
          className="text-button"
          onClick={() => {
            session.showTab('rules');
          }}
        >
          {words.seeRules}
        </button>
      }
    >
      <p>{words.nothing(check.rulesApplied, check.customers)}</p>
    </EmptyState>
  );
}

/** The rules that this sheet gave nothing to work with: a check is only as good as what it looked at. */
function NotChecked({ check: { notChecked } }: { readonly check: CheckView }): ReactElement | null {
  if (notChecked.length === 0) return null;
  return (
    <Fold title={<span className="quiet">{STRINGS.check.couldNotCheck(notChecked.length)}</span>}>
      <ul className="indented">
        {notChecked.map(({ ruleId, reason }) => (
          <li key={ruleId}>
            <strong>{ruleId}</strong> <span className="quiet">{reason}</span>
          </li>
        ))}
      </ul>
    </Fold>
  );
}
