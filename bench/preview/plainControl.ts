import { Decimal } from 'decimal.js';
import type { Outcome } from '../../src/domain/outcome.ts';
import type { PlainLine } from './plainCharges.ts';

type Place = 'billed' | 'rolledOver' | 'held' | 'accumulated' | 'notDue' | 'skipped' | 'refused';

/** Sums in pounds, net of VAT (product: "Control totals"). */
export type PlainControl = Readonly<Record<'in' | 'fees' | Place, Decimal>>;

const PLACE_OF_OUTCOME: Readonly<Record<Outcome, Place>> = {
  invoice: 'billed',
  rollover: 'rolledOver',
  'not-produced': 'held',
  accumulate: 'accumulated',
  'not-due': 'notDue',
  skipped: 'skipped',
  error: 'refused',
};

/** Where the money of every line went. @param stray lines of nobody's account, all refused. */
export function controlTotals(
  customers: readonly { readonly outcome: Outcome; readonly lines: readonly PlainLine[] }[],
  stray: readonly PlainLine[],
): PlainControl {
  const none = new Decimal(0);
  const sums: Record<'in' | 'fees' | Place, Decimal> = {
    in: none,
    fees: none,
    billed: none,
    rolledOver: none,
    held: none,
    accumulated: none,
    notDue: none,
    skipped: none,
    refused: none,
  };
  const add = (line: PlainLine, place: Place): void => {
    const side = line.kind === 'fee' ? 'fees' : 'in';
    sums[side] = sums[side].plus(line.net);
    sums[place] = sums[place].plus(line.net);
  };
  for (const { outcome, lines } of customers) for (const line of lines) add(line, placeOf(line, outcome));
  for (const line of stray) add(line, 'refused');
  return sums;
}

function placeOf({ fate }: PlainLine, outcome: Outcome): Place {
  const place = PLACE_OF_OUTCOME[outcome];
  if (place === 'refused' || fate === 'refused') return 'refused';
  return place !== 'skipped' && fate === 'held' ? 'held' : place;
}
