import type { CurrencyCode } from '../domain/currencyCode.ts';
import type { Preview } from '../domain/preview.ts';
import { PLACEMENTS } from '../domain/preview.ts';
import type { PlannedColumn } from '../domain/worksheetPlan.ts';
import { CONTROL_WORDS, difference } from './controlTable.ts';
import { OUTCOME_WORDS, PLACEMENT_WORDS } from './displayWords.ts';
import { moneyCell, moneyColumnStyle } from './moneyCell.ts';
import { rowStyles } from './outcomeTable.ts';
import type { PreviewTables } from './previewTables.ts';
import { sumIfs, thisRow, whereCell, whereText } from './tableFormula.ts';

/** One equation that must hold: two sides, each a formula (or null for a figure of the run) with what it computes to. */
interface Equation {
  readonly words: string;
  readonly currency: CurrencyCode;
  readonly left: { readonly formula: string | null; readonly amount: number };
  readonly right: { readonly formula: string | null; readonly amount: number };
}

/** The equations that tie the sheets to each other, by currency, with a live difference that must be nought. */
export function checkColumns(
  table: string,
  controlTable: string,
  preview: Preview,
  tables: PreviewTables,
): readonly PlannedColumn[] {
  const { currencies } = tables;
  const rows = currencies.flatMap((currency) => equations(table, controlTable, preview, tables, currency));
  const side = (header: string, key: 'left' | 'right'): PlannedColumn => ({
    header,
    style: moneyColumnStyle(currencies),
    width: 16,
    values: rows.map(({ currency, [key]: { formula, amount } }) => {
      const result = moneyCell(amount, currency);
      return formula === null ? result : { formula, result };
    }),
    ...rowStyles(rows, currencies),
  });
  return [
    { header: 'Equation', style: 'text', width: 30, values: rows.map(({ words }) => words) },
    { header: 'Currency', style: 'text', width: 11, values: rows.map(({ currency }) => currency) },
    side('Left', 'left'),
    side('Right', 'right'),
    {
      header: 'Check',
      style: 'check',
      width: 16,
      values: rows.map(({ currency, left, right }) => ({
        formula: difference(thisRow(table, 'Left'), thisRow(table, 'Right'), currency),
        result: moneyCell(left.amount - right.amount, currency),
      })),
    },
  ];
}

function equations(
  table: string,
  controlTable: string,
  preview: Preview,
  tables: PreviewTables,
  currency: CurrencyCode,
): readonly Equation[] {
  const { invoiceTables, lineTables, sums } = tables;
  const ofCurrency = whereCell('Currency', thisRow(table, 'Currency'));
  const control = (word: string) => sumIfs([controlTable], 'From the lines', [ofCurrency, whereText('Where', word)]);
  const entering = `${control(CONTROL_WORDS.in)}+${control(CONTROL_WORDS.fees)}`;
  const places = PLACEMENTS.reduce((sum, placement) => sum + sums.placements.of(placement, currency), 0);
  const invoiced = [ofCurrency, whereText('Outcome', OUTCOME_WORDS.invoice)];
  const net = { formula: sumIfs(invoiceTables, 'Net', invoiced), amount: sums.net.of('invoice', currency) };
  const withVat = [...invoiced, whereText('VAT', '<>')];
  return [
    {
      words: 'In + fees = all places',
      currency,
      left: {
        formula: entering,
        amount: sums.placements.of('in', currency) + sums.placements.of('fees', currency),
      },
      right: { formula: `${sumIfs([controlTable], 'From the lines', [ofCurrency])}-(${entering})`, amount: places },
    },
    {
      words: 'Invoices net = billed lines',
      currency,
      left: net,
      right: {
        formula: sumIfs(lineTables, 'Net', [ofCurrency, whereText('Placement', PLACEMENT_WORDS.billed)]),
        amount: sums.placements.of('billed', currency),
      },
    },
    {
      words: 'Invoices net = the run',
      currency,
      left: net,
      right: { formula: null, amount: preview.totals.byOutcome.invoice.net.get(currency) ?? 0 },
    },
    {
      words: 'Gross = net with VAT + VAT',
      currency,
      left: { formula: sumIfs(invoiceTables, 'Gross', invoiced), amount: sums.gross.of('invoice', currency) },
      right: {
        formula: `${sumIfs(invoiceTables, 'Net', withVat)}+${sumIfs(invoiceTables, 'VAT', invoiced)}`,
        amount: sums.netWithVat.of('invoice', currency) + sums.vat.of('invoice', currency),
      },
    },
  ];
}
