import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { RefusedRules } from '../../src/app/pane/rulesView.ts';
import type { RuleText } from '../../src/app/rules/ruleTexts.ts';
import type { Result } from '../../src/domain/result.ts';
import { EmptyState } from '../components/EmptyState.tsx';
import { PanelFrame } from '../components/PanelFrame.tsx';
import { paneFormat } from '../components/paneFormat.ts';
import { useTextStyles } from '../components/textStyles.ts';
import type { PaneSession } from '../session/paneSession.ts';
import { startPane } from '../session/startPane.ts';
import { takeRules } from '../session/takeRules.ts';
import { usePaneState } from '../session/usePaneState.ts';
import { STRINGS } from '../strings.ts';
import { layRules } from './layRules.ts';
import { OwnRules } from './OwnRules.tsx';
import { textsOfFiles, textsOfSheet } from './ownRuleTexts.ts';
import { RefusedList } from './RefusedList.tsx';
import { RuleBrowser } from './RuleBrowser.tsx';
import type { RuleBrowsing } from './RuleBrowser.tsx';
import { RulesInForce } from './RulesInForce.tsx';
import { RuleView } from './RuleView.tsx';
import { useRulesWithCounts } from './useRulesWithCounts.ts';

const AT_FIRST: RuleBrowsing = { search: '', turned: new Set(), active: 0, isBack: false };

/** The rules in force: each in words with its examples, and the way to use others. */
export function RulesPanel({ session }: { readonly session: PaneSession }): ReactElement {
  const { rules, detail, sheets, liveSheets, work } = usePaneState(session);
  const text = useTextStyles();
  const [browsing, setBrowsing] = useState(AT_FIRST);
  const [refused, setRefused] = useState<RefusedRules | null>(null);
  useRulesWithCounts(session);
  const format = paneFormat(session.host.contentLanguage);
  const words = STRINGS.rules;
  if (rules === null) {
    return (
      <PanelFrame>
        <EmptyState
          title={work === null ? words.failedTitle : words.loadingTitle}
          action={
            work === null ? (
              <Button
                appearance="primary"
                onClick={() => {
                  void startPane(session);
                }}
              >
                {words.retry}
              </Button>
            ) : null
          }
        >
          <p>{work === null ? words.failed : words.loading}</p>
        </EmptyState>
      </PanelFrame>
    );
  }
  if (detail?.kind === 'rule') {
    return (
      <RuleView
        rules={rules}
        id={detail.id}
        format={format}
        onShow={(id) => {
          session.showDetail({ kind: 'rule', id });
        }}
        onBack={() => {
          setBrowsing({ ...browsing, isBack: true });
          session.showDetail(null);
        }}
      />
    );
  }
  const use = async (chosen: Promise<Result<readonly RuleText[], string>>): Promise<void> => {
    setRefused(null);
    const texts = await chosen;
    if (!texts.ok) {
      session.tell({ code: 'rules-unusable', message: texts.error });
      return;
    }
    setRefused(await takeRules(session, async () => layRules(texts.value, await session.host.shippedRules()), 'own'));
  };
  const unused = new Set((sheets?.sheets ?? []).filter(({ kind }) => kind === null).map(({ name }) => name));
  return (
    <PanelFrame>
      <div className={text.stack}>
        <h2 className="only-read">{STRINGS.tabs.rules}</h2>
        <RulesInForce
          rules={rules}
          disabled={work !== null}
          onShipped={() => {
            setRefused(null);
            void takeRules(session, () => session.host.shippedRules(), 'shipped').then(setRefused);
          }}
        />
        {refused === null ? null : (
          <RefusedList
            refused={refused}
            onClose={() => {
              setRefused(null);
            }}
          />
        )}
        <OwnRules
          sheets={sheets === null ? null : liveSheets.filter(({ name }) => unused.has(name))}
          disabled={work !== null}
          onFiles={(files) => {
            void use(textsOfFiles(files));
          }}
          onSheet={(sheet) => {
            void use(textsOfSheet(session, sheet));
          }}
        />
        <RuleBrowser
          rules={rules}
          browsing={browsing}
          onBrowse={setBrowsing}
          onOpen={(id, place) => {
            session.openFromList({ kind: 'rule', id }, place);
          }}
          format={format}
        />
      </div>
    </PanelFrame>
  );
}
