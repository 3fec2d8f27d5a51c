/** A setting by its dotted path, and its value as text. */
export interface ListedSetting {
  readonly path: string;
  readonly value: string;
}

/** The settings of a canonical JSON object, one entry a leaf, in the JSON's own order. @throws SyntaxError when it is not JSON. */
export function settingsList(canonicalJson: string): readonly ListedSetting[] {
  const list: ListedSetting[] = [];
  addLeaves('', JSON.parse(canonicalJson) as unknown, list);
  return list;
}

function addLeaves(path: string, value: unknown, list: ListedSetting[]): void {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    for (const [key, inner] of Object.entries(value)) addLeaves(path === '' ? key : `${path}.${key}`, inner, list);
  } else if (typeof value === 'string') {
    list.push({ path, value });
  } else {
    list.push({ path, value: Array.isArray(value) && value.every(isText) ? value.join(', ') : JSON.stringify(value) });
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
