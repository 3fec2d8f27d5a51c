/** Whether the person is typing into a cell: Excel then refuses an add-in's requests, or has them wait. */
export class CellEditMode {
  #waiting: (() => void)[] = [];
  #isOn = false;

  get isOn(): boolean {
    return this.#isOn;
  }

  begin(): void {
    this.#isOn = true;
  }

  /** The person leaves the cell: what waited goes on. */
  end(): void {
    this.#isOn = false;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const go of waiting) go();
  }

  /** Resolves when no cell is edited. */
  over(): Promise<void> {
    if (!this.#isOn) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }
}
