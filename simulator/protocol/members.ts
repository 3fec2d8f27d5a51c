import { Refusal } from '../model/refusal.ts';
import { HostObject } from '../objects/hostObject.ts';
import { RecordedObject } from '../objects/recordedObject.ts';

/** The set that a member needs and the host does not claim, such as `ExcelApi 1.9`; null when it may be used. */
export type UnclaimedSet = (className: string, member: string) => string | null;

/**
 * Reads, sets and calls the members of host objects by their names on the wire. What an object does not have, and what
 * belongs to a newer Excel than the host claims to be, is refused loudly: `ApiNotFound`.
 */
export class Members {
  readonly #unclaimed: UnclaimedSet;

  constructor(unclaimed: UnclaimedSet) {
    this.#unclaimed = unclaimed;
  }

  read(object: HostObject, name: string): unknown {
    const wire = wireName(name);
    this.#requireClaimed(object, wire);
    if (object instanceof RecordedObject && object.has(wire)) return object.read(wire);
    const member = memberOf(object, wire);
    if (member === null || isMethod(member)) throw unknownMember(object, wire);
    return (object as unknown as Readonly<Record<string, unknown>>)[wire];
  }

  write(object: HostObject, name: string, value: unknown): void {
    const wire = wireName(name);
    this.#requireClaimed(object, wire);
    if (object instanceof RecordedObject && object.isSettable(wire)) {
      object.write(wire, value);
      return;
    }
    if (memberOf(object, wire)?.set === undefined) throw unknownMember(object, `${wire} =`);
    (object as unknown as Record<string, unknown>)[wire] = value;
  }

  call(object: HostObject, name: string, given: readonly unknown[]): unknown {
    this.#requireClaimed(object, name);
    if (object instanceof RecordedObject && object.isCallable(name)) return object.call(name, given);
    const registration = registrationOf(object, name);
    if (registration !== null) return registration();
    const method: unknown = memberOf(object, wireName(name))?.value;
    if (typeof method !== 'function') throw unknownMember(object, `${name}()`);
    return Reflect.apply(method, object, given);
  }

  /** The plain values of an object, for a load that names none. Objects beneath it are left out, as in Excel. */
  scalars(object: HostObject): Readonly<Record<string, unknown>> {
    const found: Record<string, unknown> = {};
    for (const name of object instanceof RecordedObject ? object.valueNames() : valueNames(object)) {
      const value = this.#unclaimed(object.className, name) === null ? this.read(object, name) : undefined;
      if (value !== undefined && !(value instanceof HostObject)) found[name] = value;
    }
    return found;
  }

  #requireClaimed(object: HostObject, member: string): void {
    const needed = this.#unclaimed(object.className, member);
    if (needed === null) return;
    throw new Refusal('ApiNotFound', `${object.className}.${member} needs ${needed}, which this Excel does not have.`);
  }
}

function valueNames(object: HostObject): ReadonlySet<string> {
  const names = new Set<string>();
  for (let at: object | null = object; at !== null && at !== HostObject.prototype; at = prototypeOf(at)) {
    for (const [name, member] of Object.entries(Object.getOwnPropertyDescriptors(at))) {
      if (isWireName(name) && !isMethod(member) && !isSetterOnly(member)) names.add(name);
    }
  }
  return names;
}

/** What a call of `_Register…` or `_Unregister…` does; null for other names and for events that the object does not have. */
function registrationOf(object: HostObject, name: string): (() => null) | null {
  const [, verb, key = ''] = /^_(Register|Unregister)(.+)$/.exec(name) ?? [];
  const source = verb === undefined ? null : object.eventSource();
  const event = source?.events[key];
  if (source === null || event === undefined) return null;
  return () =>
    verb === 'Register'
      ? source.targets.register(event, source.target)
      : source.targets.unregister(event, source.target);
}

/** Developers write `values` in a load; the wire and the host say `Values`. */
function wireName(name: string): string {
  return name.startsWith('_') ? name : name.charAt(0).toUpperCase() + name.slice(1);
}

function isWireName(name: string): boolean {
  return /^_?[A-Z]/.test(name);
}

function memberOf(object: HostObject, name: string): PropertyDescriptor | null {
  if (!isWireName(name)) return null;
  for (let at: object | null = object; at !== null && at !== Object.prototype; at = prototypeOf(at)) {
    const member = Object.getOwnPropertyDescriptor(at, name);
    if (member !== undefined) return member;
  }
  return null;
}

function isMethod(member: PropertyDescriptor): boolean {
  return typeof member.value === 'function';
}

function isSetterOnly(member: PropertyDescriptor): boolean {
  return member.set !== undefined && member.get === undefined;
}

function prototypeOf(object: object): object | null {
  return Object.getPrototypeOf(object) as object | null;
}

function unknownMember(object: HostObject, member: string): Refusal {
  return new Refusal(
    'ApiNotFound',
    `The simulated Excel has no ${object.className}.${member}: teach it in simulator/objects.`,
  );
}
