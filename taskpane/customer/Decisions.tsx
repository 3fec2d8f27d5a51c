import { mergeClasses } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { CustomerExplanation, ExplainedDecision } from '../../src/app/explainCustomer.ts';
import { ConditionTree } from '../components/ConditionTree.tsx';
import { Fold } from '../components/Fold.tsx';
import type { PaneFormat } from '../components/paneFormat.ts';
import { useTextStyles } from '../components/textStyles.ts';
import { STRINGS } from '../strings.ts';
import { CellsOf } from './CellsOf.tsx';

interface DecisionsProps {
  readonly explanation: CustomerExplanation;
  readonly format: PaneFormat;
  readonly onJump: (sheet: string, cell: string) => void;
  readonly onRule: (id: string) => void;
}

/** The steps that decide whether there is a bill; the others say how it is sent and measured. */
const FIRST_STEPS: ReadonlySet<string> = new Set(['eligibility', 'thresholds']);

/** Every decision of the run with its rule, and what little would have changed it. */
export function Decisions({ explanation, format, onJump, onRule }: DecisionsProps): ReactElement {
  const text = useTextStyles();
  const { decisions, alternatives } = explanation;
  const first = decisions.filter(({ step }) => FIRST_STEPS.has(step));
  const others = decisions.filter(({ step }) => !FIRST_STEPS.has(step));
  const draw = (decision: ExplainedDecision): ReactElement => (
    <Decision
      key={`${decision.step} ${decision.explanation.ruleId}`}
      decision={decision}
      onJump={onJump}
      onRule={onRule}
    />
  );
  return (
    <>
      {alternatives.length === 0 ? null : (
        <ul aria-label={STRINGS.customer.alternatives}>
          {alternatives.map(({ ruleId, title, nearest }) => (
            <li key={ruleId}>
              {title}: {lowerFirst(nearest.sentence)}{' '}
              <span className={mergeClasses(text.small, text.quiet)}>{STRINGS.customer.needs(nearest.words)}</span>
            </li>
          ))}
        </ul>
      )}
      {first.map(draw)}
      {others.length === 0 ? null : (
        <Fold title={STRINGS.customer.otherDecisions(format.count(others.length))}>{others.map(draw)}</Fold>
      )}
    </>
  );
}

function Decision(props: {
  readonly decision: ExplainedDecision;
  readonly onJump: DecisionsProps['onJump'];
  readonly onRule: DecisionsProps['onRule'];
}): ReactElement {
  const { onJump, onRule } = props;
  const { step, message, set, explanation, cells } = props.decision;
  const { ruleId, condition } = explanation;
  const words = STRINGS.customer;
  return (
    <Fold title={`${words.steps[step] ?? step}: ${message}`}>
      <button
        type="button"
        className="text-button"
        onClick={() => {
          onRule(ruleId);
        }}
      >
        <span className="only-read">{words.showRule} </span>
        {words.ruleOf(ruleId, set.version)}
      </button>
      {condition === null ? null : (
        <ConditionTree
          condition={condition}
          cellsOf={(fact) => <CellsOf places={(cells.get(fact) ?? []).map(({ cell }) => cell)} onJump={onJump} />}
        />
      )}
    </Fold>
  );
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
