import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { ExampleView } from '../../src/app/pane/rulesView.ts';
import { Fold } from '../components/Fold.tsx';
import { STRINGS } from '../strings.ts';

const useStyles = makeStyles({
  facts: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', columnGap: '8px', rowGap: '2px' },
  name: { color: tokens.colorNeutralForeground3 },
});

/** Rows for which a rule fires, or does not; they run as its tests. */
export function ExampleList({ examples }: { readonly examples: readonly ExampleView[] }): ReactElement {
  const styles = useStyles();
  return (
    <>
      {examples.map(({ note, facts }, index) => (
        <Fold key={index} title={note ?? STRINGS.rules.example(String(index + 1))}>
          {facts.length === 0 ? (
            <p>{STRINGS.rules.noFacts}</p>
          ) : (
            <dl className={styles.facts}>
              {facts.map(({ label, text }, place) => (
                <div key={`${label} ${String(place)}`} style={{ display: 'contents' }}>
                  <dt className={styles.name}>{label}</dt>
                  <dd>{text}</dd>
                </div>
              ))}
            </dl>
          )}
        </Fold>
      ))}
    </>
  );
}
