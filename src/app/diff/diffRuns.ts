import { canonicalJson } from '../../evidence/canonicalJson.ts';
import type { JsonValue } from '../../evidence/canonicalJson.ts';
import { settingsList } from '../../worksheets/settingsList.ts';
import type { EarlierPreview } from '../earlier/earlierPreview.ts';
import { changedFields } from './changedFields.ts';
import type { ChangeJson, DiffJson } from './diffJson.schema.ts';

/** What the two runs were asked for, and the settings and rules that they followed, where they differ. */
export function diffRuns(a: EarlierPreview, b: EarlierPreview): Pick<DiffJson, 'run' | 'settings' | 'ruleSets'> {
  const asked = ({ run }: EarlierPreview) => ({ ...run, cycles: run.cycles.join(', ') });
  return {
    run: [...changedFields(['runDate', 'asOf', 'cutOff', 'cycles'], asked(a), asked(b))],
    settings: [...changedSettings(a, b)],
    ruleSets: [...changedRuleSets(a, b)],
  };
}

function changedSettings(a: EarlierPreview, b: EarlierPreview): readonly ChangeJson[] {
  // Settings come from JSON and hold nothing that JSON does not.
  const listed = ({ run }: EarlierPreview): ReadonlyMap<string, string> =>
    new Map(settingsList(canonicalJson(run.settings as JsonValue)).map(({ path, value }) => [path, value]));
  const [from, to] = [listed(a), listed(b)];
  const paths = [...new Set([...from.keys(), ...to.keys()])].sort();
  return paths.flatMap((field) => {
    const [before, after] = [from.get(field) ?? null, to.get(field) ?? null];
    return before === after ? [] : [{ field, from: before, to: after }];
  });
}

function changedRuleSets(a: EarlierPreview, b: EarlierPreview): DiffJson['ruleSets'] {
  const byId = ({ ruleSets }: EarlierPreview) => new Map(ruleSets.map((set) => [set.id, set]));
  const [from, to] = [byId(a), byId(b)];
  const ids = [...new Set([...from.keys(), ...to.keys()])].sort();
  return ids.flatMap((id): DiffJson['ruleSets'] => {
    const [before, after] = [from.get(id), to.get(id)];
    if (before?.sha256 === after?.sha256) return [];
    const change = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
    return [{ id, change, from: identity(before), to: identity(after) }];
  });
}

/** `1.0.0 (3fa2b1c4)`: the version alone does not tell an edit that forgot to raise it. */
function identity(set: EarlierPreview['ruleSets'][number] | undefined): string | null {
  if (set === undefined) return null;
  const hash = `(${set.sha256.slice(0, 8)})`;
  return set.version === '' ? hash : `${set.version} ${hash}`;
}
