import { Field, Input, Select, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { STRINGS } from '../strings.ts';
import { SETTING_CHOICES } from '../strings/settingWords.ts';
import type { SettingField } from './settingField.ts';
import { settingText, typedSetting } from './settingText.ts';

interface SettingInputProps {
  readonly field: SettingField;
  /** The rule book's value. */
  readonly byRules: unknown;
  /** The value in force: the rule book's, or the person's own. */
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

/** One setting: its name, what it means, and its value. A text that does not fit is said so at once, and changes nothing. */
export function SettingInput({ field, byRules, value, onChange }: SettingInputProps): ReactElement {
  const { control, label, meaning } = field;
  const inForce = settingText(control, value);
  const [draft, setDraft] = useState(inForce);
  const [known, setKnown] = useState(inForce);
  // Another value from outside, such as the rules' own again, takes the place of what was being typed.
  if (known !== inForce) {
    setKnown(inForce);
    setDraft(inForce);
  }
  const type = (text: string): void => {
    setDraft(text);
    const typed = typedSetting(control, text);
    if (!typed.fits) return;
    setKnown(settingText(control, typed.value));
    onChange(typed.value);
  };
  const misfit = typedSetting(control, draft).fits ? null : misfitWords(field);
  const rules = settingText(control, byRules);
  const isOwn = inForce !== rules;
  return (
    <Field
      label={label}
      size="small"
      hint={isOwn ? `${meaning} ${STRINGS.preview.ruleValue(choiceWords(rules))}` : meaning}
      {...(misfit === null ? {} : { validationMessage: misfit })}
    >
      {control.kind === 'choice' ? (
        <Select
          size="small"
          value={draft}
          onChange={(_, { value: chosen }) => {
            type(chosen);
          }}
        >
          {control.choices.map((choice) => (
            <option key={choice} value={choice}>
              {choiceWords(choice)}
            </option>
          ))}
        </Select>
      ) : control.kind === 'by-name' ? (
        <Textarea
          size="small"
          rows={3}
          value={draft}
          onChange={(_, { value: text }) => {
            type(text);
          }}
        />
      ) : (
        <Input
          size="small"
          value={draft}
          inputMode={control.kind === 'whole' ? 'numeric' : 'text'}
          placeholder={control.canBeBlank ? STRINGS.preview.blankSetting : ''}
          onChange={(_, { value: text }) => {
            type(text);
          }}
        />
      )}
    </Field>
  );
}

function choiceWords(choice: string): string {
  return choice === '' ? STRINGS.preview.notSet : (SETTING_CHOICES[choice] ?? choice);
}

function misfitWords({ control }: SettingField): string {
  switch (control.kind) {
    case 'whole':
      return STRINGS.preview.wholeNumber(String(control.least), String(control.most));
    case 'text':
      return STRINGS.preview.noSuchSetting;
    case 'by-name':
      return STRINGS.preview.mapHint;
    case 'choice':
      return '';
  }
}
