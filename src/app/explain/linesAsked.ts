import type { InputError } from '../../domain/inputError.ts';
import type { CustomerPreview } from '../../domain/preview.ts';
import { failure, success } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';

/**
 * The lines (from 0) that a person means by a number, counted from 1, or by a cell: `3`, `Charges!F12`, `F12`. A cell means every line
 * of its row, whatever the column. Error: `question-open`, naming the lines that there are.
 */
export function linesAsked(customer: CustomerPreview, asked: string): Result<readonly number[], InputError> {
  const { lines } = customer;
  if (/^\d+$/.test(asked.trim())) {
    const index = Number(asked) - 1;
    return index >= 0 && index < lines.length ? success([index]) : unknownLine(customer, asked);
  }
  const match = /^(?:'?(.+?)'?!)?\$?[A-Z]{1,3}\$?(\d+)$/i.exec(asked.trim());
  const [, sheet, row] = match ?? [];
  const found = lines.flatMap(({ source }, index) => {
    if (source === null || row === undefined) return [];
    const isRow = source.cell.replace(/^[A-Z]+/, '') === row;
    return isRow && (sheet === undefined || sheet.toLowerCase() === source.sheet.toLowerCase()) ? [index] : [];
  });
  return found.length > 0 ? success(found) : unknownLine(customer, asked);
}

function unknownLine({ account, lines }: CustomerPreview, asked: string): Result<never, InputError> {
  const cells = lines.flatMap(({ source }, index) =>
    source === null ? [] : [`${String(index + 1)} (${source.sheet}!${source.cell})`],
  );
  const known =
    lines.length === 0
      ? 'It has no lines.'
      : `Name one from 1 to ${String(lines.length)}${cells.length === 0 ? '' : `: ${cells.slice(0, 5).join(', ')}${cells.length > 5 ? ', …' : ''}`}.`;
  const message = `Account ${account ?? ''} has no line “${asked}”. ${known}`;
  return failure({ code: 'question-open', message });
}
