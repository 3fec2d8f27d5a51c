import assert from 'node:assert/strict';
import { calendarDate, isoDate } from '../../../src/domain/calendarDate.ts';
import type { PreviewLine } from '../../../src/domain/preview.ts';

/**
 * Counts what the bills of a customer's life have covered: each day of each recurring charge, each one-off charge and each usage record.
 * A refund takes away. No bill may leave anything covered twice.
 */
export class BilledOnce {
  readonly #days = new Map<string, Map<number, number>>();
  readonly #things = new Map<string, number>();

  /** Counts the lines of one bill. */
  add(lines: readonly PreviewLine[]): void {
    for (const line of lines) {
      if (line.isCall) this.#count(line.number ?? '?', line.kind === 'refund' ? -1 : 1);
      else if (line.kind === 'one-off') this.#count(line.chargeId ?? '?', 1);
      else if (line.kind === 'recurring' || line.kind === 'refund') this.#countDays(line);
    }
    this.#assertOnce();
  }

  /** The stretches of days that are billed, net of refunds: `2025-01-01..2025-03-31, 2025-05-01..2025-06-30`. */
  daysOf(chargeId: string): string {
    const days = [...(this.#days.get(chargeId) ?? [])].filter(([, count]) => count === 1).map(([date]) => date);
    days.sort((a, b) => a - b);
    const stretches: string[] = [];
    let first = days[0];
    days.forEach((date, i) => {
      if (days[i + 1] === date + 1) return;
      stretches.push(`${iso(first ?? date)}..${iso(date)}`);
      first = days[i + 1];
    });
    return stretches.join(', ');
  }

  /** How often a one-off charge or a usage record is billed, net of refunds. */
  timesOf(id: string): number {
    return this.#things.get(id) ?? 0;
  }

  #countDays({ chargeId, from, to, kind }: PreviewLine): void {
    assert.ok(chargeId !== null && from !== null && to !== null);
    const days = this.#days.get(chargeId) ?? new Map<number, number>();
    this.#days.set(chargeId, days);
    for (let date: number = from; date <= to; date += 1) {
      days.set(date, (days.get(date) ?? 0) + (kind === 'refund' ? -1 : 1));
    }
  }

  #count(id: string, times: number): void {
    this.#things.set(id, this.timesOf(id) + times);
  }

  #assertOnce(): void {
    const assertOne = (what: string, times: number): void => {
      assert.ok(times === 0 || times === 1, `${what} is billed ${String(times)} times`);
    };
    for (const [id, times] of this.#things) assertOne(id, times);
    for (const [id, days] of this.#days) for (const [date, times] of days) assertOne(`${id} on ${iso(date)}`, times);
  }
}

function iso(date: number): string {
  return isoDate(calendarDate(date));
}
