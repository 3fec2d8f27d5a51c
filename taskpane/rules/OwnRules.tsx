import { Button, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { LiveSheet } from '../../src/app/ports/liveWorkbook.ts';
import { FilePick } from '../components/FilePick.tsx';
import { Fold } from '../components/Fold.tsx';
import { useTextStyles } from '../components/textStyles.ts';
import { STRINGS } from '../strings.ts';

interface OwnRulesProps {
  /** The sheets that may hold JSON; null before sheets were read. */
  readonly sheets: readonly LiveSheet[] | null;
  readonly disabled: boolean;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onSheet: (sheet: LiveSheet) => void;
}

/** Rules of the person's own: a folder, files, or a worksheet. */
export function OwnRules({ sheets, disabled, onFiles, onSheet }: OwnRulesProps): ReactElement {
  const text = useTextStyles();
  const [chosen, setChosen] = useState('');
  const words = STRINGS.rules;
  const sheet = sheets?.find(({ id }) => id === chosen);
  return (
    <Fold title={words.ownHeading}>
      <div className={text.stack}>
        <p className={text.quiet}>{words.ownHint}</p>
        <div className={text.wrapRow}>
          <FilePick label={words.folder} isFolder disabled={disabled} onPick={onFiles} />
          <FilePick label={words.files} several disabled={disabled} onPick={onFiles} />
        </div>
        {sheets === null || sheets.length === 0 ? (
          <p className={text.quiet}>{sheets === null ? words.noSheets : words.allSheetsUsed}</p>
        ) : (
          <>
            <div className={text.wrapRow}>
              <Select
                size="small"
                className={text.grow}
                aria-label={words.sheet}
                value={chosen}
                onChange={(_, { value }) => {
                  setChosen(value);
                }}
              >
                <option value="">{words.chooseSheet}</option>
                {sheets.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </Select>
              <Button
                size="small"
                disabled={disabled || sheet === undefined}
                onClick={() => {
                  if (sheet !== undefined) onSheet(sheet);
                }}
              >
                {words.useSheet}
              </Button>
            </div>
            <p className={text.quiet}>{words.sheetHint}</p>
          </>
        )}
      </div>
    </Fold>
  );
}
