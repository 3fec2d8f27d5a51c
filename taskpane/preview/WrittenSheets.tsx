import { Link, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { Fragment } from 'react';
import type { ReactElement } from 'react';
import type { LiveSheet } from '../../src/app/ports/liveWorkbook.ts';
import { STRINGS } from '../strings.ts';

interface WrittenSheetsProps {
  readonly sheets: readonly LiveSheet[];
  readonly onShow: (sheet: LiveSheet) => void;
}

/** Which worksheets were written; each can be shown. */
export function WrittenSheets({ sheets, onShow }: WrittenSheetsProps): ReactElement {
  return (
    <MessageBar intent="success" layout="multiline">
      <MessageBarBody>
        {STRINGS.preview.written(sheets.length)}{' '}
        {sheets.map((sheet, index) => (
          <Fragment key={sheet.id}>
            {index === 0 ? null : ', '}
            <Link
              inline
              as="button"
              onClick={() => {
                onShow(sheet);
              }}
            >
              {sheet.name}
            </Link>
          </Fragment>
        ))}
        .
      </MessageBarBody>
    </MessageBar>
  );
}
