import type { RichApiRequest, WireAction, WireArguments, WirePath } from './richApiRequest.ts';
import { ACTION_TYPES, PATH_TYPES } from './richApiRequest.ts';

const LONGEST_ARGUMENT = 80;

/** What a request asks, one line an action, as a developer would have written it. Instantiations and traces are left out. */
export function describeRequest(request: RichApiRequest, label: Label): readonly string[] {
  const known: KnownPaths = { texts: new Map(), label };
  return request.Actions.filter(({ ActionType, Name }) => isAsked(ActionType) && Name !== '_KeepReference').map(
    (action) => described(action, request, known),
  );
}

/** What a person calls something that a request knows by its id: a sheet's name, a kept range's address; null for other keys. */
export type Label = (key: string) => string | null;

interface KnownPaths {
  readonly texts: Map<number, string>;
  readonly label: Label;
}

const HOUSEKEEPING = new Set(['_RemoveReference', '_RemoveAllReferences', 'NotifyActionHandlerReady']);

/** Whether a request is the library's own business: letting go of kept objects after each `Excel.run`, or starting up. */
export function isHousekeeping(request: RichApiRequest): boolean {
  const actions = request.Actions.filter(({ ActionType }) => isAsked(ActionType));
  return actions.length > 0 && actions.every(({ Name }) => HOUSEKEEPING.has(Name));
}

function isAsked(actionType: number): boolean {
  return actionType !== ACTION_TYPES.instantiate && actionType !== ACTION_TYPES.trace;
}

function described(action: WireAction, request: RichApiRequest, known: KnownPaths): string {
  const path = pathText(action.ObjectPathId, request, known);
  const given = argumentsText(action.ArgumentInfo, request, known);
  switch (action.ActionType) {
    case ACTION_TYPES.method:
      return `${path}.${lowerFirst(action.Name)}(${given})`;
    case ACTION_TYPES.setProperty:
      return `${path}.${lowerFirst(action.Name)} = ${given}`;
    case ACTION_TYPES.query:
    case ACTION_TYPES.queryAsJson:
      return `${path}.load(${(action.QueryInfo?.Select ?? []).join(',')})`;
    default:
      return `${path} action ${String(action.ActionType)}`;
  }
}

function pathText(id: number, request: RichApiRequest, known: KnownPaths): string {
  const text = known.texts.get(id);
  if (text !== undefined) return text;
  const path = request.ObjectPaths[String(id)];
  if (path === undefined) return `path ${String(id)}`;
  const parent = path.ParentObjectPathId === undefined ? '' : pathText(path.ParentObjectPathId, request, known);
  const made = beneath(parent, path, argumentsText(path.ArgumentInfo, request, known), known);
  known.texts.set(id, made);
  return made;
}

function beneath(
  parent: string,
  { ObjectPathType: type, Name: name }: WirePath,
  given: string,
  known: KnownPaths,
): string {
  switch (type) {
    case PATH_TYPES.global:
      return 'workbook';
    case PATH_TYPES.nothing:
      return 'nothing';
    case PATH_TYPES.reference:
      return known.label(name) ?? `kept(${name})`;
    case PATH_TYPES.newObject:
      return `new ${name}()`;
    case PATH_TYPES.indexer:
      return `${parent}.getItem(${given})`;
    case PATH_TYPES.property:
      return `${parent}.${lowerFirst(name)}`;
    default:
      return `${parent}.${lowerFirst(name)}(${given})`;
  }
}

function argumentsText(info: WireArguments | undefined, request: RichApiRequest, known: KnownPaths): string {
  return (info?.Arguments ?? [])
    .map((value, index) => {
      const referenced = info?.ReferencedObjectPathIds?.[index];
      if (typeof referenced === 'number' && referenced !== 0) return pathText(referenced, request, known);
      const called = typeof value === 'string' ? known.label(value) : null;
      return called === null ? shortened(value) : JSON.stringify(called);
    })
    .join(', ');
}

/** A large block of values is told by its size: writing it out would cost more than the request. */
function shortened(value: unknown): string {
  if (Array.isArray(value) && value.length * (Array.isArray(value[0]) ? value[0].length : 1) > 40) {
    const first: unknown = value[0];
    return `[${String(value.length)} × ${Array.isArray(first) ? String(first.length) : '1'}]`;
  }
  const text = JSON.stringify(value);
  return text.length > LONGEST_ARGUMENT ? `${text.slice(0, LONGEST_ARGUMENT)}…` : text;
}

function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
