import type { InputError } from '../../domain/inputError.ts';
import type { JsonValue } from '../../evidence/canonicalJson.ts';
import type { Result } from '../../domain/result.ts';
import type { CatalogueFile } from './loadedRules.ts';
import type { RuleText } from './ruleTexts.ts';

interface Problem {
  readonly message: string;
}

/** How parsers of catalogues tell what is wrong: a sentence, a problem, or a list of problems. */
type CatalogueFault = string | Problem | readonly Problem[];

/** Reads the catalogue files of a rules folder one after the other and remembers the first that cannot be used. */
export class CatalogueReader {
  readonly #texts: ReadonlyMap<string, string>;
  readonly #files: CatalogueFile[] = [];
  #error: InputError | null = null;

  constructor(texts: readonly RuleText[]) {
    this.#texts = new Map(texts.map(({ path, text }) => [path, text]));
  }

  /** The file's content, or null; then {@link error} says why. */
  read<T>(path: string, parse: (json: unknown) => Result<T, CatalogueFault>): T | null {
    const text = this.#texts.get(path);
    if (text === undefined) return this.#fail(path, 'the file is missing. Put it back or use the shipped rules.');
    let json: unknown;
    try {
      json = JSON.parse(text);
    } catch (error) {
      return this.#fail(path, `not JSON: ${error instanceof Error ? error.message : String(error)}.`);
    }
    const parsed = parse(json);
    if (parsed.ok) {
      this.#files.push({ path, json: json as JsonValue });
      return parsed.value;
    }
    return this.#fail(path, sentenceOf(parsed.error));
  }

  /** What was read so far, in that order. */
  files(): readonly CatalogueFile[] {
    return [...this.#files];
  }

  /** The first file's problem. @throws Error when every file could be read. */
  error(): InputError {
    if (this.#error === null) throw new Error('every catalogue was read');
    return this.#error;
  }

  #fail(path: string, what: string): null {
    const code = path === 'settings.json' ? 'settings-unusable' : 'rules-unusable';
    this.#error ??= { code, message: `The rules cannot be used. ${path}: ${what}` };
    return null;
  }
}

function sentenceOf(fault: CatalogueFault): string {
  if (typeof fault === 'string') return fault;
  return 'message' in fault ? fault.message : (fault[0]?.message ?? 'not readable.');
}
