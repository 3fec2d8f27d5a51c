import { isoDate } from '../domain/calendarDate.ts';
import type { CurrencyCode } from '../domain/currencyCode.ts';
import { MICROS_PER_UNIT } from '../domain/micros.ts';
import type { PreviewLine } from '../domain/preview.ts';
import type { CellTexts } from './cellText.ts';
import { dateSerial } from './dateSerial.ts';
import { LINE_KIND_WORDS, PLACEMENT_WORDS } from './displayWords.ts';
import { moneyCell, moneyStyle } from './moneyCell.ts';
import type { InputPlace } from './sourceText.ts';
import { sourceReference } from './sourceText.ts';
import { TableRows } from './tableRows.ts';
import type { ColumnSpec } from './tableRows.ts';

/** An empty table of bill lines, one row a line of any customer and placement. */
export function lineTable(place: InputPlace, expected: number): TableRows {
  const specs: readonly ColumnSpec[] = [
    { header: 'Customer row', style: 'integer', width: 11 },
    { header: 'Account', style: 'text', width: 12 },
    { header: 'Placement', style: 'text', width: 12 },
    { header: 'Kind', style: 'text', width: 10 },
    { header: 'Description', style: 'text', width: 36 },
    { header: 'From', style: 'date', width: 12 },
    { header: 'To', style: 'date', width: 12 },
    { header: 'Quantity', style: 'quantity', width: 10 },
    { header: 'Unit price', style: 'price', width: 12 },
    { header: 'Factor', style: 'factor', width: 11 },
    { header: 'Days', style: 'text', width: 10 },
    { header: 'Currency', style: 'text', width: 10 },
    { header: 'Net', style: 'money', width: 14, isMoney: true, summed: 'all' },
    { header: 'VAT rate', style: 'percent', width: 10 },
    { header: 'Source', style: place.kind === 'file' ? 'text' : 'link', width: 28, isLink: true },
    { header: 'Charge id', style: 'text', width: 14 },
    { header: 'Number', style: 'text', width: 14 },
    { header: 'Calls', style: 'text', width: 8 },
    { header: 'Rolled over since', style: 'date', width: 16 },
    { header: 'Rolled over runs', style: 'integer', width: 15 },
    { header: 'VAT note', style: 'text', width: 24 },
    { header: 'Priced by', style: 'text', width: 40 },
  ];
  return new TableRows(specs, expected);
}

/** Whose bill a line is on; row and account are null for a line of an account that is not in the customers sheet. */
export interface LineOwner {
  readonly row: number | null;
  readonly account: string | null;
  readonly currency: CurrencyCode;
}

/** Adds one line of a bill, or of nobody's. */
export function addLine(
  table: TableRows,
  line: PreviewLine,
  customer: LineOwner,
  place: InputPlace,
  texts: CellTexts,
): void {
  const { factor, source } = line;
  const reference = source === null ? null : sourceReference(place, { ...source, row: null });
  table.add(
    [
      customer.row,
      texts.fit(customer.account),
      PLACEMENT_WORDS[line.placement],
      LINE_KIND_WORDS[line.kind],
      texts.fit(line.description),
      dateSerial(line.from),
      dateSerial(line.to),
      line.quantity,
      line.unitPrice === null ? null : line.unitPrice / MICROS_PER_UNIT,
      factor === null ? null : factor.days / factor.of,
      factor === null ? null : `${String(factor.days)} of ${String(factor.of)}`,
      customer.currency,
      moneyCell(line.net, customer.currency),
      line.vatRate === null ? null : line.vatRate / MICROS_PER_UNIT / 100,
      texts.fit(reference?.text ?? broughtInText(line)),
      texts.fit(line.chargeId),
      texts.fit(line.number),
      line.isCall ? 'Yes' : null,
      dateSerial(line.rolledOver?.since ?? null),
      line.rolledOver?.runs ?? null,
      texts.fit(line.vatNote),
      texts.fit(line.priceSource),
    ],
    { link: reference?.link ?? null, moneyStyle: moneyStyle(customer.currency) },
  );
}

/** What stands for the source of a line that an earlier preview brought in; null for a fee or pad. */
function broughtInText({ rolledOver }: PreviewLine): string | null {
  const run = rolledOver?.broughtInFrom ?? null;
  return run === null ? null : `run of ${isoDate(run.runDate)} (${run.runId.slice(0, 8)})`;
}
