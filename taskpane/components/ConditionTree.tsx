import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { DismissCircleRegular } from '@fluentui/react-icons/svg/dismiss-circle';
import type { ReactElement, ReactNode } from 'react';
import type { FindingExplanation } from '../../src/app/pane/checkView.ts';
import { STRINGS } from '../strings.ts';

type Condition = NonNullable<FindingExplanation['condition']>;
type Test = Extract<Condition, { readonly kind: 'test' }>;

interface TreeProps {
  readonly condition: Condition;
  /** What shows where a fact stands: links to its cells, or nothing. */
  readonly cellsOf: (fact: string) => ReactNode;
}

/** A rule's conditions, each with whether it held, the values that it looked at and the cells they are from. */
export function ConditionTree({ condition, cellsOf }: TreeProps): ReactElement {
  return (
    <ul className="condition-tree">
      <Branch condition={condition} cellsOf={cellsOf} />
    </ul>
  );
}

function Branch({ condition, cellsOf }: TreeProps): ReactElement {
  switch (condition.kind) {
    case 'test':
      return (
        <li>
          <Held held={condition.held} />
          <span className="condition-words">
            {condition.words}
            <Values test={condition} />
          </span>
          <span className="condition-cells">
            {[...new Set(condition.facts.map(({ fact }) => fact))].map((fact) => (
              <span key={fact}>{cellsOf(fact)}</span>
            ))}
          </span>
        </li>
      );
    case 'not':
      return <Under held={condition.held} words={STRINGS.parts.not} parts={[condition.part]} cellsOf={cellsOf} />;
    case 'named':
      return (
        <Under
          held={condition.held}
          words={condition.name.replaceAll('-', ' ')}
          parts={[condition.part]}
          cellsOf={cellsOf}
        />
      );
    case 'all':
    case 'any': {
      const [only] = condition.parts;
      if (condition.parts.length === 1 && only !== undefined) return <Branch condition={only} cellsOf={cellsOf} />;
      const { allOf, anyOf, notAll, notAny } = STRINGS.parts;
      const [yes, no] = condition.kind === 'all' ? [allOf, notAll] : [anyOf, notAny];
      return (
        <Under held={condition.held} words={condition.held ? yes : no} parts={condition.parts} cellsOf={cellsOf} />
      );
    }
  }
}

function Under({
  held,
  words,
  parts,
  cellsOf,
}: {
  readonly held: boolean;
  readonly words: string;
  readonly parts: readonly Condition[];
  readonly cellsOf: TreeProps['cellsOf'];
}): ReactElement {
  return (
    <li>
      <Held held={held} />
      <span className="condition-words">{words}</span>
      <ul>
        {parts.map((part, index) => (
          // Conditions have no names of their own, and never change places.
          <Branch key={index} condition={part} cellsOf={cellsOf} />
        ))}
      </ul>
    </li>
  );
}

function Held({ held }: { readonly held: boolean }): ReactElement {
  const Icon = held ? CheckmarkCircleFilled : DismissCircleRegular;
  return (
    <>
      <Icon aria-hidden className={held ? 'condition-held' : 'condition-failed'} />
      <span className="only-read">{held ? STRINGS.parts.holds : STRINGS.parts.fails}</span>
    </>
  );
}

/** The values behind a test, unless its own words say them already: "Consent given is No". */
function Values({ test: { words, facts } }: { readonly test: Test }): ReactElement | null {
  const [only] = facts;
  if (facts.length !== 1 || only === undefined) {
    return <span className="quiet"> ({facts.map(({ label, text }) => `${label}: ${text}`).join(', ')})</span>;
  }
  if ([`${only.label} is ${only.text}`, `${only.label} is “${only.text}”`].includes(words)) return null;
  return <span className="quiet"> ({STRINGS.parts.itIs(only.text)})</span>;
}
