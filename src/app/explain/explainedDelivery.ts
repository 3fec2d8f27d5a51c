import type { PreviewDelivery } from '../../domain/preview.ts';
import type { RuleId } from '../../domain/ruleId.ts';
import type { RuleBook } from '../../rulebook/ruleBook.ts';

/** A delivery with the rules behind it. */
export interface ExplainedDelivery {
  readonly delivery: PreviewDelivery;
  /** Of the bill, the call records and the usage report, in this order. */
  readonly because: readonly {
    readonly of: 'bill' | 'callRecords' | 'usageReport';
    readonly ruleId: RuleId;
    readonly title: string;
  }[];
}

export function explainDelivery(book: RuleBook, delivery: PreviewDelivery): ExplainedDelivery {
  const { rules } = delivery;
  const because = (['bill', 'callRecords', 'usageReport'] as const).map((of) => {
    const compiled = book.rules.find(({ rule }) => rule.id === rules[of]);
    return { of, ruleId: rules[of], title: compiled?.rule.title ?? '' };
  });
  return { delivery, because };
}
