import { mergeClasses } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Finding } from '../../src/domain/finding.ts';
import { SeverityBadge } from '../components/SeverityBadge.tsx';
import { useTextStyles } from '../components/textStyles.ts';
import { STRINGS } from '../strings.ts';
import { CellsOf } from './CellsOf.tsx';

interface CardFindingsProps {
  readonly findings: readonly Finding[];
  readonly onJump: (sheet: string, cell: string) => void;
}

/** A customer's findings, worst first, each with its cell. */
export function CardFindings({ findings, onJump }: CardFindingsProps): ReactElement {
  const text = useTextStyles();
  if (findings.length === 0) return <p className="quiet">{STRINGS.customer.noFindings}</p>;
  return (
    <ul className={text.stack}>
      {findings.map(({ ruleId, severity, sheet, cell, message }, index) => (
        <li key={`${ruleId} ${String(index)}`}>
          <div className={text.spread}>
            <span className={text.grow}>
              <SeverityBadge severity={severity} bare /> {message}
            </span>
            {cell === null ? null : <CellsOf places={[`${sheet}!${cell}`]} onJump={onJump} />}
          </div>
          <div className={mergeClasses(text.small, text.quiet)}>{ruleId}</div>
        </li>
      ))}
    </ul>
  );
}
