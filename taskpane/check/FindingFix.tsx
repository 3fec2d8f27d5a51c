import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { CheckView, FindingRow } from '../../src/app/pane/checkView.ts';
import type { CellChange } from '../../src/domain/cellChange.ts';
import { applyChanges } from '../session/applyFix.ts';
import type { PaneSession } from '../session/paneSession.ts';
import { usePaneState } from '../session/usePaneState.ts';
import { STRINGS } from '../strings.ts';
import { PlannedChanges } from './PlannedChanges.tsx';

/** The fix that the rule offers: what it would write, for this row or for every row of the rule. */
export function FindingFix({
  session,
  check,
  finding,
}: {
  readonly session: PaneSession;
  readonly check: CheckView;
  readonly finding: FindingRow;
}): ReactElement | null {
  const { work } = usePaneState(session);
  const [planned, setPlanned] = useState<readonly CellChange[] | null>(null);
  const { fix, ruleId, index, value } = finding;
  if (fix === null) return null;
  const words = STRINGS.check;
  const count = check.groups.find((group) => group.ruleId === ruleId)?.count ?? 1;
  const { engine } = session.host;
  const plan = async (scope: 'this' | 'rule'): Promise<void> => {
    const changes = await engine.fixes(index, scope);
    if (scope === 'this' && changes.length > 0) await applyChanges(session, changes);
    else setPlanned(changes);
  };
  return (
    <section className="card fix" aria-label={words.fix}>
      <h3>
        {words.fix}: {fix.title}
      </h3>
      {planned === null ? (
        <>
          <p>
            <span className="quiet">{value ?? words.blank}</span> →{' '}
            <strong>{fix.value === '' ? words.blank : fix.value}</strong>
          </p>
          <div className="fix-actions">
            <Button size="small" disabledFocusable={work !== null} onClick={() => void plan('this')}>
              {words.applyHere}
            </Button>
            {count < 2 ? null : (
              <Button size="small" disabledFocusable={work !== null} onClick={() => void plan('rule')}>
                {words.applyAll(count)}
              </Button>
            )}
          </div>
        </>
      ) : (
        <PlannedChanges
          changes={planned}
          isBusy={work !== null}
          onApply={() => void applyChanges(session, planned)}
          onKeep={() => {
            setPlanned(null);
          }}
        />
      )}
    </section>
  );
}
