import settingsSchema from '../../schemas/settings.schema.json' with { type: 'json' };

/** How a setting is given. `canBeBlank`: the setting may be left open (null). */
export type SettingControl =
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
  | { readonly kind: 'whole'; readonly least: number; readonly most: number; readonly canBeBlank: boolean }
  | { readonly kind: 'text'; readonly pattern: string; readonly canBeBlank: boolean }
  /** Texts by name; blank for a name that has none. */
  | { readonly kind: 'by-name'; readonly pattern: string };

/** A setting as the form asks for it. */
export interface SettingField {
  readonly key: string;
  readonly label: string;
  readonly meaning: string;
  readonly control: SettingControl;
}

/** What of JSON Schema the published settings schema uses for one setting. */
interface Shape {
  readonly type?: string;
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
  readonly anyOf?: readonly Shape[];
  readonly additionalProperties?: Shape;
}

/** Every setting of the published schema that can be given in a form, in its order. */
export function settingFields(): readonly SettingField[] {
  const shapes: Readonly<Record<string, Shape>> = settingsSchema.properties;
  return Object.entries(shapes).flatMap(([key, shape]): readonly SettingField[] => {
    const control = controlOf(shape);
    if (control === null) return [];
    return [{ key, label: labelOf(key), meaning: meaningOf(shape), control }];
  });
}

function controlOf(shape: Shape): SettingControl | null {
  const given = shape.anyOf?.find(({ type }) => type !== 'null') ?? shape;
  const canBeBlank = shape.anyOf?.some(({ type }) => type === 'null') ?? false;
  if (given.enum !== undefined) return { kind: 'choice', choices: given.enum };
  if (given.type === 'integer' && given.minimum !== undefined && given.maximum !== undefined) {
    return { kind: 'whole', least: given.minimum, most: given.maximum, canBeBlank };
  }
  if (given.type === 'string' && given.pattern !== undefined) {
    return { kind: 'text', pattern: given.pattern, canBeBlank };
  }
  const named = given.additionalProperties;
  const pattern = named?.anyOf?.find(({ type }) => type === 'string')?.pattern ?? named?.pattern;
  return given.type === 'object' && pattern !== undefined ? { kind: 'by-name', pattern } : null;
}

/** The schema speaks to people who write files, where a setting that is left open is null; in a form it is blank. */
function meaningOf({ description = '' }: Shape): string {
  return description.replaceAll(/\bnull\b/g, 'blank');
}

/** `vatRounding` → “VAT rounding”. */
function labelOf(key: string): string {
  const words = key.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`.replace(/\bvat\b/i, 'VAT');
}
