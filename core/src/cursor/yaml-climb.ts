import type { YamlLineParts } from './yaml-line-parts.js';

/** The way up from a column of a line to the root of a YAML text, line by line. */
export class YamlClimb {
  /** The keys above in the column that the climb started from. */
  readonly members: string[] = [];
  /** Only a key without a value was above, so that the value may be anything. */
  isBelowKey = false;
  /** The innermost one first. */
  readonly #segments: string[] = [];
  #column: number;
  /** At the dash of a list, whose other items and key are looked for. */
  #isAtDash = false;
  #index = 0;
  /** Still among the members of the innermost object. */
  #isOwn = true;
  #sawDeeper = false;

  /** `dashes`: those in front of the column, on its own line. */
  constructor(column: number, dashes: readonly number[]) {
    this.#column = column;
    this.#throughDashes(dashes);
  }

  get isAtRoot(): boolean {
    return this.#column === 0 && !this.#isAtDash && !this.#isOwn;
  }

  /** Lines that are indented further than this have nothing to say. */
  get column(): number {
    return this.#column;
  }

  /** Passes such a line. */
  passDeeper(): void {
    if (!this.#isAtDash) this.#sawDeeper = true;
  }

  /** The keys and indexes from the root. */
  path(): readonly string[] {
    const inList = this.#isAtDash ? [...this.#segments, String(this.#index)] : this.#segments;
    return inList.reverse();
  }

  /** Takes the next line above. False: nothing can stand where the climb started. */
  over(line: YamlLineParts): boolean {
    return this.#isAtDash ? this.#overItem(line) : this.#overMember(line);
  }

  #overItem(line: YamlLineParts): boolean {
    const left = line.dashes[0] ?? line.column;
    if (line.dashes.includes(this.#column)) {
      this.#index++;
      this.#throughDashes(line.dashes.filter((dash) => dash < this.#column));
      return true;
    }
    if (left > this.#column) return true;
    if (line.key === undefined || line.column > this.#column) return line.hasDash || left === this.#column;
    if (!line.opensBlock) return false;
    this.#leaveList();
    this.#enterKey(line, line.key.name);
    return true;
  }

  #overMember(line: YamlLineParts): boolean {
    const left = line.dashes[0] ?? line.column;
    if (line.column === this.#column && line.to > line.from) {
      if (this.#isOwn && line.key !== undefined) this.members.push(line.key.name);
      this.#sawDeeper = false;
      this.#throughDashes(line.dashes);
      return true;
    }
    if (left >= this.#column || (line.hasDash && line.column > this.#column)) {
      // What is deeper than an item in this column is the item's.
      this.#sawDeeper = left > this.#column || (this.#sawDeeper && left < this.#column);
      return true;
    }
    if (line.key !== undefined) {
      if (!line.opensBlock || (this.#isOwn && this.#sawDeeper && this.members.length === 0)) return false;
      this.#enterKey(line, line.key.name);
      return true;
    }
    if (!line.hasDash || line.to > line.from) return false;
    this.#throughDashes(line.dashes);
    return true;
  }

  #enterKey(line: YamlLineParts, name: string): void {
    if (this.#segments.length === 0) this.isBelowKey = true;
    this.#segments.push(name);
    this.#column = line.column;
    this.#isOwn = false;
    this.#throughDashes(line.dashes);
  }

  /** The content stands behind these dashes, the innermost of which is the last. */
  #throughDashes(dashes: readonly number[]): void {
    for (const dash of dashes.toReversed()) {
      if (this.#isAtDash) this.#leaveList();
      this.#isAtDash = true;
      this.#column = dash;
      this.#index = 0;
      this.#isOwn = false;
    }
  }

  #leaveList(): void {
    this.#segments.push(String(this.#index));
    this.#isAtDash = false;
    this.#index = 0;
  }
}
