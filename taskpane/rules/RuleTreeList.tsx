import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import type { ReactElement } from 'react';
import { SeverityBadge } from '../components/SeverityBadge.tsx';
import { VirtualList } from '../components/VirtualList.tsx';
import { useTextStyles } from '../components/textStyles.ts';
import type { PaneFormat } from '../components/paneFormat.ts';
import { STRINGS } from '../strings.ts';
import type { RuleTreeItem } from './ruleTree.ts';

interface RuleTreeListProps {
  readonly items: readonly RuleTreeItem[];
  readonly active: number;
  readonly onActive: (index: number) => void;
  readonly onFold: (setId: string) => void;
  readonly onOpen: (ruleId: string, index: number) => void;
  readonly takesFocus: boolean;
  readonly format: PaneFormat;
}

const useStyles = makeStyles({
  set: { display: 'flex', gap: '4px', padding: '6px 0', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  rule: { display: 'flex', gap: '8px', padding: '6px 4px 6px 20px' },
  title: { fontWeight: tokens.fontWeightSemibold },
  chevron: { display: 'inline-flex', flexShrink: 0, fontSize: '16px', paddingTop: '2px' },
});

/** The rule sets with the rules of those that are open. */
export function RuleTreeList(props: RuleTreeListProps): ReactElement {
  const { items, active, onActive, onFold, onOpen, takesFocus, format } = props;
  const open = (index: number): void => {
    const item = items[index];
    if (item?.kind === 'set') onFold(item.set.id);
    else if (item !== undefined) onOpen(item.rule.id, index);
  };
  return (
    <VirtualList
      label={STRINGS.tabs.rules}
      role="tree"
      count={items.length}
      keyOf={(index) => keyOf(items[index])}
      heightOf={() => 44}
      ariaOf={(index) => {
        const item = items[index];
        return item?.kind === 'set' ? { 'aria-level': 1, 'aria-expanded': item.isOpen } : { 'aria-level': 2 };
      }}
      active={Math.min(active, items.length - 1)}
      onActive={onActive}
      onOpen={open}
      onFold={(index, isOpen) => {
        const item = items[index];
        if (item?.kind === 'set' && item.isOpen !== isOpen) onFold(item.set.id);
        if (item?.kind === 'rule' && !isOpen) onActive(items.findIndex((other) => other.set.id === item.set.id));
      }}
      takesFocus={takesFocus}
    >
      {(index) => {
        const item = items[index];
        if (item === undefined) return null;
        return item.kind === 'set' ? <SetLine item={item} /> : <RuleLine item={item} format={format} />;
      }}
    </VirtualList>
  );
}

function keyOf(item: RuleTreeItem | undefined): string {
  if (item === undefined) return '';
  return item.kind === 'set' ? item.set.id : item.rule.id;
}

function SetLine({ item }: { readonly item: Extract<RuleTreeItem, { kind: 'set' }> }): ReactElement {
  const styles = useStyles();
  const text = useTextStyles();
  const { set, isOpen, matches } = item;
  const words = STRINGS.rules;
  const Chevron = isOpen ? ChevronDownRegular : ChevronRightRegular;
  const told = [
    words.ruleCount(matches),
    words.version(set.version),
    set.step === null ? words.scopes[set.scope] : words.step(set.step),
    words.effective(set.effectiveFrom, set.effectiveTo),
  ].filter((part) => part !== null);
  return (
    <div className={styles.set}>
      <span className={styles.chevron} aria-hidden="true">
        <Chevron />
      </span>
      <span className={text.grow}>
        <span className={styles.title}>{set.title}</span>
        <span className={mergeClasses(text.block, text.small, text.quiet)}>{told.join(' · ')}</span>
      </span>
    </div>
  );
}

function RuleLine(props: {
  readonly item: Extract<RuleTreeItem, { kind: 'rule' }>;
  readonly format: PaneFormat;
}): ReactElement {
  const styles = useStyles();
  const text = useTextStyles();
  const { rule, set } = props.item;
  const { fired } = rule;
  return (
    <div className={styles.rule}>
      <span className={text.grow}>
        {set.scope === 'decision' ? null : <SeverityBadge severity={rule.severity} bare />} {rule.title}
        <span className={mergeClasses(text.block, text.small, text.quiet)}>{rule.id}</span>
      </span>
      {fired === null || fired === 0 ? null : (
        <span className={mergeClasses(text.figure, text.small)}>{STRINGS.rules.fired(props.format.count(fired))}</span>
      )}
    </div>
  );
}
