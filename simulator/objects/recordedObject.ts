import { HostObject } from './hostObject.ts';

/** The members of a class whose properties are only recorded: plain values with what Excel gives before they are set, objects, methods. */
export interface RecordedShape {
  readonly className: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly objects?: Readonly<Record<string, RecordedShape>>;
  /** Methods that take note of their arguments and give nothing; `Clear` forgets what was set beneath the object. */
  readonly methods?: readonly string[];
}

/** An object that keeps what is set on it, by path, with no further effect. What its class does not have is still refused. */
export class RecordedObject extends HostObject {
  readonly className: string;
  readonly #shape: RecordedShape;
  readonly #recorded: Map<string, unknown>;
  readonly #path: string;

  /** @param path where in `recorded` this object's values lie: `title/` gives `title/text`. */
  constructor(shape: RecordedShape, recorded: Map<string, unknown>, path: string) {
    super();
    this.className = shape.className;
    this.#shape = shape;
    this.#recorded = recorded;
    this.#path = path;
  }

  valueNames(): readonly string[] {
    return Object.keys(this.#shape.values);
  }

  has(name: string): boolean {
    return Object.hasOwn(this.#shape.values, name) || Object.hasOwn(this.#shape.objects ?? {}, name);
  }

  read(name: string): unknown {
    const beneath = this.#shape.objects?.[name];
    if (beneath !== undefined) return new RecordedObject(beneath, this.#recorded, `${this.#key(name)}/`);
    const key = this.#key(name);
    return this.#recorded.has(key) ? this.#recorded.get(key) : this.#shape.values[name];
  }

  isSettable(name: string): boolean {
    return Object.hasOwn(this.#shape.values, name);
  }

  write(name: string, value: unknown): void {
    this.#recorded.set(this.#key(name), value);
  }

  isCallable(name: string): boolean {
    return this.#shape.methods?.includes(name) ?? false;
  }

  call(name: string, given: readonly unknown[]): null {
    if (name !== 'Clear') this.#recorded.set(this.#key(name), given);
    for (const key of [...this.#recorded.keys()]) {
      if (name === 'Clear' && key.startsWith(this.#path)) this.#recorded.delete(key);
    }
    return null;
  }

  #key(name: string): string {
    return `${this.#path}${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  }
}
