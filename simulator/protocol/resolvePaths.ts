import { Refusal } from '../model/refusal.ts';
import type { HostCollection } from '../objects/hostObject.ts';
import { HostObject, isCollection } from '../objects/hostObject.ts';
import type { Members } from './members.ts';
import type { WireArguments, WirePath } from './richApiRequest.ts';
import { PATH_TYPES } from './richApiRequest.ts';

/** Where paths begin, and where kept objects are found. */
export interface PathRoots {
  readonly workbook: HostObject;
  readonly members: Members;
  /** The object of an earlier request, or null when nobody keeps it. */
  kept(referenceId: string): HostObject | null;
  /** A service such as `Microsoft.ExcelServices.Something`; null when there is none of that name. */
  service(name: string): HostObject | null;
}

/**
 * Finds the objects of one request. Each path is walked once, when it is first needed: a second instantiation must give
 * the same object, and a method such as `Add` must not run twice.
 */
export class ResolvedPaths {
  readonly #paths: Readonly<Record<string, WirePath>>;
  readonly #roots: PathRoots;
  readonly #found = new Map<number, HostObject | null>();

  constructor(paths: Readonly<Record<string, WirePath>>, roots: PathRoots) {
    this.#paths = paths;
    this.#roots = roots;
  }

  /** The object of a path; null is Excel's null object. */
  object(id: number): HostObject | null {
    const known = this.#found.get(id);
    if (known !== undefined) return known;
    const path = this.#paths[String(id)];
    if (path === undefined) throw new Refusal('InvalidObjectPath', `The request has no object path ${String(id)}.`);
    const object = this.#walk(path);
    this.#found.set(id, object);
    return object;
  }

  /** Arguments with the objects that they stand for. */
  arguments(info: WireArguments | undefined): readonly unknown[] {
    return (info?.Arguments ?? []).map((value, index) => this.#argument(value, info?.ReferencedObjectPathIds?.[index]));
  }

  #argument(value: unknown, referenced: unknown): unknown {
    if (typeof referenced === 'number' && referenced !== 0) return this.object(referenced);
    if (Array.isArray(value)) {
      if (!Array.isArray(referenced)) return value;
      return value.map((each: unknown, index) => this.#argument(each, referenced[index]));
    }
    if (typeof value !== 'object' || value === null) return value;
    if ('_ObjectPathId' in value && typeof value._ObjectPathId === 'number') return this.object(value._ObjectPathId);
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, this.#argument(each, 0)]));
  }

  #walk(path: WirePath): HostObject | null {
    switch (path.ObjectPathType) {
      case PATH_TYPES.global:
        return this.#roots.workbook;
      case PATH_TYPES.nothing:
        return null;
      case PATH_TYPES.reference:
        return this.#kept(path.Name);
      case PATH_TYPES.newObject:
        return this.#service(path.Name);
      default:
        return this.#beneath(path);
    }
  }

  #beneath(path: WirePath): HostObject | null {
    const parent = this.object(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    if (path.ObjectPathType === PATH_TYPES.property)
      return asObject(this.#roots.members.read(parent, path.Name), path.Name);
    const given = this.arguments(path.ArgumentInfo);
    if (path.ObjectPathType === PATH_TYPES.method)
      return asObject(this.#roots.members.call(parent, path.Name, given), path.Name);
    if (path.ObjectPathType === PATH_TYPES.indexer && isCollection(parent)) return item(parent, given[0]);
    throw new Refusal('InvalidRequest', `Object path type ${String(path.ObjectPathType)} is unknown.`);
  }

  #kept(referenceId: string): HostObject {
    const object = this.#roots.kept(referenceId);
    if (object !== null) return object;
    throw new Refusal('InvalidReference', 'This reference is not valid for the current operation.');
  }

  #service(name: string): HostObject {
    const service = this.#roots.service(name);
    if (service !== null) return service;
    throw new Refusal('ApiNotFound', `The simulated Excel has no service ${name}.`);
  }
}

function item(collection: HostCollection, key: unknown): HostObject {
  const found = collection.find(key);
  if (found !== null) return found;
  throw new Refusal('ItemNotFound', "The requested resource doesn't exist.");
}

function asObject(value: unknown, name: string): HostObject | null {
  if (value instanceof HostObject || value === null) return value;
  throw new Refusal('InvalidRequest', `${name} gives a plain value, not an object.`);
}
