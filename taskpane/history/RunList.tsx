import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { RecordedRun } from '../../src/app/ports/historyStore.ts';
import { dateFromIso } from '../../src/domain/calendarDate.ts';
import type { PaneFormat } from '../components/paneFormat.ts';
import { useTextStyles } from '../components/textStyles.ts';
import { STRINGS } from '../strings.ts';

interface RunListProps {
  readonly runs: readonly RecordedRun[];
  readonly format: PaneFormat;
}

const useStyles = makeStyles({
  run: { padding: '8px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  name: { fontWeight: tokens.fontWeightSemibold },
});

/** Runs, newest first: what was done, when, over which workbook and how many customers. */
export function RunList({ runs, format }: RunListProps): ReactElement {
  const styles = useStyles();
  const text = useTextStyles();
  const words = STRINGS.history;
  return (
    <section aria-label={words.list}>
      <p className={text.quiet}>{words.shown(runs.length)}</p>
      <ul>
        {runs.map((run) => (
          <li key={run.id} className={styles.run}>
            <div className={text.spread}>
              <span className={styles.name}>{runName(run, format)}</span>
              <span className={text.figure}>{words.customers(run.customers)}</span>
            </div>
            <div className={mergeClasses(text.small, text.quiet)}>
              {format.instant(run.startedAt)} · {run.fileName === '' ? words.noFile : run.fileName}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function runName({ kind, runDate }: RecordedRun, format: PaneFormat): string {
  const words = STRINGS.history;
  if (kind === 'check') return words.check;
  const date = runDate === null ? null : dateFromIso(runDate);
  return date === null ? words.preview : words.previewOf(format.date(date));
}
