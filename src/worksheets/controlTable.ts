import type { CurrencyCode } from '../domain/currencyCode.ts';
import { currencyExponent } from '../domain/currencyCode.ts';
import type { Placement, Preview } from '../domain/preview.ts';
import { PLACEMENTS } from '../domain/preview.ts';
import type { PlannedColumn } from '../domain/worksheetPlan.ts';
import { LINE_KIND_WORDS, PLACEMENT_WORDS } from './displayWords.ts';
import { moneyCell, moneyColumnStyle } from './moneyCell.ts';
import { rowStyles } from './outcomeTable.ts';
import type { PreviewTables } from './previewTables.ts';
import { sumIfs, thisRow, whereCell, whereText } from './tableFormula.ts';

type ControlItem = 'in' | 'fees' | Placement;

const ITEMS: readonly ControlItem[] = ['in', 'fees', ...PLACEMENTS];

/** The first column of the control table for each item; formulas compare with it. */
export const CONTROL_WORDS: Readonly<Record<ControlItem, string>> = {
  in: 'In',
  fees: 'Fees and pads',
  ...PLACEMENT_WORDS,
};

/** Control totals: what the lines add up to now (live) against what the run computed, by place and currency. */
export function controlColumns(table: string, preview: Preview, tables: PreviewTables): readonly PlannedColumn[] {
  const { currencies, lineTables, sums } = tables;
  const rows = currencies.flatMap((currency) => ITEMS.map((item) => ({ currency, item })));
  const fromLines = rows.map(({ currency, item }) => sums.placements.of(item, currency));
  const run = rows.map(({ currency, item }) => preview.totals.control[item].get(currency) ?? 0);
  const money = (header: string, values: PlannedColumn['values']): PlannedColumn => ({
    header,
    style: moneyColumnStyle(currencies),
    width: 16,
    values,
    ...rowStyles(rows, currencies),
  });
  return [
    { header: 'Where', style: 'text', width: 30, values: rows.map(({ item }) => CONTROL_WORDS[item]) },
    { header: 'Currency', style: 'text', width: 11, values: rows.map(({ currency }) => currency) },
    money(
      'From the lines',
      rows.map(({ currency, item }, index) => ({
        formula: linesFormula(item, table, lineTables),
        result: moneyCell(fromLines[index] ?? 0, currency),
      })),
    ),
    money(
      'From the run',
      rows.map(({ currency }, index) => moneyCell(run[index] ?? 0, currency)),
    ),
    {
      header: 'Check',
      style: 'check',
      width: 18,
      values: rows.map(({ currency }, index) => ({
        formula: difference(thisRow(table, 'From the lines'), thisRow(table, 'From the run'), currency),
        result: moneyCell((fromLines[index] ?? 0) - (run[index] ?? 0), currency),
      })),
    },
  ];
}

/** A formula for the difference of two cells, rounded to the currency's minor unit: sums of decimals are not exact in Excel. */
export function difference(left: string, right: string, currency: CurrencyCode): string {
  return `ROUND(${left}-${right},${String(currencyExponent(currency))})`;
}

function linesFormula(item: ControlItem, table: string, lineTables: readonly string[]): string {
  const ofCurrency = whereCell('Currency', thisRow(table, 'Currency'));
  const kind = (text: string) => whereText('Kind', text);
  if (item === 'in') {
    return sumIfs(lineTables, 'Net', [ofCurrency, kind(`<>${LINE_KIND_WORDS.fee}`), kind(`<>${LINE_KIND_WORDS.pad}`)]);
  }
  if (item === 'fees') {
    return [LINE_KIND_WORDS.fee, LINE_KIND_WORDS.pad]
      .map((word) => sumIfs(lineTables, 'Net', [ofCurrency, kind(word)]))
      .join('+');
  }
  return sumIfs(lineTables, 'Net', [ofCurrency, whereText('Placement', PLACEMENT_WORDS[item])]);
}
