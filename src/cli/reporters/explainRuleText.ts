import type { RuleExplanation } from '../../app/explain/explainRuleOf.ts';
import { conditionTree } from './conditionTree.ts';
import { recipientWords } from './explainDeliveries.ts';
import { wrappedText } from './wrappedText.ts';

/** What one rule saw of a customer, whether it fired, and what would have made it, as text. */
export function explainRuleText(rule: RuleExplanation): string {
  const [first] = rule.explanations;
  return [
    ...(first === undefined ? ['The rule was not asked: the bill goes to nobody.'] : []),
    ...rule.explanations.flatMap(({ recipient, explanation, message }) => {
      const { ruleId, title, fired, notChecked, condition, nearest } = explanation;
      const verdict = fired === null ? 'not checked' : fired ? 'holds' : 'does not hold';
      return [
        wrappedText(`${ruleId} ${title}: ${verdict}`, recipient === null ? '' : `${recipientWords(recipient)}: `, '  '),
        ...(notChecked === null ? [] : [wrappedText(notChecked, '  ', '  ')]),
        ...(fired === true ? [wrappedText(message, '  Says: ', '  ')] : []),
        ...(condition === null ? [] : conditionTree(condition, '  ', rule.cells)),
        ...(nearest === null ? [] : [wrappedText(`Nearest: ${nearest.words}. ${nearest.sentence}`, '  ', '  ')]),
        '',
      ];
    }),
    wrappedText(`Why there is such a rule: ${rule.reason}`, '', '  '),
    wrappedText(`Source: ${rule.source}`, '', '  '),
    `Rule set: ${rule.set.id}, version ${rule.set.version}`,
  ].join('\n');
}
