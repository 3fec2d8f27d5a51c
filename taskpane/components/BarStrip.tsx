import type { ReactElement } from 'react';
import type { Outcome } from '../../src/domain/outcome.ts';
import type { Severity } from '../../src/domain/severity.ts';

/** One part of a strip; its tone says which colour it has, its words stand beside the strip. */
export interface BarPart {
  readonly tone: Severity | `outcome-${Outcome}`;
  /** Not negative, in the unit of the strip. */
  readonly value: number;
}

/** Width of the drawing; a part that is there at all is at least {@link THINNEST} of it wide. */
const WIDTH = 400;
const THINNEST = 3;
const GAP = 2;

/**
 * Parts of a whole, drawn in proportion one after another. `total` leaves room at the end where it exceeds the parts. `label` is the
 * text equivalent; without one the strip is decoration, for where the figures stand beside it.
 */
export function BarStrip({
  parts,
  total,
  label,
}: {
  readonly parts: readonly BarPart[];
  readonly total?: number;
  readonly label?: string;
}): ReactElement {
  const named = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <svg className="bar-strip" viewBox={`0 0 ${String(WIDTH)} 8`} preserveAspectRatio="none" {...named}>
      <rect className="bar-ground" width={WIDTH} height={8} />
      {barsOf(parts, total).map(({ tone, x, width }) => (
        <rect key={tone} className={`bar bar-${tone}`} x={x} width={width} height={8} />
      ))}
    </svg>
  );
}

/** Where each part that is not empty is drawn. Too thin parts are widened at the cost of the others. */
export function barsOf(
  parts: readonly BarPart[],
  total?: number,
): readonly { readonly tone: BarPart['tone']; readonly x: number; readonly width: number }[] {
  const present = parts.filter(({ value }) => value > 0);
  const sum = present.reduce((all, { value }) => all + value, 0);
  const whole = Math.max(total ?? 0, sum);
  const room = WIDTH - GAP * Math.max(present.length - 1, 0);
  const widths = present.map(({ value }) => Math.max(THINNEST, (value / whole) * room));
  const over = widths.reduce((all, width) => all + width, 0) - room;
  const spare = widths.reduce((all, width) => all + (width - THINNEST), 0);
  let x = 0;
  return present.map(({ tone }, index) => {
    const wide = widths[index] ?? THINNEST;
    const width = over > 0 && spare > 0 ? wide - (over * (wide - THINNEST)) / spare : wide;
    const bar = { tone, x, width };
    x += width + GAP;
    return bar;
  });
}
