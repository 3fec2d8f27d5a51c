import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import type { ReactElement } from 'react';
import type { RefusedRules } from '../../src/app/pane/rulesView.ts';
import { STRINGS } from '../strings.ts';

interface RefusedListProps {
  readonly refused: RefusedRules;
  readonly onClose: () => void;
}

/** Why a person's own rules are not used: every problem, with its file, place and rule. */
export function RefusedList({ refused, onClose }: RefusedListProps): ReactElement {
  const { message, problems } = refused;
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{STRINGS.rules.refusedTitle}</MessageBarTitle>
        {STRINGS.rules.refused}
        <ul>
          {(problems.length === 0 ? [message] : problems).map((problem, index) => (
            <li key={index}>{problem}</li>
          ))}
        </ul>
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button appearance="transparent" aria-label={STRINGS.close} icon={<DismissRegular />} onClick={onClose} />
        }
      />
    </MessageBar>
  );
}
