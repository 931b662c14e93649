/** Answers of services that can be held back for a while. */
export class HeldAnswers {
  #isHeld = false;
  #letGo: (() => void)[] = [];

  hold(): void {
    this.#isHeld = true;
  }

  release(): void {
    this.#isHeld = false;
    for (const letGo of this.#letGo.splice(0)) letGo();
  }

  /** Whoever answers waits here before. */
  async wait(): Promise<void> {
    if (this.#isHeld) await new Promise<void>((resolve) => { this.#letGo.push(resolve); });
  }
}
