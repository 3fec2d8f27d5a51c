import { SearchBox } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { RulesView } from '../../src/app/pane/rulesView.ts';
import type { PaneFormat } from '../components/paneFormat.ts';
import { STRINGS } from '../strings.ts';
import { ruleTree } from './ruleTree.ts';
import { RuleTreeList } from './RuleTreeList.tsx';

/** What the person has searched and opened in the list of rules. */
export interface RuleBrowsing {
  readonly search: string;
  /** The sets that were opened or, while searching, folded. */
  readonly turned: ReadonlySet<string>;
  readonly active: number;
  /** Whether a rule was just left: the list then takes the focus. */
  readonly isBack: boolean;
}

interface RuleBrowserProps {
  readonly rules: RulesView;
  readonly browsing: RuleBrowsing;
  readonly onBrowse: (browsing: RuleBrowsing) => void;
  readonly onOpen: (ruleId: string, place: number) => void;
  readonly format: PaneFormat;
}

/** The rules, searched by any of their words. */
export function RuleBrowser({ rules, browsing, onBrowse, onOpen, format }: RuleBrowserProps): ReactElement {
  const { search, turned, active, isBack } = browsing;
  const items = ruleTree(rules, turned, search);
  const matches = items.reduce((sum, item) => sum + (item.kind === 'set' ? item.matches : 0), 0);
  return (
    <>
      <SearchBox
        size="small"
        style={{ width: '100%', maxWidth: 'none' }}
        aria-label={STRINGS.rules.search}
        placeholder={STRINGS.rules.search}
        value={search}
        onChange={(_, { value }) => {
          onBrowse({ search: value, turned: new Set(), active: 0, isBack: false });
        }}
      />
      <p className={items.length === 0 ? undefined : 'only-read'} role="status">
        {items.length === 0 ? STRINGS.rules.noMatch : STRINGS.rules.shown(matches)}
      </p>
      {items.length === 0 ? null : (
        <RuleTreeList
          items={items}
          active={active}
          format={format}
          onActive={(index) => {
            onBrowse({ ...browsing, active: index });
          }}
          onFold={(id) => {
            const others = [...turned].filter((other) => other !== id);
            const place = items.findIndex((item) => item.set.id === id);
            onBrowse({ ...browsing, active: place, turned: new Set(turned.has(id) ? others : [...others, id]) });
          }}
          onOpen={onOpen}
          takesFocus={isBack && document.hasFocus()}
        />
      )}
    </>
  );
}
