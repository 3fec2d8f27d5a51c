import type { LineExplanation } from '../../app/explain/explainLine.ts';
import type { LineArithmetic } from '../../app/explain/lineArithmetic.ts';
import type { VatOrigin } from '../../app/explain/lineVat.ts';
import type { CurrencyCode } from '../../domain/currencyCode.ts';
import { currencyExponent } from '../../domain/currencyCode.ts';
import { shortDecimalText } from '../../domain/decimalText.ts';
import type { PreviewLine } from '../../domain/preview.ts';
import { counted, grouped } from './counted.ts';
import { PLACE_WORDS } from './outcomeWords.ts';
import { reportedMoney, reportedPrice } from './reportedMoney.ts';
import { wrappedText } from './wrappedText.ts';

/** More records than this are told by their sum alone. */
const MOST_RECORDS = 20;

/** Why a line is what it is, as text: its cells, its dates, its sum, its VAT rate and its place. */
export function explainLineText(explained: LineExplanation, currency: CurrencyCode): string {
  const { number, line, cells, period, arithmetic, records, vat, undo } = explained;
  return [
    `Line ${String(number)}: ${line.description}`,
    ...part(
      'From',
      cells.map(({ label, cell, text }) => `${label}: ${text} (${cell})`),
    ),
    ...part('Dates', period),
    ...part('Sum', [
      formula(arithmetic, line, currency),
      ...(line.priceSource === null ? [] : [`Priced by: ${line.priceSource}`]),
    ]),
    ...part(
      records.length > MOST_RECORDS
        ? `Records, the first ${String(MOST_RECORDS)} of ${grouped(records.length)}`
        : 'Records',
      records
        .slice(0, MOST_RECORDS)
        .map(
          ({ cell, date, from, micros }) =>
            `${date}: ${reportedPrice(micros, currency)} from ${from.join(', ')} (${cell})`,
        ),
    ),
    ...part('VAT', [vatSentence(line, vat)]),
    ...part('Place', [placeSentence(line), ...(undo === null ? [] : [undo])]),
  ].join('\n');
}

function part(title: string, items: readonly string[]): readonly string[] {
  return items.length === 0 ? [] : [`  ${title}:`, ...items.map((item) => wrappedText(item, '    - ', '      '))];
}

/** `£31.00 × 1 × 15/31 days = £15.00`; with what it was before it was rounded, where that differs. */
function formula(arithmetic: LineArithmetic, line: PreviewLine, currency: CurrencyCode): string {
  const net = reportedMoney(line.net, currency);
  switch (arithmetic.kind) {
    case 'price': {
      const { unitPrice, quantity, factor, exact } = arithmetic;
      const sign = exact < 0 && unitPrice * quantity > 0 ? '-' : '';
      const days = factor === null ? '' : ` × ${String(factor.days)}/${String(factor.of)} days`;
      return `${sign}${reportedPrice(unitPrice, currency)} × ${String(quantity)}${days} = ${rounded(exact, line, currency)}`;
    }
    case 'records': {
      const { records, count, exact } = arithmetic;
      if (exact === null) return `${counted(count, 'record')}, together ${net}`;
      const parts = records.map(({ micros }) => reportedPrice(micros, currency));
      const sum = parts.length > 1 && parts.length <= 6 ? parts.join(' + ') : counted(parts.length, 'record');
      return `${sum} = ${rounded(exact, line, currency)}`;
    }
    case 'fee': {
      const { setting } = arithmetic;
      return setting === null ? `A fixed fee of ${net}` : `${setting.label} ${setting.text} (${setting.cell}) = ${net}`;
    }
    case 'pad': {
      const { target, invoiceValue } = arithmetic;
      const to = target === null ? 'The target' : `${target.label} ${target.text} (${target.cell})`;
      return `${to} − invoice value ${invoiceValue} = ${net}`;
    }
  }
}

function rounded(exact: number, line: PreviewLine, currency: CurrencyCode): string {
  const net = reportedMoney(line.net, currency);
  const unit = 10 ** (6 - currencyExponent(currency));
  if (Math.abs(exact - line.net * unit) < 0.5) return net;
  const sixDecimals = Math.round(exact);
  return `${reportedPrice(sixDecimals, currency)}, rounded to ${net}`;
}

const VAT_WORDS: Readonly<Record<VatOrigin, string>> = {
  line: 'the line’s own rate',
  calls: 'the customer’s rate for calls',
  customer: 'the customer’s rate',
  setting: 'the setting vatRate',
  former: 'the rate at which it was billed, which is not today’s',
  previous: 'the rate that it had in the run before',
  none: 'no rate is known: VAT and gross stay open',
};

function vatSentence({ vatRate }: PreviewLine, { from, cell }: LineExplanation['vat']): string {
  if (vatRate === null) return VAT_WORDS.none;
  const place = cell === null ? '' : ` (${cell.cell})`;
  return `${shortDecimalText(vatRate, 6)}%, ${VAT_WORDS[from]}${place}; rounded once for all lines at this rate.`;
}

function placeSentence({ placement, rolledOver, source }: PreviewLine): string {
  const run = rolledOver === null ? '' : `, rolled over by ${counted(rolledOver.runs, 'run')} before`;
  const cell = source === null && rolledOver !== null ? ', brought in by the previous preview' : '';
  const words = PLACE_WORDS[placement];
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${run}${cell}.`;
}
