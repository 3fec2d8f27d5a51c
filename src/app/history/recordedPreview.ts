import { currencyCode, currencyExponent } from '../../domain/currencyCode.ts';
import { decimalText } from '../../domain/decimalText.ts';
import { OUTCOMES } from '../../domain/outcome.ts';
import type { EarlierCustomer, EarlierPreview, EarlierTotal } from '../earlier/earlierPreview.ts';
import { scaledAmount } from '../earlier/scaledAmount.ts';
import type { PreviewJson } from '../json/previewJson.schema.ts';
import { listOf } from './recordedRun.ts';
import type { RecordedRunParts } from './recordedRun.ts';

/**
 * A recorded preview as previews are compared; null for a check and for a retired run. Erased customers are missing; the run's id is
 * empty once one was erased, and the totals are then those of the customers who remain.
 */
export function recordedPreview(recorded: RecordedRunParts): EarlierPreview | null {
  const { run, input } = recorded;
  if (run?.kind !== 'preview') return null;
  // What is verified is what was recorded, which was the JSON of a preview.
  const head = run.head as unknown as Omit<PreviewJson, 'customers'>;
  const customers = listOf(recorded, 'customers') as unknown as readonly EarlierCustomer[];
  return {
    run: { ...head.run, id: input?.runId ?? '' },
    ruleSets: head.ruleSets,
    customers,
    totals: input === null ? sumsOf(customers) : totalsOf(head),
    strayLines: listOf(recorded, 'strayLines') as unknown as PreviewJson['strayLines'],
  };
}

function totalsOf({ totals }: Pick<PreviewJson, 'totals'>): readonly EarlierTotal[] {
  return OUTCOMES.flatMap((outcome) => {
    const { net, vat, gross } = totals.byOutcome[outcome];
    return Object.entries(net).map(([currency, amount]) => {
      return { outcome, currency, net: amount, vat: vat[currency] ?? '0', gross: gross[currency] ?? '0' };
    });
  });
}

/** Totals of these customers alone, by outcome and currency. */
function sumsOf(customers: readonly EarlierCustomer[]): readonly EarlierTotal[] {
  return OUTCOMES.flatMap((outcome) => {
    const ofOutcome = customers.filter((customer) => customer.outcome === outcome);
    return [...new Set(ofOutcome.map(({ currency }) => currency))].map((currency): EarlierTotal => {
      const code = currencyCode(currency);
      const exponent = code === null ? 2 : currencyExponent(code);
      const sum = (of: 'net' | 'vat' | 'gross'): string => {
        const amounts = ofOutcome.filter((customer) => customer.currency === currency).map((customer) => customer[of]);
        const minor = amounts.map((amount) => (amount === null ? 0 : (scaledAmount(amount, exponent) ?? Number.NaN)));
        return decimalText(
          minor.reduce((total, amount) => total + amount, 0),
          exponent,
        );
      };
      return { outcome, currency, net: sum('net'), vat: sum('vat'), gross: sum('gross') };
    });
  });
}
