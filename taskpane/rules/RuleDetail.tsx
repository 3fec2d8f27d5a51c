import { Link, mergeClasses } from '@fluentui/react-components';
import { OpenRegular } from '@fluentui/react-icons/svg/open';
import type { ReactElement } from 'react';
import type { RuleSetView, RuleView } from '../../src/app/pane/rulesView.ts';
import { DetailHead } from '../components/DetailHead.tsx';
import { SeverityBadge } from '../components/SeverityBadge.tsx';
import { useTextStyles } from '../components/textStyles.ts';
import type { PaneFormat } from '../components/paneFormat.ts';
import { STRINGS } from '../strings.ts';
import { ExampleList } from './ExampleList.tsx';

interface RuleDetailProps {
  readonly set: RuleSetView;
  readonly rule: RuleView;
  readonly onBack: () => void;
  readonly format: PaneFormat;
}

/** A rule in words: when it holds, what it says, why it is there, and its examples. */
export function RuleDetail({ set, rule, onBack, format }: RuleDetailProps): ReactElement {
  const text = useTextStyles();
  const words = STRINGS.rules;
  const { id, title, severity, reason, source, examples, fired } = rule;
  const told = [
    id,
    `${set.title} ${words.version(set.version)}`,
    set.owner,
    set.file,
    fired === null ? null : fired === 0 ? words.neverFired : words.fired(format.count(fired)),
  ].filter((part) => part !== null);
  return (
    <article className={text.stack}>
      <DetailHead title={title} onBack={onBack} />
      {set.scope === 'decision' ? null : <SeverityBadge severity={severity} />}
      <p className={mergeClasses(text.small, text.quiet)}>{told.join(' · ')}</p>
      <h3 className={text.heading}>{words.inWords}</h3>
      <p>{rule.words}</p>
      <h3 className={text.heading}>{words.reason}</h3>
      <p>{reason}</p>
      <p className={text.small}>
        {source.url === null ? (
          source.title
        ) : (
          <Link href={source.url} target="_blank" rel="noreferrer" inline>
            {source.title} <OpenRegular aria-hidden />
            <span className="only-read"> ({words.elsewhere})</span>
          </Link>
        )}
      </p>
      {examples.fires.length === 0 ? null : (
        <section aria-label={words.fires}>
          <h3 className={text.heading}>{words.fires}</h3>
          <ExampleList examples={examples.fires} />
        </section>
      )}
      {examples.quiet.length === 0 ? null : (
        <section aria-label={words.quiet}>
          <h3 className={text.heading}>{words.quiet}</h3>
          <ExampleList examples={examples.quiet} />
        </section>
      )}
    </article>
  );
}
