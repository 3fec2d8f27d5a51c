import { codedField, numericField } from '../../columns/fieldColumns.ts';
import { CODE_BLANK, CODE_UNREADABLE } from '../../columns/typedColumn.ts';
import type { CodedColumn, NumericColumn } from '../../columns/typedColumn.ts';
import type { TypedTable } from '../../columns/typedTable.ts';
import type { BillingPeriod, PeriodCatalogue } from '../billingPeriod.schema.ts';
import type { CustomerTerms } from '../inputs/customerTerms.ts';
import { currencyProblems } from '../inputs/rowCurrency.ts';
import type { CurrencyProblem } from '../inputs/rowCurrency.ts';
import type { BillingSettings } from '../settings.schema.ts';

/** What a code of the Type and Timing columns means; 0 is neither. */
export const TYPE_ONE_OFF = 1;
export const TYPE_RECURRING = 2;
export const TIMING_UNKNOWN = 0;
export const TIMING_ADVANCE = 1;
const TIMING_ARREARS = 2;

/** The columns of the charges sheet that billing reads; null where the sheet has none. */
export interface ChargeColumns {
  readonly type: CodedColumn | null;
  readonly amount: NumericColumn | null;
  readonly quantity: NumericColumn | null;
  readonly frequency: CodedColumn | null;
  readonly timing: CodedColumn | null;
  readonly startDate: NumericColumn | null;
  readonly endDate: NumericColumn | null;
  readonly billedTo: NumericColumn | null;
  readonly chargeDate: NumericColumn | null;
  readonly vatRate: NumericColumn | null;
  readonly billed: NumericColumn | null;
  readonly invoiceNumber: CodedColumn | null;
  readonly number: CodedColumn | null;
  readonly chargeWhenSuspended: NumericColumn | null;
  readonly currencyProblem: (row: number, customer: number) => CurrencyProblem | null;
  /** By code, code 0 standing for every row where there is no column: a row's words are compared once for all rows with them. */
  readonly typeOf: Uint8Array;
  readonly timingOf: Uint8Array;
  readonly frequencyOf: readonly (BillingPeriod | undefined)[];
}

/** Finds the columns of a charges sheet. A blank timing or frequency takes the setting's. */
export function chargeColumns(
  charges: TypedTable,
  terms: CustomerTerms,
  periods: PeriodCatalogue,
  settings: BillingSettings,
): ChargeColumns {
  const type = codedField(charges, 'type');
  const timing = codedField(charges, 'timing');
  const frequency = codedField(charges, 'frequency');
  const byCode = <T>(column: CodedColumn | null, meaning: (text: string) => T, blank: T, unreadable: T): T[] =>
    (column?.entries ?? ['']).map((text, code) =>
      code === CODE_BLANK ? blank : code === CODE_UNREADABLE ? unreadable : meaning(text),
    );
  return {
    type,
    amount: numericField(charges, 'amountExVat'),
    quantity: numericField(charges, 'quantity'),
    frequency,
    timing,
    startDate: numericField(charges, 'startDate'),
    endDate: numericField(charges, 'endDate'),
    billedTo: numericField(charges, 'billedTo'),
    chargeDate: numericField(charges, 'chargeDate'),
    vatRate: numericField(charges, 'vatRate'),
    billed: numericField(charges, 'billed'),
    invoiceNumber: codedField(charges, 'invoiceNumber'),
    number: codedField(charges, 'number'),
    chargeWhenSuspended: numericField(charges, 'chargeWhenSuspended'),
    currencyProblem: currencyProblems(charges, terms),
    typeOf: Uint8Array.from(byCode(type, typeCode, 0, 0)),
    timingOf: Uint8Array.from(byCode(timing, timingCode, timingCode(settings.timingWhenBlank), TIMING_UNKNOWN)),
    frequencyOf: byCode(frequency, (text) => periods.find(text), periods.find(settings.frequencyWhenBlank), undefined),
  };
}

function typeCode(text: string): number {
  return text === 'Recurring' ? TYPE_RECURRING : text === 'One-off' ? TYPE_ONE_OFF : 0;
}

function timingCode(text: string): number {
  return text === 'Advance' ? TIMING_ADVANCE : text === 'Arrears' ? TIMING_ARREARS : TIMING_UNKNOWN;
}
