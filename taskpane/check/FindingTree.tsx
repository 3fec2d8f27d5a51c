import { useMemo, useState, useSyncExternalStore } from 'react';
import type { AriaAttributes, ReactElement } from 'react';
import type { CheckView, FindingFilter, FindingGroup } from '../../src/app/pane/checkView.ts';
import { VirtualList } from '../components/VirtualList.tsx';
import type { PaneSession } from '../session/paneSession.ts';
import { jumpToCell } from '../session/jumpToCell.ts';
import { usePaneState } from '../session/usePaneState.ts';
import { STRINGS } from '../strings.ts';
import { FindingLine } from './FindingLine.tsx';
import { FindingPages } from './findingPages.ts';
import { foldedList } from './foldedList.ts';
import type { FoldedItem } from './foldedList.ts';
import { GroupLine } from './GroupLine.tsx';

const GROUP_HEIGHT = 36;
const FINDING_HEIGHT = 48;

/** All findings by rule, in one list: groups open and fold, and only what is in sight is fetched and drawn. */
export function FindingTree({
  session,
  check,
  filter,
  groups,
}: {
  readonly session: PaneSession;
  readonly check: CheckView;
  readonly filter: FindingFilter;
  readonly groups: readonly FindingGroup[];
}): ReactElement {
  const { openRules, lastOpened } = usePaneState(session);
  const { engine } = session.host;
  const open = useMemo(() => new Set(openRules ?? firstOpen(groups, filter)), [openRules, groups, filter]);
  const list = useMemo(() => foldedList(groups, open), [groups, open]);
  const pages = useMemo(
    () => new FindingPages((asked, from, count) => engine.findings(asked, from, count), filter),
    [engine, filter],
  );
  useSyncExternalStore(
    (onChange) => pages.subscribe(onChange),
    () => pages.version(),
  );
  const [chosen, setChosen] = useState(lastOpened.check ?? 0);
  const active = Math.min(chosen, list.count - 1);
  const shown = groups.reduce((sum, { count }) => sum + count, 0);

  const fold = (item: Extract<FoldedItem, { kind: 'group' }>, isOpen: boolean): void => {
    const { ruleId } = item.group;
    session.set({ openRules: isOpen ? [...open, ruleId] : [...open].filter((other) => other !== ruleId) });
  };
  const onOpen = (index: number): void => {
    const item = list.at(index);
    if (item.kind === 'group') {
      fold(item, !item.isOpen);
      return;
    }
    const row = pages.rowAt(item.group.ruleId, item.place);
    if (row !== undefined) session.openFromList({ kind: 'finding', index: row.index }, index);
  };
  const onFold = (index: number, isOpen: boolean): void => {
    const item = list.at(index);
    if (item.kind === 'group' && item.isOpen !== isOpen) fold(item, isOpen);
    else if (item.kind === 'group' && isOpen) setChosen(index + 1);
    else if (item.kind === 'finding' && !isOpen) setChosen(list.indexOf(item.group.ruleId));
  };
  const onJump = (index: number): void => {
    const item = list.at(index);
    const row = item.kind === 'group' ? undefined : pages.rowAt(item.group.ruleId, item.place);
    if (row?.cell !== undefined && row.cell !== null) void jumpToCell(session, row.sheet, row.cell);
  };
  return (
    <>
      <p className="only-read" role="status">
        {STRINGS.check.shown(shown)}
      </p>
      <p className="only-read">{STRINGS.check.listHelp}</p>
      <VirtualList
        label={STRINGS.check.list}
        role="tree"
        count={list.count}
        keyOf={(index) => keyOf(list.at(index))}
        heightOf={(index) => (list.at(index).kind === 'group' ? GROUP_HEIGHT : FINDING_HEIGHT)}
        ariaOf={(index) => ariaOf(list.at(index), groups.length)}
        active={active}
        onActive={setChosen}
        onOpen={onOpen}
        onJump={onJump}
        onFold={onFold}
        takesFocus={lastOpened.check !== undefined}
      >
        {(index) => {
          const item = list.at(index);
          if (item.kind === 'group') return <GroupLine group={item.group} isOpen={item.isOpen} />;
          const { ruleId } = item.group;
          return (
            <FindingLine
              session={session}
              row={pages.rowAt(ruleId, item.place)}
              onWanted={() => {
                pages.want(check.revision, ruleId, item.place);
              }}
              revision={check.revision}
            />
          );
        }}
      </VirtualList>
    </>
  );
}

/** Who searches wants to see what was found; who only looks sees an example of what opening a group shows. */
function firstOpen(groups: readonly FindingGroup[], { search }: FindingFilter): readonly string[] {
  return (search === '' ? groups.slice(0, 1) : groups).map(({ ruleId }) => ruleId);
}

function keyOf(item: FoldedItem): string {
  return item.kind === 'group' ? item.group.ruleId : `${item.group.ruleId} ${String(item.place)}`;
}

function ariaOf(item: FoldedItem, groupCount: number): AriaAttributes {
  return item.kind === 'group'
    ? {
        'aria-level': 1,
        'aria-expanded': item.isOpen,
        'aria-posinset': item.groupPlace + 1,
        'aria-setsize': groupCount,
      }
    : { 'aria-level': 2, 'aria-posinset': item.place + 1, 'aria-setsize': item.group.count };
}
