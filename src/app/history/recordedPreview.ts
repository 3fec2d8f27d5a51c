import { OUTCOMES } from '../../domain/outcome.ts';
import type { EarlierCustomer, EarlierPreview, EarlierTotal } from '../earlier/earlierPreview.ts';
import type { PreviewJson } from '../json/previewJson.schema.ts';
import { listOf } from './recordedRun.ts';
import type { RecordedRunParts } from './recordedRun.ts';

/**
 * A recorded preview as previews are compared; null for a check and for a retired run. Erased customers are missing; the run's id is
 * empty once one was erased, and the totals then are those of the customers that remain to be read plus those that are gone.
 */
export function recordedPreview(recorded: RecordedRunParts): EarlierPreview | null {
  const { run, input } = recorded;
  if (run?.kind !== 'preview') return null;
  // What is verified is what was recorded, which was the JSON of a preview.
  const head = run.head as unknown as Omit<PreviewJson, 'customers'>;
  return {
    run: { ...head.run, id: input?.runId ?? '' },
    ruleSets: head.ruleSets,
    customers: listOf(recorded, 'customers') as unknown as readonly EarlierCustomer[],
    totals: totalsOf(head),
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
