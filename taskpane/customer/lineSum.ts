import type { LineExplanation } from '../../src/app/explain/explainLine.ts';
import { currencyCode, currencyExponent } from '../../src/domain/currencyCode.ts';
import type { PaneFormat } from '../components/paneFormat.ts';
import { STRINGS } from '../strings.ts';

/** A sum longer than this is told by its count and its result. */
const MOST_PARTS = 6;

/** How a line's net came about: `£31.00 × 1 × 15/31 days = £15.00`; before rounding too, where that differs. */
export function lineSum({ arithmetic, line }: LineExplanation, currency: string, format: PaneFormat): string {
  const net = format.money(line.net, currency);
  const words = STRINGS.customer;
  const result = (exact: number): string =>
    isRounded(exact, line.net, currency) ? words.rounded(format.price(exact, currency), net) : net;
  switch (arithmetic.kind) {
    case 'price': {
      const { unitPrice, quantity, factor, exact } = arithmetic;
      // A refund has the price that it gives back.
      const price = exact < 0 && unitPrice * quantity > 0 ? -unitPrice : unitPrice;
      const days = factor === null ? '' : ` × ${words.days(format.count(factor.days), format.count(factor.of))}`;
      return `${format.price(price, currency)} × ${format.count(quantity)}${days} = ${result(exact)}`;
    }
    case 'records': {
      const { records, count, exact } = arithmetic;
      if (exact === null) return `${words.records(count)} = ${net}`;
      const parts = records.map(({ micros }) => format.price(micros, currency));
      const sum = parts.length > 1 && parts.length <= MOST_PARTS ? parts.join(' + ') : words.records(parts.length);
      return `${sum} = ${result(exact)}`;
    }
    case 'fee': {
      const { setting } = arithmetic;
      return setting === null ? words.fixedFee(net) : `${setting.label} ${setting.text} (${setting.cell}) = ${net}`;
    }
    case 'pad': {
      const { target, invoiceValue } = arithmetic;
      const to = target === null ? words.target : `${target.label} ${target.text} (${target.cell})`;
      return `${to} − ${words.invoiceValue(invoiceValue)} = ${net}`;
    }
  }
}

function isRounded(exact: number, net: number, currency: string): boolean {
  const code = currencyCode(currency);
  const unit = 10 ** (6 - (code === null ? 2 : currencyExponent(code)));
  return Math.abs(exact - net * unit) >= 0.5;
}
