import type { SettingControl } from './settingField.ts';

/** What a person typed for a setting: its value as the settings file writes it, or that it does not fit. */
export type TypedSetting = { readonly fits: true; readonly value: unknown } | { readonly fits: false };

const MISFIT: TypedSetting = { fits: false };

/** A setting's value as text to edit: blank for null, a name a line for values by name. */
export function settingText(control: SettingControl, value: unknown): string {
  if (control.kind !== 'by-name') return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  if (typeof value !== 'object' || value === null) return '';
  return Object.entries(value)
    .map(([name, text]) => (typeof text === 'string' ? `${name} = ${text}` : name))
    .join('\n');
}

/** Reads the text back. Nothing that does not fit the schema gets a value. */
export function typedSetting(control: SettingControl, text: string): TypedSetting {
  const typed = text.trim();
  switch (control.kind) {
    case 'choice':
      return control.choices.includes(typed) ? { fits: true, value: typed } : MISFIT;
    case 'whole': {
      if (typed === '') return control.canBeBlank ? { fits: true, value: null } : MISFIT;
      const number = /^\d+$/.test(typed) ? Number(typed) : Number.NaN;
      return number >= control.least && number <= control.most ? { fits: true, value: number } : MISFIT;
    }
    case 'text':
      if (typed === '') return control.canBeBlank ? { fits: true, value: null } : MISFIT;
      return new RegExp(control.pattern).test(typed) ? { fits: true, value: typed } : MISFIT;
    case 'by-name':
      return byName(typed, new RegExp(control.pattern));
  }
}

function byName(text: string, pattern: RegExp): TypedSetting {
  const values = new Map<string, string | null>();
  for (const line of text.split('\n')) {
    const [name = '', value = '', ...more] = line.split('=').map((part) => part.trim());
    if (line.trim() === '') continue;
    if (name === '' || more.length > 0 || values.has(name) || (value !== '' && !pattern.test(value))) return MISFIT;
    values.set(name, value === '' ? null : value);
  }
  return { fits: true, value: Object.fromEntries(values) };
}
