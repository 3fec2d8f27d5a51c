import { Button, Combobox, Option } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { STRINGS } from '../strings.ts';

/** Fields that a column of the sheet can be given. */
export type FieldChoices = readonly { readonly key: string; readonly label: string }[];

/** As many as a person reads; typing narrows them. */
const MOST_SHOWN = 40;
const NO_FIELD = '';

/** Picks another field for a column by typing a part of its label. */
export function FieldPicker({
  name,
  current,
  fields,
  onChoose,
  onKeep,
}: {
  readonly name: string;
  readonly current: string | null;
  readonly fields: FieldChoices;
  readonly onChoose: (field: string | null) => void;
  readonly onKeep: () => void;
}): ReactElement {
  const [typed, setTyped] = useState('');
  const { fieldOf, keep, noField, noSuchField, searchField } = STRINGS.sheets;
  const matching = fields.filter(({ label }) => label.toLowerCase().includes(typed.trim().toLowerCase()));
  return (
    <div className="field-picker">
      <Combobox
        autoFocus
        size="small"
        className="wide"
        aria-label={fieldOf(name)}
        placeholder={searchField}
        value={typed}
        selectedOptions={[current ?? NO_FIELD]}
        onChange={(event) => {
          setTyped(event.target.value);
        }}
        onOptionSelect={(_, { optionValue }) => {
          if (optionValue !== undefined) onChoose(optionValue === NO_FIELD ? null : optionValue);
        }}
      >
        {matching.slice(0, MOST_SHOWN).map(({ key, label }) => (
          <Option key={key} value={key}>
            {label}
          </Option>
        ))}
        {matching.length === 0 ? (
          <Option disabled value="none" key="none">
            {noSuchField}
          </Option>
        ) : null}
        <Option value={NO_FIELD} text={noField} key="no-field">
          {noField}
        </Option>
      </Combobox>
      <Button size="small" onClick={onKeep}>
        {keep}
      </Button>
    </div>
  );
}
