import { useEffect, useState } from 'react';
import type { FindingExplanation, FindingFilter, FindingRow } from '../../src/app/pane/checkView.ts';
import type { PaneEngine } from '../../src/app/pane/paneEngine.ts';

/** `gone`: the finding was there, and a re-check found it no longer. */
export type Explained =
  { readonly state: 'loading' | 'gone' } | { readonly state: 'here'; readonly of: FindingExplanation };

interface Held {
  readonly index: number;
  /** What the finding was when it was opened. */
  readonly first: FindingRow | null;
  readonly now: FindingExplanation | null;
}

/**
 * The explanation of a finding, renewed with every re-check. A re-check can put another finding in its place: that one is not shown as if
 * it were the same.
 */
export function useExplanation(engine: PaneEngine, index: number, filter: FindingFilter, revision: number): Explained {
  const [held, setHeld] = useState<Held | null>(null);
  useEffect(() => {
    let isWanted = true;
    void engine.explainFinding(index, filter).then((now) => {
      if (!isWanted) return;
      setHeld((before) => {
        const first = before?.index === index ? before.first : (now?.finding ?? null);
        return { index, first, now };
      });
    });
    return () => {
      isWanted = false;
    };
  }, [engine, index, filter, revision]);
  if (held?.index !== index) return { state: 'loading' };
  const { first, now } = held;
  return now !== null && isSame(first, now.finding) ? { state: 'here', of: now } : { state: 'gone' };
}

function isSame(first: FindingRow | null, now: FindingRow): boolean {
  return (
    first !== null &&
    first.ruleId === now.ruleId &&
    first.sheet === now.sheet &&
    first.row === now.row &&
    first.cell === now.cell
  );
}
