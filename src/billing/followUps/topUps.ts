import { codedField, numberAt, numericField, textAt } from '../../columns/fieldColumns.ts';
import { currencyExponent } from '../../domain/currencyCode.ts';
import { minorUnits } from '../../domain/minorUnits.ts';
import type { Outcome } from '../../domain/outcome.ts';
import { scaledQuotient } from '../../domain/scaledQuotient.ts';
import { foldedName } from '../../domain/statusLookup.ts';
import { amountText } from '../amountText.ts';
import type { BillRunContext } from '../billRunContext.ts';
import type { OpeningBalances } from '../inputs/openingBalances.ts';
import type { BillSums } from '../lines/billSums.ts';
import { microsPerMinorUnit } from '../lines/microsPerMinorUnit.ts';
import type { BillingSettings } from '../settings.schema.ts';
import { customerCell, customerCurrency } from './customerMoney.ts';
import { decimalMicros } from './decimalMicros.ts';
import type { FollowUpDraft } from './followUpDraft.ts';

const BASIS = 'Customers, Auto Topup Profile and Auto Topup Amount';

/**
 * Top-ups that this bill would set off: an invoiced customer with an Auto Topup Profile, under a status that processes automatic
 * payments, whose funds after the bill lie below the trigger. Funds are Available Funds less this bill's gross, or without such a cell
 * what the account is in credit by. The trigger is the row's Auto Topup Trigger, else the setting's for the profile, else the setting
 * `autoTopupTrigger`. As many top-ups are projected as bring the funds up to the trigger. A bill whose VAT is open is passed over.
 */
export function topUps(
  context: BillRunContext,
  sums: BillSums,
  balances: OpeningBalances,
  outcomes: readonly Outcome[],
): readonly FollowUpDraft[] {
  const { customers, terms, sources } = context;
  const profiles = codedField(customers, 'autoTopupProfile');
  if (profiles === null) return [];
  const triggers = numericField(customers, 'autoTopupTrigger');
  const amounts = numericField(customers, 'autoTopupAmount');
  const funds = numericField(customers, 'availableFunds');
  const triggerOf = profileTriggers(sources.settings);
  const drafts: FollowUpDraft[] = [];
  for (let record = 0; record < customers.rowCount; record += 1) {
    const profile = textAt(profiles, record);
    const currency = customerCurrency(context, record);
    if (profile === null || currency === null || outcomes[record] !== 'invoice') continue;
    if (terms.statuses[terms.statusOf[record] ?? -1]?.processAutomaticPayments !== true) continue;
    const minor = (value: number): number =>
      Number.isSafeInteger(value)
        ? scaledQuotient(value, 1, microsPerMinorUnit(currencyExponent(currency)))
        : Number.NaN;
    const ownTrigger = numberAt(triggers, record);
    const ofProfile = triggerOf(profile);
    const trigger = minor(Number.isNaN(ownTrigger) ? (ofProfile ?? Number.NaN) : ownTrigger);
    const gross = (sums.net[record] ?? 0) + (sums.vat[record] ?? Number.NaN);
    const ownFunds = minor(numberAt(funds, record));
    const left = Number.isNaN(ownFunds) ? 0 - (balances.balance[record] ?? Number.NaN) - gross : ownFunds - gross;
    if (!(left < trigger)) continue;
    const size = minor(numberAt(amounts, record));
    const count = size > 0 ? Math.ceil((trigger - left) / size) : null;
    const below = (): string =>
      `After this bill the account would have ${amountText(left, currency)}, below the trigger of ${amountText(trigger, currency)} (${profile})`;
    drafts.push({
      kind: 'top-up-projected',
      record,
      date: null,
      amount: count === null ? null : minorUnits(count * size),
      currency,
      invoiceNumber: null,
      message: () =>
        count === null
          ? `${below()}: enter an Auto Topup Amount above zero.`
          : `${below()}: expect ${topUpText(count, amountText(size, currency))}, and check that the payment can be taken.`,
      source: () => customerCell(context, record, 'autoTopupProfile'),
      basis: BASIS,
      restated: null,
    });
  }
  return drafts;
}

/** The trigger of a profile by the settings, in millionths; null for a profile that never tops up. */
function profileTriggers(settings: BillingSettings): (profile: string) => number | null {
  const byName = new Map(
    Object.entries(settings.autoTopupTriggers).map(([name, amount]) => [foldedName(name), amount] as const),
  );
  return (profile) => {
    const own = byName.get(foldedName(profile));
    if (own === null) return null;
    return decimalMicros(own ?? settings.autoTopupTrigger);
  };
}

function topUpText(count: number, size: string): string {
  return count === 1 ? `a top-up of ${size}` : `${String(count)} top-ups of ${size}`;
}
