import { addDays, isoDate } from '../../../src/domain/calendarDate.ts';
import { day } from '../../support/testRun.ts';

interface Stretch {
  readonly from: string;
  /** Null while the service goes on. */
  readonly to: string | null;
}

/** When a charge's service is used, written down as it happens: what must be billed, whatever the runs do. */
export class Service {
  #stretches: readonly Stretch[];

  constructor(from: string) {
    this.#stretches = [{ from, to: null }];
  }

  /** The first day of the latest stretch. */
  get since(): string {
    return this.#stretches.at(-1)?.from ?? '';
  }

  /** Service ends with a day; a stretch that would begin later never was. */
  end(lastDay: string): void {
    this.#stretches = this.#stretches.flatMap(({ from, to }) => {
      if (to !== null) return [{ from, to }];
      return from <= lastDay ? [{ from, to: lastDay }] : [];
    });
  }

  /** Service begins again; on the day after it ended, it never did. */
  resume(from: string): void {
    const last = this.#stretches.at(-1);
    const isNext = last?.to !== undefined && last.to !== null && isoDate(addDays(day(last.to), 1)) === from;
    this.#stretches = isNext
      ? [...this.#stretches.slice(0, -1), { from: last.from, to: null }]
      : [...this.#stretches, { from, to: null }];
  }

  /** As `2025-01-01..2025-03-31, 2025-05-01..2025-06-30`, once it has ended. */
  days(): string {
    return this.#stretches.map(({ from, to }) => `${from}..${String(to)}`).join(', ');
  }
}
