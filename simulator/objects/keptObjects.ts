import type { HostObject } from './hostObject.ts';

/** The objects that requests asked to keep (`_KeepReference`), by the id that they were given. */
export class KeptObjects {
  readonly #objects = new Map<string, { readonly object: HostObject; readonly onRelease: () => void }>();
  readonly #ids = new WeakMap<HostObject, string>();
  #lastNumber = 0;

  /** @param onRelease called when the object is let go. */
  keep(object: HostObject, onRelease: () => void = () => undefined): null {
    if (this.#ids.has(object)) return null;
    this.#lastNumber += 1;
    const id = `ref${String(this.#lastNumber)}`;
    this.#ids.set(object, id);
    this.#objects.set(id, { object, onRelease });
    return null;
  }

  /** The id under which an object is kept; null when it is not. */
  idOf(object: HostObject): string | null {
    return this.#ids.get(object) ?? null;
  }

  find(id: string): HostObject | null {
    return this.#objects.get(id)?.object ?? null;
  }

  release(id: string): null {
    const kept = this.#objects.get(id);
    if (kept === undefined) return null;
    this.#ids.delete(kept.object);
    this.#objects.delete(id);
    kept.onRelease();
    return null;
  }

  releaseAll(): null {
    for (const id of [...this.#objects.keys()]) this.release(id);
    return null;
  }

  /** How many are kept: none when an add-in has cleaned up after itself. */
  get count(): number {
    return this.#objects.size;
  }
}
