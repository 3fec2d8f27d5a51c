import { SearchBox, Select } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import type { FindingFilter } from '../../src/app/pane/checkView.ts';
import { SEVERITIES } from '../../src/domain/severity.ts';
import type { PaneSession } from '../session/paneSession.ts';
import { STRINGS } from '../strings.ts';

/** A pause in typing after which the list follows. */
const TYPING_MS = 200;

/** Which findings are listed: by words, severity and the customer's status. */
export function FindingFilters({
  session,
  filter,
  statuses,
}: {
  readonly session: PaneSession;
  readonly filter: FindingFilter;
  readonly statuses: readonly string[];
}): ReactElement {
  const [typed, setTyped] = useState(filter.search);
  const [followed, setFollowed] = useState(filter.search);
  if (filter.search !== followed) {
    // Cleared or set from elsewhere: the box shows what holds.
    setFollowed(filter.search);
    setTyped(filter.search);
  }
  useEffect(() => {
    if (typed === filter.search) return;
    const timer = setTimeout(() => {
      setFollowed(typed);
      narrow(session, { ...filter, search: typed });
    }, TYPING_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [session, filter, typed]);
  const words = STRINGS.check;
  return (
    <div className="finding-filters" role="search">
      <SearchBox
        size="small"
        className="finding-search"
        aria-label={words.search}
        placeholder={words.search}
        value={typed}
        onChange={(_, { value }) => {
          setTyped(value);
        }}
      />
      <Select
        size="small"
        aria-label={words.severity}
        value={filter.severity ?? ''}
        onChange={(_, { value }) => {
          narrow(session, { ...filter, severity: SEVERITIES.find((severity) => severity === value) ?? null });
        }}
      >
        <option value="">{words.anySeverity}</option>
        {SEVERITIES.map((severity) => (
          <option key={severity} value={severity}>
            {STRINGS.parts.severity[severity]}
          </option>
        ))}
      </Select>
      {statuses.length < 2 ? null : (
        <Select
          size="small"
          aria-label={words.status}
          value={filter.status ?? ''}
          onChange={(_, { value }) => {
            narrow(session, { ...filter, status: value === '' ? null : value });
          }}
        >
          <option value="">{words.anyStatus}</option>
          {statuses.map((status) => (
            <option key={status}>{status}</option>
          ))}
        </Select>
      )}
    </div>
  );
}

function narrow(session: PaneSession, findingFilter: FindingFilter): void {
  session.set({ findingFilter, openRules: null, lastOpened: {} });
}
