import { Dropdown, Field, Input, Option } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useTextStyles } from '../components/textStyles.ts';
import type { PreviewForm } from '../session/paneState.ts';
import { STRINGS } from '../strings.ts';
import { MoreChoices } from './MoreChoices.tsx';
import { SettingsForm } from './SettingsForm.tsx';

interface RunFormProps {
  readonly form: PreviewForm;
  /** The cycles that a customer can have. */
  readonly cycles: readonly string[];
  /** The rule book's settings. */
  readonly settings: Readonly<Record<string, unknown>>;
  readonly onChange: (form: PreviewForm) => void;
  readonly onFault: (message: string) => void;
}

/** What a preview is asked: run date and cycles in sight, the rest folded with its defaults. */
export function RunForm({ form, cycles, settings, onChange, onFault }: RunFormProps): ReactElement {
  const styles = useTextStyles();
  return (
    <form
      className={styles.stack}
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      <Field
        label={STRINGS.preview.runDate}
        size="small"
        {...(form.runDate === '' ? { validationMessage: STRINGS.preview.runDateMissing } : {})}
      >
        <Input
          type="date"
          size="small"
          value={form.runDate}
          onChange={(_, { value }) => {
            onChange({ ...form, runDate: value });
          }}
        />
      </Field>
      <Field
        label={STRINGS.preview.cycles}
        size="small"
        {...(form.cycles?.length === 0 ? { validationMessage: STRINGS.preview.noneChosen } : {})}
      >
        <Dropdown
          multiselect
          size="small"
          value={form.cycles === null ? STRINGS.preview.allCycles : form.cycles.join(', ')}
          selectedOptions={form.cycles === null ? [ALL] : [...form.cycles]}
          onOptionSelect={(_, { optionValue, selectedOptions }) => {
            onChange({ ...form, cycles: optionValue === ALL ? null : selectedOptions.filter((name) => name !== ALL) });
          }}
        >
          <Option value={ALL}>{STRINGS.preview.allCycles}</Option>
          {cycles.map((cycle) => (
            <Option key={cycle} value={cycle}>
              {cycle}
            </Option>
          ))}
        </Dropdown>
      </Field>
      <div>
        <MoreChoices form={form} onChange={onChange} onFault={onFault} />
        <SettingsForm
          byRules={settings}
          own={form.settings}
          onChange={(own) => {
            onChange({ ...form, settings: own });
          }}
        />
      </div>
    </form>
  );
}

/** The option for every cycle that is due; no cycle is called so. */
const ALL = '*';
