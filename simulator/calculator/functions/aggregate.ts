import type { CellValue } from '../../model/cellValue.ts';
import { added, finite } from '../applyOperator.ts';
import { formulaError } from '../formulaValue.ts';

/** What one name of an aggregate makes of numbers, as SUM, AVERAGE and SUBTOTAL share it. */
export type Aggregate = (numbers: readonly number[]) => CellValue;

export const sum: Aggregate = (numbers) => finite(numbers.reduce(added, 0));

export const product: Aggregate = (numbers) =>
  numbers.length === 0 ? 0 : finite(numbers.reduce((total, number) => total * number, 1));

export const average: Aggregate = (numbers) => {
  const total = sum(numbers);
  if (numbers.length === 0) return formulaError('#DIV/0!');
  return typeof total === 'number' ? total / numbers.length : total;
};

export const greatest: Aggregate = (numbers) =>
  numbers.length === 0 ? 0 : numbers.reduce((most, number) => Math.max(most, number), -Infinity);

export const least: Aggregate = (numbers) =>
  numbers.length === 0 ? 0 : numbers.reduce((lowest, number) => Math.min(lowest, number), Infinity);

export const median: Aggregate = (numbers) => {
  if (numbers.length === 0) return formulaError('#NUM!');
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
};

/** Variance of a sample (`spare` 1) or of all there is (`spare` 0). */
export function variance(spare: 0 | 1): Aggregate {
  return (numbers) => {
    const mean = average(numbers);
    if (typeof mean !== 'number' || numbers.length <= spare) return formulaError('#DIV/0!');
    const squares = numbers.reduce((total, number) => total + (number - mean) ** 2, 0);
    return squares / (numbers.length - spare);
  };
}

/** Standard deviation, likewise. */
export function deviation(spare: 0 | 1): Aggregate {
  return (numbers) => {
    const squared = variance(spare)(numbers);
    return typeof squared === 'number' ? Math.sqrt(squared) : squared;
  };
}
