import type { RefusedRules } from '../../src/app/pane/rulesView.ts';
import type { RuleText } from '../../src/app/rules/ruleTexts.ts';
import { success } from '../../src/domain/result.ts';
import { STRINGS } from '../strings.ts';
import type { PaneSession } from './paneSession.ts';
import { answerSheets } from './readSheets.ts';

/**
 * Puts rules in force. They are checked first, and one that is not sound leaves all as it was; sheets that are open are read by them.
 * @returns why they are not used, or null.
 */
export async function takeRules(
  session: PaneSession,
  texts: () => Promise<readonly RuleText[]>,
  origin: 'shipped' | 'own',
): Promise<RefusedRules | null> {
  const taken = await session.work(
    STRINGS.work.rules,
    async () => success(await session.host.engine.useRules(await texts(), origin)),
    async () => {
      await takeRules(session, texts, origin);
    },
  );
  if (taken === null) return null;
  if (!taken.ok) {
    session.set({ announcement: STRINGS.rules.refusedTitle });
    return taken.error;
  }
  const rules = taken.value;
  const count = rules.sets.reduce((sum, set) => sum + set.rules.length, 0);
  const announcement = STRINGS.rules.taken(rules.sets.length, count);
  session.set({ rules, announcement });
  const { sheets, answers } = session.state;
  if (sheets !== null) {
    const isKnown = rules.statusCatalogues.some(({ id }) => id === answers.statusCatalogue);
    await answerSheets(session, isKnown ? {} : { statusCatalogue: null });
    session.set({ announcement });
  }
  return null;
}
