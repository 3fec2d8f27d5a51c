import { shortDecimalText } from '../../domain/decimalText.ts';
import type { CreditCheck, CreditLevel, CreditLimit } from '../../domain/customerCredit.ts';
import type { CustomerPreview } from '../../domain/preview.ts';
import { reportedMoney } from './reportedMoney.ts';

const LIMIT_WORDS: Readonly<Record<CreditLimit, string>> = {
  balance: 'Credit limit',
  funds: 'Available funds',
  'unbilled-calls': 'Unbilled calls limit',
  unsent: 'Unsent limit',
  overdue: 'Overdue limit',
};

const LEVEL_WORDS: Readonly<Record<CreditLevel, string>> = {
  within: 'within',
  near: 'over 80%',
  over: 'over the limit',
  unknown: 'not known',
};

/** What a customer owes or has left after the run, and a line for each limit: `Credit limit: £110.00 of £100.00 (110%), over the limit`. */
export function creditLines({ credit, currency }: CustomerPreview): readonly string[] {
  const { balanceAfter, fundsAfter, limits } = credit;
  if (limits.length === 0) return [];
  const money = (amount: number | null): string => (amount === null ? 'not known' : reportedMoney(amount, currency));
  const left = limits.some(({ limit }) => limit === 'funds')
    ? `Funds after this bill: ${money(fundsAfter)}`
    : `Balance after this run: ${money(balanceAfter)}`;
  return [left, ...limits.map((check) => limitLine(check, money))];
}

function limitLine(
  { limit, amount, allowed, share, level }: CreditCheck,
  money: (amount: number | null) => string,
): string {
  const used = share === null ? '' : ` (${shortDecimalText(share, 6)}%)`;
  return `${LIMIT_WORDS[limit]}: ${money(amount)} of ${money(allowed)}${used}, ${LEVEL_WORDS[level]}`;
}
