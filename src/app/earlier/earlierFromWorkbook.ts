import type { RawWorkbook } from '../../columns/rawSheet.ts';
import { shortDecimalText } from '../../domain/decimalText.ts';
import type { InputError } from '../../domain/inputError.ts';
import { success } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import { LINE_KIND_WORDS, OUTCOME_WORDS, PLACEMENT_WORDS } from '../../worksheets/displayWords.ts';
import type { EarlierCustomer, EarlierLine, EarlierPreview, EarlierTotal } from './earlierPreview.ts';
import { earlierRun } from './earlierRun.ts';
import { unusableEarlier } from './unusableEarlier.ts';
import { dateOf, exponentOf, moneyOf, needed, scaled, unexpected, wordKey } from './writtenCells.ts';
import { UnexpectedCell, writtenTable } from './writtenTable.ts';
import type { WrittenRecord } from './writtenTable.ts';

/** What stands between the input file's name and a cell of it. */
const FILE_MARK = ' › ';

/**
 * The preview in a workbook that Proforma wrote, from its Evidence, Invoices and Lines tables: the same as from its JSON.
 * Error: `previous-unusable` when it has no such tables, or a cell in them is not as we write it.
 */
export function earlierFromWorkbook(raw: RawWorkbook): Result<EarlierPreview, InputError> {
  const evidence = writtenTable(raw, 'Evidence');
  const ruleSets = writtenTable(raw, 'RuleSets');
  const invoices = writtenTable(raw, 'Invoices');
  const lines = writtenTable(raw, 'Lines');
  // A preview without customers has no such table.
  const outcomes = writtenTable(raw, 'Outcomes') ?? [];
  if (evidence === null || ruleSets === null || invoices === null || lines === null) {
    return unusableEarlier(raw.fileName, 'it has not the Evidence, Invoices and Lines sheets of a preview.');
  }
  try {
    const owned = linesByRow(lines, raw);
    return success({
      run: earlierRun(evidence),
      ruleSets: ruleSets.map((record) => ({
        id: needed(record, 'Rule set'),
        title: record.text('Title') ?? '',
        version: record.text('Version') ?? '',
        sha256: needed(record, 'SHA-256'),
      })),
      customers: invoices
        .filter((record) => record.text('Outcome') !== null)
        .map((record) => customerOf(record, owned, raw)),
      totals: outcomes.map((record) => totalOf(record)),
      strayLines: (owned.get(null) ?? []).map(({ line, account }) => ({ ...line, account })),
    });
  } catch (error) {
    if (error instanceof UnexpectedCell) return unusableEarlier(raw.fileName, error.message);
    throw error;
  }
}

interface OwnedLine {
  readonly account: string | null;
  readonly line: EarlierLine;
}

/** Lines by the row of their customer; those of nobody by null. */
function linesByRow(
  records: readonly WrittenRecord[],
  raw: RawWorkbook,
): ReadonlyMap<number | null, readonly OwnedLine[]> {
  const byRow = new Map<number | null, OwnedLine[]>();
  for (const record of records) {
    // An empty table still has its one row, which says so.
    if (record.text('Kind') === null) continue;
    const row = record.number('Customer row');
    const found = byRow.get(row) ?? [];
    found.push({ account: record.text('Account'), line: lineOf(record, raw) });
    byRow.set(row, found);
  }
  return byRow;
}

function lineOf(record: WrittenRecord, raw: RawWorkbook): EarlierLine {
  const decimals = exponentOf(record);
  const rate = record.number('VAT rate');
  const price = record.number('Unit price');
  const source = record.text('Source');
  return {
    kind: wordKey(record, 'Kind', LINE_KIND_WORDS),
    placement: wordKey(record, 'Placement', PLACEMENT_WORDS),
    description: record.text('Description') ?? '',
    from: dateOf(record, 'From', raw),
    to: dateOf(record, 'To', raw),
    quantity: record.number('Quantity') ?? unexpected(record, 'Quantity'),
    unitPrice: price === null ? null : shortDecimalText(scaled(record, 'Unit price', price, 6), 6),
    factor: record.text('Days')?.replace(' of ', '/') ?? null,
    net: moneyOf(record, 'Net', decimals) ?? unexpected(record, 'Net'),
    vatRate: rate === null ? null : shortDecimalText(scaled(record, 'VAT rate', rate, 8), 6),
    vatNote: record.text('VAT note'),
    priceSource: record.text('Priced by'),
    // The name of the input file stands before its cell.
    source:
      source === null
        ? null
        : source.slice(source.includes(FILE_MARK) ? source.indexOf(FILE_MARK) + FILE_MARK.length : 0),
    chargeId: record.text('Charge id'),
    number: record.text('Number'),
    isCall: record.text('Calls') === 'Yes',
    rolledOverSince: dateOf(record, 'Rolled over since', raw),
    rolledOverRuns: record.number('Rolled over runs') ?? 0,
  };
}

function customerOf(
  record: WrittenRecord,
  lines: ReadonlyMap<number | null, readonly OwnedLine[]>,
  raw: RawWorkbook,
): EarlierCustomer {
  const decimals = exponentOf(record);
  const row = record.number('Customer row') ?? unexpected(record, 'Customer row');
  const channels = new Map((record.text('Delivery') ?? '').split('\n').map((text) => channelOf(text)));
  return {
    account: record.text('Account'),
    name: record.text('Name'),
    status: record.text('Status'),
    row,
    outcome: wordKey(record, 'Outcome', OUTCOME_WORDS),
    reason: record.text('Reason') ?? '',
    reasonRule: needed(record, 'Rule'),
    currency: needed(record, 'Currency'),
    net: moneyOf(record, 'Net', decimals) ?? unexpected(record, 'Net'),
    vat: moneyOf(record, 'VAT', decimals),
    gross: moneyOf(record, 'Gross', decimals),
    dueDate: dateOf(record, 'Due date', raw),
    collectionDate: dateOf(record, 'Collection date', raw),
    delivery: {
      email: channels.get('Email') ?? null,
      post: channels.get('Post') ?? null,
      online: channels.get('Online') ?? null,
      fax: channels.get('Fax') ?? null,
    },
    // Workbooks of before this column have none.
    usedUpMessage: record.has('Message used up') ? record.text('Message used up') : null,
    lines: (lines.get(row) ?? []).map(({ line }) => line),
  };
}

function totalOf(record: WrittenRecord): EarlierTotal {
  const decimals = exponentOf(record);
  const amount = (header: string): string => moneyOf(record, header, decimals) ?? unexpected(record, header);
  return {
    outcome: wordKey(record, 'Outcome', OUTCOME_WORDS),
    currency: needed(record, 'Currency'),
    net: amount('Net'),
    vat: amount('VAT'),
    gross: amount('Gross'),
  };
}

function channelOf(text: string): readonly [string, string] {
  const at = text.indexOf(': ');
  return [text.slice(0, Math.max(0, at)), text.slice(at + 2)];
}
