import { Button, mergeClasses } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { Fold } from '../components/Fold.tsx';
import { useTextStyles } from '../components/textStyles.ts';
import { STRINGS } from '../strings.ts';
import { SettingInput } from './SettingInput.tsx';
import { settingFields } from './settingField.ts';
import { sameSetting } from './sameSetting.ts';

interface SettingsFormProps {
  /** The rule book's settings. */
  readonly byRules: Readonly<Record<string, unknown>>;
  /** Those that the person set otherwise. */
  readonly own: Readonly<Record<string, unknown>>;
  readonly onChange: (own: Readonly<Record<string, unknown>>) => void;
}

/** Every setting of a run, made from the published schema; only what differs from the rule book is kept. */
export function SettingsForm({ byRules, own, onChange }: SettingsFormProps): ReactElement {
  const styles = useTextStyles();
  const changed = Object.keys(own).length;
  const put = (key: string, value: unknown): void => {
    const others = Object.entries(own).filter(([name]) => name !== key);
    const isRules = sameSetting(value, byRules[key]);
    onChange(Object.fromEntries(isRules ? others : [...others, [key, value]]));
  };
  return (
    <Fold title={changed === 0 ? STRINGS.preview.settings : STRINGS.preview.settingsChanged(String(changed))}>
      <div className={mergeClasses(styles.stack, styles.roomBelow)}>
        {settingFields().map((field) => (
          <SettingInput
            key={field.key}
            field={field}
            byRules={byRules[field.key]}
            value={Object.hasOwn(own, field.key) ? own[field.key] : byRules[field.key]}
            onChange={(value) => {
              put(field.key, value);
            }}
          />
        ))}
        {changed === 0 ? null : (
          <Button
            size="small"
            onClick={() => {
              onChange({});
            }}
          >
            {STRINGS.preview.resetSettings}
          </Button>
        )}
      </div>
    </Fold>
  );
}
