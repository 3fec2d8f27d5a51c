import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { STRINGS } from '../strings.ts';

/** Without a sheet of customers nothing can be checked: what such a sheet needs. */
export function NoCustomers(): ReactElement {
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{STRINGS.sheets.noCustomersTitle}</MessageBarTitle> {STRINGS.sheets.noCustomers}
      </MessageBarBody>
    </MessageBar>
  );
}
