import { Refusal } from '../model/refusal.ts';
import type { HostCollection } from '../objects/hostObject.ts';
import { HostObject, isCollection } from '../objects/hostObject.ts';
import type { Members } from './members.ts';
import type { WireQuery } from './richApiRequest.ts';

type Answer = Record<string, unknown> | null;

/** The answer to a load: the members that were named, each object with its identity; an empty query means all plain values. */
export function answerQuery(object: HostObject | null, query: WireQuery, members: Members): Answer {
  if (object === null) return null;
  const paths = [...(query.Select ?? []), ...(query.Expand ?? [])].map((path) => path.split('/'));
  return isCollection(object) ? collectionAnswer(object, paths, query, members) : objectAnswer(object, paths, members);
}

function collectionAnswer(
  collection: HostCollection,
  paths: readonly (readonly string[])[],
  { Skip = 0, Top = Infinity }: WireQuery,
  members: Members,
): Answer {
  const ofItems: (readonly string[])[] = [];
  const answer: Record<string, unknown> = {};
  for (const path of paths) {
    const [first = '', ...rest] = path;
    if (first === 'items') {
      if (rest.length > 0) ofItems.push(rest);
    } else if (first.toLowerCase() === 'count') answer['Count'] = collection.Count;
    else ofItems.push(path);
  }
  if (Object.keys(answer).length > 0 && ofItems.length === 0 && !paths.some(([first]) => first === 'items'))
    return answer;
  answer['_Items'] = collection
    .items()
    .slice(Skip, Skip + Top)
    .map((item) => objectAnswer(item, ofItems, members));
  return answer;
}

function objectAnswer(object: HostObject, paths: readonly (readonly string[])[], members: Members): Answer {
  const answer: Record<string, unknown> = { ...object.identity() };
  const named = paths.filter((path) => path[0] !== '*');
  if (named.length === 0 || named.length < paths.length) Object.assign(answer, members.scalars(object));
  for (const [first, beneath] of byFirst(named)) {
    const value = members.read(object, first);
    const name = first.startsWith('_') ? first : first.charAt(0).toUpperCase() + first.slice(1);
    if (value instanceof HostObject) answer[name] = answerQuery(value, { Select: beneath }, members);
    else if (beneath.length > 0 && value !== null) throw notAnObject(object, [first, ...beneath]);
    else answer[name] = value;
  }
  return answer;
}

/** The paths grouped by their first member: what is asked of it, joined again. */
function byFirst(paths: readonly (readonly string[])[]): ReadonlyMap<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const [first = '', ...rest] of paths) {
    const group = groups.get(first) ?? [];
    if (rest.length > 0) group.push(rest.join('/'));
    groups.set(first, group);
  }
  return groups;
}

function notAnObject(object: HostObject, path: readonly string[]): Refusal {
  return new Refusal(
    'InvalidArgument',
    `${object.className}.${path.join('/')} cannot be loaded: a plain value has nothing beneath it.`,
  );
}
