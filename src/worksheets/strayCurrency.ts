import type { CurrencyCode } from '../domain/currencyCode.ts';
import { currencyCode } from '../domain/currencyCode.ts';
import type { Preview } from '../domain/preview.ts';

/**
 * The currency of lines that belong to no customer: the run's default currency, as the run itself counts them.
 * @throws RangeError when the run's settings have none.
 */
export function strayCurrency(preview: Preview): CurrencyCode {
  const settings = JSON.parse(preview.run.settings) as { readonly defaultCurrency?: unknown };
  const code = typeof settings.defaultCurrency === 'string' ? currencyCode(settings.defaultCurrency) : null;
  if (code === null) throw new RangeError('the run has no default currency');
  return code;
}
