import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import { useRef, useState } from 'react';
import type { ReactElement } from 'react';
import type { ColumnView } from '../../src/app/pane/sheetsView.ts';
import { columnLetters } from '../../src/domain/cellAddress.ts';
import { paneFormat } from '../components/paneFormat.ts';
import type { PaneSession } from '../session/paneSession.ts';
import { chooseField } from '../session/readSheets.ts';
import { STRINGS } from '../strings.ts';
import { FieldPicker } from './FieldPicker.tsx';
import type { FieldChoices } from './FieldPicker.tsx';

/** A column: its header and a value of it, the field that it was given with how sure that is, and the way to another one. */
export function ColumnLine({
  session,
  signature,
  column,
  fields,
}: {
  readonly session: PaneSession;
  readonly signature: string;
  readonly column: ColumnView;
  readonly fields: FieldChoices;
}): ReactElement {
  const [isChanging, setChanging] = useState(false);
  const change = useRef<HTMLButtonElement>(null);
  const { header, fieldLabel, confidence, sample, doubts, sheetColumn } = column;
  const { changeField, doubts: doubtWords, emptyColumn, noField, sample: sampleWords, sure } = STRINGS.sheets;
  const name = header === '' ? columnLetters(sheetColumn) : header;
  const stop = (): void => {
    setChanging(false);
    // The picker goes, and the focus would go with it.
    setTimeout(() => change.current?.focus());
  };
  return (
    <li className="column-line">
      <div className="column-head">
        <span className="column-name">{name}</span>
        <span className="quiet column-sample">{sample === null ? emptyColumn : sampleWords(sample)}</span>
      </div>
      {isChanging ? (
        <FieldPicker
          name={name}
          current={column.field}
          fields={fields}
          onChoose={(field) => {
            stop();
            void chooseField(session, signature, header, field);
          }}
          onKeep={stop}
        />
      ) : (
        <div className="column-head">
          <span>
            <span aria-hidden className="quiet">
              →{' '}
            </span>
            {fieldLabel ?? <span className="quiet">{noField}</span>}
            {fieldLabel === null || confidence >= 1 ? null : (
              <span className="quiet">
                {' '}
                · {sure(paneFormat(session.host.contentLanguage).percent(confidence * 1e8))}
              </span>
            )}
          </span>
          <button
            ref={change}
            type="button"
            className="text-button"
            aria-label={changeField(name)}
            onClick={() => {
              setChanging(true);
            }}
          >
            {STRINGS.sheets.change}
          </button>
        </div>
      )}
      {doubts
        .filter((doubt) => doubt !== 'no-field')
        .map((doubt) => (
          <p key={doubt} className="badge severity-warning">
            <WarningFilled aria-hidden className="badge-icon" />
            {doubtWords[doubt]}
          </p>
        ))}
    </li>
  );
}
