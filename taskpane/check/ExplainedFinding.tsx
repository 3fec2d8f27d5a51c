import { OpenRegular } from '@fluentui/react-icons/svg/open';
import type { ReactElement } from 'react';
import type { CheckView, FindingExplanation } from '../../src/app/pane/checkView.ts';
import { CellLink } from '../components/CellLink.tsx';
import { ConditionTree } from '../components/ConditionTree.tsx';
import { DetailHead } from '../components/DetailHead.tsx';
import { Fold } from '../components/Fold.tsx';
import { SeverityBadge } from '../components/SeverityBadge.tsx';
import { jumpToCell } from '../session/jumpToCell.ts';
import type { PaneSession } from '../session/paneSession.ts';
import { STRINGS } from '../strings.ts';
import { FindingCustomer } from './FindingCustomer.tsx';
import { FindingFix } from './FindingFix.tsx';

/** What was found and where, the conditions that held with their values, why it matters, and its fix. */
export function ExplainedFinding({
  session,
  check,
  explanation,
  onBack,
}: {
  readonly session: PaneSession;
  readonly check: CheckView;
  readonly explanation: FindingExplanation;
  readonly onBack: () => void;
}): ReactElement {
  const { finding, ruleSet, title, words, reason, source, condition, cells } = explanation;
  const { sheet, message, severity, ruleId } = finding;
  const said = STRINGS.check;
  return (
    <>
      <DetailHead title={title} onBack={onBack} />
      <p className="facts-line">
        <SeverityBadge severity={severity} />
        <span className="quiet">
          {ruleId} {said.version(ruleSet.version)}
        </span>
      </p>
      <FindingCustomer session={session} finding={finding} />
      <p className="finding-message">{message}</p>
      <h3>{said.firesWhen}</h3>
      {condition === null ? (
        <p className="quiet">{said.noConditions}</p>
      ) : (
        <ConditionTree
          condition={condition}
          cellsOf={(fact) => {
            const cell = cells[fact];
            return cell === undefined ? null : (
              <CellLink sheet={sheet} cell={cell} onOpen={() => void jumpToCell(session, sheet, cell)} />
            );
          }}
        />
      )}
      <FindingFix session={session} check={check} finding={finding} key={finding.index} />
      <h3>{said.whyItMatters}</h3>
      <p>{reason}</p>
      <p className="quiet">
        {source.url === null ? (
          source.title
        ) : (
          <a href={source.url} target="_blank" rel="noopener noreferrer">
            {source.title} <OpenRegular aria-hidden className="inline-icon" />
            <span className="only-read">{said.newWindow}</span>
          </a>
        )}
      </p>
      <Fold title={said.ruleInWords}>
        <p className="quiet indented">{words}</p>
      </Fold>
    </>
  );
}
