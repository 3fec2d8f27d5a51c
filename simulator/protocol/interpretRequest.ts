import { Refusal } from '../model/refusal.ts';
import { HostObject } from '../objects/hostObject.ts';
import { answerQuery } from './answerQuery.ts';
import type { Members } from './members.ts';
import type { PathRoots } from './resolvePaths.ts';
import { ResolvedPaths } from './resolvePaths.ts';
import type { RichApiRequest, RichApiResponse, WireAction, WireError } from './richApiRequest.ts';
import { ACTION_TYPES } from './richApiRequest.ts';

/** Where a request is made to fail on purpose: before the action at that place, or after all of them when there is none. */
export interface PlannedFailure {
  readonly atAction: number;
  readonly code: string;
  readonly message: string;
}

/**
 * Runs the actions of a request in their order. What was done before a failure stays done; the answers until then are
 * still given.
 */
export function interpretRequest(
  request: RichApiRequest,
  roots: PathRoots,
  failure: PlannedFailure | null,
): RichApiResponse {
  const paths = new ResolvedPaths(request.ObjectPaths, roots);
  const results: { ActionId: number; Value: unknown }[] = [];
  const traceIds: number[] = [];
  for (const [index, action] of request.Actions.entries()) {
    try {
      if (index === failure?.atAction) throw new Refusal(failure.code, failure.message);
      if (action.ActionType === ACTION_TYPES.trace) traceIds.push(action.Id);
      results.push({ ActionId: action.Id, Value: perform(action, paths, roots.members) });
    } catch (error) {
      return { Results: results, TraceIds: traceIds, Error: wireError(error, action, index, request) };
    }
  }
  const last = request.Actions.length - 1;
  const lastAction = request.Actions[last];
  if (failure === null || failure.atAction <= last || lastAction === undefined) {
    return { Results: results, TraceIds: traceIds };
  }
  // All of it was done, and only the answer is lost.
  const lost = new Refusal(failure.code, failure.message);
  return { Results: [], TraceIds: [], Error: wireError(lost, lastAction, last, request) };
}

function perform(action: WireAction, paths: ResolvedPaths, members: Members): unknown {
  if (action.ActionType === ACTION_TYPES.trace) return null;
  const object = paths.object(action.ObjectPathId);
  switch (action.ActionType) {
    case ACTION_TYPES.instantiate:
      return object === null ? null : object.identity();
    case ACTION_TYPES.query:
    case ACTION_TYPES.queryAsJson:
      return answerQuery(object, action.QueryInfo ?? {}, members);
    case ACTION_TYPES.method:
      return object === null ? { _IsNull: true } : call(object, action, paths, members);
    case ACTION_TYPES.setProperty:
      if (object !== null) members.write(object, action.Name, paths.arguments(action.ArgumentInfo)[0]);
      return null;
    case ACTION_TYPES.ensureUnchanged:
      return null;
    default:
      throw new Refusal('ApiNotFound', `The simulated Excel knows no action of type ${String(action.ActionType)}.`);
  }
}

function call(object: HostObject, action: WireAction, paths: ResolvedPaths, members: Members): unknown {
  const value = members.call(object, action.Name, paths.arguments(action.ArgumentInfo));
  return value instanceof HostObject ? value.identity() : (value ?? null);
}

function wireError(error: unknown, action: WireAction, index: number, request: RichApiRequest): WireError {
  const location = `${request.ObjectPaths[String(action.ObjectPathId)]?.Name ?? ''}.${action.Name}`;
  const known = error instanceof Refusal;
  const fault = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return {
    Code: known ? error.code : 'SimulatorFault',
    Message: known ? error.message : `The simulated Excel itself is at fault: ${fault}`,
    Location: location,
    HttpStatusCode: known && error.code === 'ItemNotFound' ? 404 : 400,
    ActionIndex: index,
  };
}
