import type { EventSource } from './eventSource.ts';

/**
 * An object of Excel's API as the host keeps it. Members that a request may name are those written like on the wire:
 * `Values`, `GetRange`, `_KeepReference` (a capital first, perhaps after an underscore). All else is out of its reach.
 */
export abstract class HostObject {
  /** Excel's own name of the class: `Range`. */
  abstract readonly className: string;

  /** What the library needs to find the object again: `Id`, `_Id` or `_ReferenceId`; nothing when its path does. */
  identity(): Readonly<Record<string, unknown>> {
    return {};
  }

  /** What a person calls this object, for the journal; null where its path says it. */
  label(): string | null {
    return null;
  }

  /** What a page can listen to here; null for most objects. */
  eventSource(): EventSource | null {
    return null;
  }
}

/** A collection: its items come back as `_Items`. */
export abstract class HostCollection<T extends HostObject = HostObject> extends HostObject {
  abstract items(): readonly T[];

  /** The item that the library's indexer, or a developer's `getItem`, asks for; null when there is none. */
  find(key: unknown): T | null {
    return this.items().find((item) => Object.values(item.identity())[0] === key) ?? null;
  }

  get Count(): number {
    return this.items().length;
  }

  GetCount(): number {
    return this.items().length;
  }
}

export function isCollection(object: HostObject): object is HostCollection {
  return object instanceof HostCollection;
}
