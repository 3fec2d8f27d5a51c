import { currencyExponent } from '../../domain/currencyCode.ts';
import type { CurrencyCode } from '../../domain/currencyCode.ts';
import { shortDecimalText } from '../../domain/decimalText.ts';
import { micros } from '../../domain/micros.ts';
import { minorUnits } from '../../domain/minorUnits.ts';
import { amountText } from '../amountText.ts';
import type { BillRunContext } from '../billRunContext.ts';
import { microsPerMinorUnit } from '../lines/microsPerMinorUnit.ts';
import { RATE_DIVISOR, vatAmount } from '../vat/vatAmount.ts';
import type { ExistingInvoice, InvoiceSheet } from './existingInvoices.ts';
import type { FollowUpDraft } from './followUpDraft.ts';
import { ratesInUse } from './ratesInUse.ts';
import { vatRateChange } from './vatRateChange.ts';
import type { BlockedInvoice, RestatedInvoice } from './vatRateChange.ts';

const BASIS = 'Customers, VAT Rate; Correcting VAT on an Approved Invoice';

/**
 * Existing invoices whose VAT is not the customer's present rate, met row by row; `drafts` judges them account by account.
 * Most invoices carry the rate: those are passed over without an object being made.
 */
export class VatFollowUps {
  readonly #context: BillRunContext;
  readonly #sheet: InvoiceSheet;
  readonly #rates: ReturnType<typeof ratesInUse>;
  readonly #suspects = new Map<number, ExistingInvoice[]>();

  constructor(context: BillRunContext, sheet: InvoiceSheet) {
    this.#context = context;
    this.#sheet = sheet;
    this.#rates = ratesInUse(context);
  }

  /** Looks at one row of the invoices sheet and its customer's record. */
  meet(row: number, record: number, currency: CurrencyCode): void {
    const rate = this.#context.terms.vatRate[record] ?? Number.NaN;
    if (
      !(rate >= 0 && rate <= RATE_DIVISOR) ||
      this.#sheet.hasVatOf(rate, row, microsPerMinorUnit(currencyExponent(currency)))
    )
      return;
    const net = this.#sheet.netAt(row, currency);
    const vat = this.#sheet.vatAt(row, currency);
    if (net === null || vat === null || vatAmount(net, rate, 1) === vat) return;
    const known = this.#suspects.get(record);
    const invoice = this.#sheet.invoiceAt(row, currency);
    if (known === undefined) this.#suspects.set(record, [invoice]);
    else known.push(invoice);
  }

  drafts(): readonly FollowUpDraft[] {
    const { terms, sources } = this.#context;
    return [...this.#suspects].flatMap(([record, invoices]) => {
      const rate = terms.vatRate[record] ?? Number.NaN;
      const least = this.#rates.least[record] ?? rate;
      const greatest = this.#rates.greatest[record] ?? rate;
      const { restated, blockers } = vatRateChange(invoices, invoices[0]?.account ?? '', micros(rate), {
        vatRates: sources.catalogues.vatRates,
        today: sources.request.runDate,
        rounding: sources.settings.vatRounding,
        otherRates: least === greatest ? [] : [least, greatest],
      });
      return [
        ...restated.map((changed) => draftOf(record, changed, 'vat-restated', () => restatedText(changed))),
        ...blockers.map((blocked) => draftOf(record, blocked, 'vat-blocked', () => blockedText(blocked))),
      ];
    });
  }
}

function draftOf(
  record: number,
  { invoice, amounts }: RestatedInvoice,
  kind: 'vat-restated' | 'vat-blocked',
  message: () => string,
): FollowUpDraft {
  const { before, after } = amounts.gross;
  return {
    kind,
    record,
    date: invoice.issueDate,
    amount: after === null ? null : minorUnits(after - before),
    currency: invoice.currency,
    invoiceNumber: invoice.invoiceNumber,
    message,
    source: () => invoice.source,
    basis: BASIS,
    restated: amounts,
  };
}

function restatedText(changed: RestatedInvoice): string {
  const { vat, gross } = changed.amounts;
  if (vat.after === null || gross.after === null) {
    return `${statedText(changed, 'carries')}, which none of the customer’s rates gives: check the rate of each of its lines.`;
  }
  const { currency } = changed.invoice;
  return `${statedText(changed, 'carries')}, but the customer’s rate is ${rateText(changed)}: restate it to ${amountText(vat.after, currency)} VAT, ${amountText(gross.after, currency)} gross.`;
}

function blockedText(blocked: BlockedInvoice): string {
  const { after } = blocked.amounts.vat;
  const right =
    after === null
      ? 'which none of the customer’s rates gives'
      : `but the customer’s rate of ${rateText(blocked)} gives ${amountText(after, blocked.invoice.currency)}`;
  return blocked.remedy === 'unapprove'
    ? `${statedText(blocked, 'is approved with')}, ${right}: unapprove it first, or correct it by credit note.`
    : `${statedText(blocked, 'was sent with')}, ${right}: if its rate was wrong when it was issued, correct it by credit note.`;
}

function statedText({ invoice, amounts }: RestatedInvoice, verb: string): string {
  const { currency, invoiceNumber } = invoice;
  const name = invoiceNumber === null ? `The invoice of ${invoice.source.cell}` : `Invoice ${invoiceNumber}`;
  return `${name} ${verb} ${amountText(amounts.vat.before, currency)} VAT on ${amountText(amounts.gross.before - amounts.vat.before, currency)} net`;
}

function rateText({ rate }: RestatedInvoice): string {
  return `${shortDecimalText(rate, 6)}%`;
}
