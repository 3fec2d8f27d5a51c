import { MICROS_PER_UNIT } from '../domain/micros.ts';
import type { CustomerPreview, PreviewLine } from '../domain/preview.ts';
import type { CellTexts } from './cellText.ts';
import { dateSerial } from './dateSerial.ts';
import { LINE_KIND_WORDS, PLACEMENT_WORDS } from './displayWords.ts';
import { moneyCell, moneyStyle } from './moneyCell.ts';
import type { InputPlace } from './sourceText.ts';
import { sourceReference } from './sourceText.ts';
import { TableRows } from './tableRows.ts';

/** An empty table of bill lines, one row a line of any customer and placement. */
export function lineTable(place: InputPlace): TableRows {
  return new TableRows([
    { header: 'Customer row', style: 'integer', width: 9 },
    { header: 'Account', style: 'text', width: 12 },
    { header: 'Placement', style: 'text', width: 12 },
    { header: 'Kind', style: 'text', width: 10 },
    { header: 'Description', style: 'text', width: 36 },
    { header: 'From', style: 'date', width: 11 },
    { header: 'To', style: 'date', width: 11 },
    { header: 'Quantity', style: 'quantity', width: 9 },
    { header: 'Unit price', style: 'price', width: 12 },
    { header: 'Days', style: 'text', width: 10 },
    { header: 'Factor', style: 'factor', width: 10 },
    { header: 'Currency', style: 'text', width: 9 },
    { header: 'Net', style: 'money', width: 14, isMoney: true, summed: true },
    { header: 'VAT rate', style: 'percent', width: 9 },
    { header: 'Source', style: place.kind === 'file' ? 'text' : 'link', width: 28, isLink: true },
  ]);
}

/** Adds one line of a customer's bill. */
export function addLine(
  table: TableRows,
  customer: CustomerPreview,
  line: PreviewLine,
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
      factor === null ? null : `${String(factor.days)} of ${String(factor.of)}`,
      factor === null ? null : factor.days / factor.of,
      customer.currency,
      moneyCell(line.net, customer.currency),
      line.vatRate === null ? null : line.vatRate / MICROS_PER_UNIT / 100,
      reference === null ? null : texts.fit(reference.text),
    ],
    { link: reference?.link ?? null, moneyStyle: moneyStyle(customer.currency) },
  );
}
