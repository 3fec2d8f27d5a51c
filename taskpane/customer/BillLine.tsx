import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import type { PreviewLine } from '../../src/domain/preview.ts';
import type { PaneFormat } from '../components/paneFormat.ts';
import { useTextStyles } from '../components/textStyles.ts';
import { STRINGS } from '../strings.ts';
import { CellsOf } from './CellsOf.tsx';

interface BillLineProps {
  readonly line: PreviewLine;
  readonly currency: string;
  readonly format: PaneFormat;
  readonly onJump: (sheet: string, cell: string) => void;
  /** What stands below the line: why it is what it is. */
  readonly children?: ReactNode;
}

const useStyles = makeStyles({
  line: { padding: '4px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  away: { color: tokens.colorNeutralForeground3 },
});

/** One line of a bill: what, when, how it adds up, its cell; and where its money goes when it is on no bill. */
export function BillLine({ line, currency, format, onJump, children }: BillLineProps): ReactElement {
  const styles = useStyles();
  const text = useTextStyles();
  const { description, net, placement, source, priceSource, rolledOver, vatNote } = line;
  const words = STRINGS.customer;
  const told = [
    periodWords(line, format),
    quantityWords(line, currency, format),
    line.vatRate === null ? words.noVatRate : words.vatAt(format.percent(line.vatRate)),
    words.places[placement],
    rolledOver === null ? '' : words.since(format.date(rolledOver.since)),
    priceSource === null ? '' : words.pricedBy(priceSource),
    vatNote ?? '',
  ].filter((part) => part !== '');
  return (
    <li className={mergeClasses(styles.line, placement !== 'billed' && styles.away)}>
      <div className={text.spread}>
        <span className={text.grow}>{description}</span>
        <span className={text.figure}>{format.money(net, currency)}</span>
      </div>
      <div className={mergeClasses(text.spread, text.small, text.quiet)}>
        <span className={text.grow}>{told.join(' · ')}</span>
        {source === null ? null : <CellsOf places={[`${source.sheet}!${source.cell}`]} onJump={onJump} />}
      </div>
      {children}
    </li>
  );
}

function periodWords({ from, to }: PreviewLine, format: PaneFormat): string {
  if (from !== null && to !== null) return format.period(from, to);
  const day = from ?? to;
  return day === null ? '' : format.date(day);
}

function quantityWords(line: PreviewLine, currency: string, format: PaneFormat): string {
  const { kind, quantity, unitPrice, factor } = line;
  if (kind === 'fee' || kind === 'pad') return '';
  const words = STRINGS.customer;
  if (unitPrice === null) return kind === 'usage' ? words.records(quantity) : format.count(quantity);
  const times = words.quantity(format.count(quantity), format.price(unitPrice, currency));
  if (factor === null || factor.days === factor.of) return times;
  return `${times}, ${words.part(format.count(factor.days), format.count(factor.of))}`;
}
