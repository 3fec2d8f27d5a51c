import { Button, mergeClasses, Field, Input, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { FilePick } from '../components/FilePick.tsx';
import { Fold } from '../components/Fold.tsx';
import { useTextStyles } from '../components/textStyles.ts';
import type { PreviewForm } from '../session/paneState.ts';
import { STRINGS } from '../strings.ts';

interface MoreChoicesProps {
  readonly form: PreviewForm;
  readonly onChange: (form: PreviewForm) => void;
  readonly onFault: (message: string) => void;
}

/** What few runs need: another cut-off or due date, chosen accounts, and the preview of the run before. */
export function MoreChoices({ form, onChange, onFault }: MoreChoicesProps): ReactElement {
  const styles = useTextStyles();
  const [accounts, setAccounts] = useState(form.accounts?.join(', ') ?? '');
  const words = STRINGS.preview;
  const set = [form.cutOff, form.dueDate, form.accounts, form.previous].filter((choice) => choice !== null).length;
  return (
    <Fold title={set === 0 ? words.more : words.moreChosen(String(set))}>
      <div className={mergeClasses(styles.stack, styles.roomBelow)}>
        <Field label={words.cutOff} hint={words.cutOffHint} size="small">
          <Input
            type="date"
            size="small"
            value={form.cutOff ?? ''}
            onChange={(_, { value }) => {
              onChange({ ...form, cutOff: value === '' ? null : value });
            }}
          />
        </Field>
        <Field label={words.dueDate} hint={words.dueDateHint} size="small">
          <Input
            type="date"
            size="small"
            value={form.dueDate ?? ''}
            onChange={(_, { value }) => {
              onChange({ ...form, dueDate: value === '' ? null : value });
            }}
          />
        </Field>
        <Field label={words.accounts} hint={words.accountsHint} size="small">
          <Textarea
            size="small"
            rows={2}
            value={accounts}
            onChange={(_, { value }) => {
              setAccounts(value);
              onChange({ ...form, accounts: accountsIn(value) });
            }}
          />
        </Field>
        <div role="group" aria-label={words.previous}>
          <p>{words.previous}</p>
          <div className={styles.wrapRow}>
            {form.previous === null ? null : <span>{form.previous.name}</span>}
            <FilePick
              label={form.previous === null ? words.choosePrevious : words.changePrevious}
              onPick={([file]) => {
                if (file === undefined) return;
                file.text().then(
                  (text) => {
                    onChange({ ...form, previous: { name: file.name, text } });
                  },
                  () => {
                    onFault(STRINGS.fileUnreadable(file.name));
                  },
                );
              }}
            />
            {form.previous === null ? null : (
              <Button
                size="small"
                appearance="subtle"
                onClick={() => {
                  onChange({ ...form, previous: null });
                }}
              >
                {words.removePrevious}
              </Button>
            )}
          </div>
          <p className={`${styles.quiet} ${styles.small}`}>{words.previousHint}</p>
        </div>
      </div>
    </Fold>
  );
}

/** The account numbers in a text, apart by commas, semicolons or lines; null when there are none. */
function accountsIn(text: string): readonly string[] | null {
  const accounts = text
    .split(/[,;\n]/)
    .map((account) => account.trim())
    .filter((account) => account !== '');
  return accounts.length === 0 ? null : accounts;
}
