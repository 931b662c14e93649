/** As many as somebody still looks through; the rest comes when it is asked for, or is found by the filter. */
export const PAGE_SIZE = 100;

/** How much of each list is shown. */
export class Pages {
  readonly #counts = new Map<string, number>();

  shown<T>(key: string, items: readonly T[]): { readonly items: readonly T[]; readonly remaining: number; readonly next: number } {
    const count = this.#counts.get(key) ?? PAGE_SIZE;
    const remaining = Math.max(0, items.length - count);
    return { items: items.slice(0, count), remaining, next: Math.min(PAGE_SIZE, remaining) };
  }

  showMore(key: string): void {
    this.#counts.set(key, (this.#counts.get(key) ?? PAGE_SIZE) + PAGE_SIZE);
  }

  forget(): void {
    this.#counts.clear();
  }
}
