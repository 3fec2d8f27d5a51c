import { Button, SearchBox, Select, ToggleButton, makeStyles } from '@fluentui/react-components';
import { useCallback } from 'react';
import type { ReactElement } from 'react';
import { OUTCOMES } from '../../src/domain/outcome.ts';
import type { CustomerFilter, CustomerPage, CustomerRow, PreviewView } from '../../src/app/pane/previewView.ts';
import type { PaneFormat } from '../components/paneFormat.ts';
import { useTextStyles } from '../components/textStyles.ts';
import { STRINGS } from '../strings.ts';
import { CustomerRows } from './CustomerRows.tsx';

interface CustomerListProps {
  readonly preview: PreviewView;
  readonly filter: CustomerFilter;
  readonly onFilter: (filter: CustomerFilter) => void;
  readonly load: (filter: CustomerFilter, from: number, count: number) => Promise<CustomerPage>;
  readonly onOpen: (row: CustomerRow, place: number) => void;
  readonly onJump: (row: CustomerRow) => void;
  /** The place in the list that was opened last. */
  readonly focusAt: number | null;
  readonly format: PaneFormat;
}

const useStyles = makeStyles({
  filters: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', gap: '8px' },
  narrow: { minWidth: 0, width: '100%', maxWidth: 'none' },
});

/** The customers of a preview, those to look at first before all; by words and by outcome. */
export function CustomerList(props: CustomerListProps): ReactElement {
  const { preview, filter, onFilter, load, onOpen, onJump, focusAt, format } = props;
  const styles = useStyles();
  const text = useTextStyles();
  const words = STRINGS.preview;
  const page = useCallback((from: number, count: number) => load(filter, from, count), [load, filter]);
  const which = (exceptionsOnly: boolean, label: string): ReactElement => (
    <ToggleButton
      size="small"
      checked={filter.exceptionsOnly === exceptionsOnly}
      onClick={() => {
        onFilter({ ...filter, exceptionsOnly });
      }}
    >
      {label}
    </ToggleButton>
  );
  return (
    <section aria-label={words.list} className={text.stack}>
      <div className={text.wrapRow} role="group" aria-label={words.which}>
        {which(true, words.lookAtFirst(format.count(preview.lookAtFirst)))}
        {which(false, words.allCustomers(format.count(preview.totals.customers)))}
      </div>
      <div className={styles.filters}>
        <SearchBox
          size="small"
          className={styles.narrow}
          aria-label={words.search}
          placeholder={words.search}
          value={filter.search}
          onChange={(_, { value }) => {
            onFilter({ ...filter, search: value });
          }}
        />
        <Select
          size="small"
          className={styles.narrow}
          aria-label={words.outcome}
          value={filter.outcome ?? ''}
          onChange={(_, { value }) => {
            onFilter({ ...filter, outcome: OUTCOMES.find((outcome) => outcome === value) ?? null });
          }}
        >
          <option value="">{words.anyOutcome}</option>
          {OUTCOMES.map((outcome) => (
            <option key={outcome} value={outcome}>
              {STRINGS.outcomes[outcome]}
            </option>
          ))}
        </Select>
      </div>
      <p className="only-read">{words.listHelp}</p>
      <CustomerRows
        source={`${String(preview.revision)} ${JSON.stringify(filter)}`}
        load={page}
        onOpen={onOpen}
        onJump={onJump}
        focusAt={focusAt}
        format={format}
        empty={<NobodyListed filter={filter} onFilter={onFilter} />}
      />
    </section>
  );
}

function NobodyListed({ filter, onFilter }: Pick<CustomerListProps, 'filter' | 'onFilter'>): ReactElement {
  const text = useTextStyles();
  const { search, outcome, exceptionsOnly } = filter;
  const isFiltered = search !== '' || outcome !== null;
  return (
    <div className={text.stack}>
      <p role="status">{isFiltered ? STRINGS.preview.noMatch : STRINGS.preview.nothingFirst}</p>
      {isFiltered || exceptionsOnly ? (
        <div>
          <Button
            size="small"
            onClick={() => {
              onFilter({ search: '', outcome: null, exceptionsOnly: false });
            }}
          >
            {STRINGS.preview.clearFilters}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
