import { Button } from '@fluentui/react-components';
import { ChevronLeftRegular } from '@fluentui/react-icons/svg/chevron-left';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import type { ReactElement } from 'react';
import type { RulesView } from '../../src/app/pane/rulesView.ts';
import { EmptyState } from '../components/EmptyState.tsx';
import { PanelFrame } from '../components/PanelFrame.tsx';
import type { PaneFormat } from '../components/paneFormat.ts';
import { useEscape } from '../components/useEscape.ts';
import { STRINGS } from '../strings.ts';
import { RuleDetail } from './RuleDetail.tsx';

interface RuleViewProps {
  readonly rules: RulesView;
  readonly id: string;
  readonly onShow: (id: string) => void;
  readonly onBack: () => void;
  readonly format: PaneFormat;
}

/** One rule over the list, with its neighbours a button away. */
export function RuleView({ rules, id, onShow, onBack, format }: RuleViewProps): ReactElement {
  useEscape(onBack);
  const words = STRINGS.rules;
  const all = rules.sets.flatMap((set) => set.rules.map((rule) => ({ set, rule })));
  const place = all.findIndex(({ rule }) => rule.id === id);
  const found = all[place];
  if (found === undefined) {
    return (
      <PanelFrame>
        <EmptyState
          title={words.goneTitle}
          action={
            <Button appearance="primary" onClick={onBack}>
              {STRINGS.parts.back}
            </Button>
          }
        >
          <p>{words.gone}</p>
        </EmptyState>
      </PanelFrame>
    );
  }
  const neighbour = (label: string, at: number, icon: ReactElement, after = false): ReactElement => {
    const other = all[at]?.rule.id;
    return (
      <Button
        icon={icon}
        iconPosition={after ? 'after' : 'before'}
        disabled={other === undefined}
        onClick={() => {
          if (other !== undefined) onShow(other);
        }}
      >
        {label}
      </Button>
    );
  };
  return (
    <PanelFrame
      foot={
        <>
          {neighbour(words.previous, place - 1, <ChevronLeftRegular />)}
          {neighbour(words.next, place + 1, <ChevronRightRegular />, true)}
        </>
      }
    >
      <RuleDetail key={id} set={found.set} rule={found.rule} onBack={onBack} format={format} />
    </PanelFrame>
  );
}
