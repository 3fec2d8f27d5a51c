import type { EventName } from './eventType.ts';
import { EVENT_TYPES } from './eventType.ts';

/** Which events the page asked to be told of. */
export class EventTargets {
  readonly #registered = new Map<string, number>();

  /** @param target a worksheet's or table's id, or `Workbook`. */
  register(event: EventName, target: string): null {
    const key = keyOf(event, target);
    this.#registered.set(key, (this.#registered.get(key) ?? 0) + 1);
    return null;
  }

  unregister(event: EventName, target: string): null {
    const key = keyOf(event, target);
    const left = (this.#registered.get(key) ?? 0) - 1;
    if (left > 0) this.#registered.set(key, left);
    else this.#registered.delete(key);
    return null;
  }

  has(event: EventName, target: string): boolean {
    return this.#registered.has(keyOf(event, target));
  }

  /** How many events are asked for: none when an add-in has cleaned up after itself. */
  get count(): number {
    return this.#registered.size;
  }
}

function keyOf(event: EventName, target: string): string {
  return `${String(EVENT_TYPES[event])} ${target}`;
}
