import type { CurrencyCode } from '../domain/currencyCode.ts';
import { OUTCOMES } from '../domain/outcome.ts';
import type { CellStyle, PlannedColumn, PlannedFormula } from '../domain/worksheetPlan.ts';
import { OUTCOME_WORDS } from './displayWords.ts';
import { moneyCell, moneyColumnStyle, moneyStyle } from './moneyCell.ts';
import type { PreviewSums, PreviewTables } from './previewTables.ts';
import { columnTotal, countIfs, sumIfs, thisRow, whereCell } from './tableFormula.ts';

/** Header → which sum of the preview the column shows. */
const AMOUNTS = [
  ['Lines net', 'linesNet'],
  ['Net', 'net'],
  ['VAT', 'vat'],
  ['Gross', 'gross'],
] as const satisfies readonly (readonly [string, keyof PreviewSums])[];

/** Customers and money by outcome, one block of rows a currency, as live sums over the Invoices tables. */
export function outcomeColumns(table: string, tables: PreviewTables): readonly PlannedColumn[] {
  const { currencies, invoiceTables, sums } = tables;
  const rows = currencies.flatMap((currency) => OUTCOMES.map((outcome) => ({ currency, outcome })));
  const criteria = [whereCell('Outcome', thisRow(table, 'Outcome')), whereCell('Currency', thisRow(table, 'Currency'))];
  const total = (header: string, amount: number): { total: PlannedFormula } => ({
    total: { formula: columnTotal(table, header), result: amount },
  });
  const amounts = AMOUNTS.map(([header, key]): PlannedColumn => {
    const formula = sumIfs(invoiceTables, header, criteria);
    const [only] = currencies;
    return {
      header,
      style: moneyColumnStyle(currencies),
      width: 16,
      values: rows.map(({ currency, outcome }) => ({
        formula,
        result: moneyCell(sums[key].of(outcome, currency), currency),
      })),
      ...rowStyles(rows, currencies),
      ...(currencies.length === 1 && only !== undefined
        ? total(
            header,
            moneyCell(
              OUTCOMES.reduce((sum, outcome) => sum + sums[key].of(outcome, only), 0),
              only,
            ),
          )
        : {}),
    };
  });
  const counts = rows.map(({ currency, outcome }) => sums.customers.of(outcome, currency));
  return [
    {
      header: 'Outcome',
      style: 'text',
      width: 30,
      values: rows.map(({ outcome }) => OUTCOME_WORDS[outcome]),
      total: 'Total',
    },
    { header: 'Currency', style: 'text', width: 11, values: rows.map(({ currency }) => currency) },
    {
      header: 'Customers',
      style: 'integer',
      width: 16,
      values: counts.map((result) => ({ formula: countIfs(invoiceTables, criteria), result })),
      ...total(
        'Customers',
        counts.reduce((sum, count) => sum + count, 0),
      ),
    },
    ...amounts,
  ];
}

/** The styles of amounts in rows of several currencies; nothing where one style serves all. */
export function rowStyles(
  rows: readonly { readonly currency: CurrencyCode }[],
  currencies: readonly CurrencyCode[],
): { rowStyles?: readonly (CellStyle | null)[] } {
  const own = moneyColumnStyle(currencies);
  const styles = rows.map(({ currency }) => (moneyStyle(currency) === own ? null : moneyStyle(currency)));
  return styles.some((style) => style !== null) ? { rowStyles: styles } : {};
}
