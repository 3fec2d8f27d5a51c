import { currencySign } from './currencySign.ts';
import type { FactSource } from './factSource.ts';
import { factText } from './factText.ts';
import { templateParts } from './format/messageTemplate.ts';

/**
 * A message with its `{fact}` places filled from a row, each value as its type is read; `{count|charge is|charges are}` chooses its
 * words by the number. A template without sense stays as it is.
 */
export function renderMessage(template: string, facts: FactSource, row: number): string {
  const parts = templateParts(template);
  if (parts === null) return template;
  const sign = currencySign(facts, row);
  return parts
    .map((part) => {
      if ('text' in part) return part.text;
      const value = factText(facts.column(part.fact), row, sign);
      if (part.counted === null) return value;
      return `${value} ${value === '1' ? part.counted.one : part.counted.many}`;
    })
    .join('');
}
