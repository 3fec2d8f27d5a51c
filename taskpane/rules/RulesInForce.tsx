import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { RulesView } from '../../src/app/pane/rulesView.ts';
import { Fold } from '../components/Fold.tsx';
import { SeverityBadge } from '../components/SeverityBadge.tsx';
import { useTextStyles } from '../components/textStyles.ts';
import { STRINGS } from '../strings.ts';

interface RulesInForceProps {
  readonly rules: RulesView;
  readonly disabled: boolean;
  readonly onShipped: () => void;
}

const useStyles = makeStyles({
  origin: { fontWeight: tokens.fontWeightSemibold },
  warnings: { display: 'flex', flexDirection: 'column', gap: '4px' },
});

/** Which rules are in force, whose they are, and what the lint warns about; the way back from one's own. */
export function RulesInForce({ rules, disabled, onShipped }: RulesInForceProps): ReactElement {
  const styles = useStyles();
  const text = useTextStyles();
  const words = STRINGS.rules;
  const { id, version, origin, sets, warnings } = rules;
  const count = sets.reduce((sum, set) => sum + set.rules.length, 0);
  return (
    <div>
      <div className={text.spread}>
        <span className={styles.origin}>{words[origin]}</span>
        {origin === 'shipped' ? null : (
          <Button size="small" disabled={disabled} onClick={onShipped}>
            {words.back}
          </Button>
        )}
      </div>
      <p className={mergeClasses(text.small, text.quiet)}>
        {words.inForce(id, version)} · {words.counts(sets.length, count)}
      </p>
      {warnings.length === 0 ? null : (
        <Fold
          title={
            <>
              <SeverityBadge severity="warning" bare /> {words.warnings(warnings.length)}
            </>
          }
        >
          <ul className={mergeClasses(styles.warnings, text.small)}>
            {warnings.map((warning, index) => (
              <li key={index}>{warning}</li>
            ))}
          </ul>
        </Fold>
      )}
    </div>
  );
}
