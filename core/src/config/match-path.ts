/**
 * Reads a glob over paths with slashes: `*` and `?` stay inside of a segment, `**` goes over segments, `{a,b}` chooses.
 * A glob without a slash fits the name of a file in any folder. Case makes a difference, and a backslash is a slash, as it is on Windows.
 */
export function matchPath(glob: string): (path: string) => boolean {
  const program = new Program();
  const slashed = glob.replaceAll('\\', '/');
  writeGlob(slashed.includes('/') ? slashed.replace(/^\.?\//, '') : `**/${slashed}`, program);
  return (path) => program.fits(path);
}

/** Reads a JSON pointer in which `*` stands for any part of a segment. It fits that place, and everything below it. */
export function matchPointer(pattern: string): (pointer: string) => boolean {
  const program = new Program();
  for (const [at, text] of pattern.split('*').entries()) {
    if (at > 0) program.addMany('in-segment');
    program.addText(text);
  }
  const choice = program.addChoice();
  program.addText('/');
  program.addMany('any');
  program.startBranch(choice);
  program.endChoice(choice);
  return (pointer) => program.fits(pointer);
}

function writeGlob(glob: string, program: Program): void {
  const open: Choice[] = [];
  for (const part of glob.match(/\*\*\/|\*\*|[*?{},]|[^*?{},]+/gu) ?? []) {
    const choice = open.at(-1);
    if (part === '**/') program.addFolders();
    else if (part === '**') program.addMany('any');
    else if (part === '*') program.addMany('in-segment');
    else if (part === '?') program.addOne('in-segment');
    else if (part === '{') open.push(program.addChoice());
    else if (part === '}' && choice !== undefined) program.endChoice(open.pop() ?? choice);
    else if (part === ',' && choice !== undefined) program.startBranch(choice);
    else program.addText(part);
  }
  // What is not closed ends with the glob.
  for (const choice of open.toReversed()) program.endChoice(choice);
}

/** Which characters fit: one of their own, or a kind of them. */
type Kind = 'any' | 'in-segment';

/** A step either takes a character and leads to the next one, or takes none and leads to others. */
type Step = { readonly char: string } | { readonly kind: Kind } | { readonly to: number[] };

/** The beginnings of branches, and the steps that leave them. */
interface Choice {
  readonly fork: number[];
  readonly exits: number[][];
}

/**
 * A pattern as steps, of which all that are possible are followed at once: the time is that of the pattern times the text. A regular expression would try one way after the other,
 * and a configuration that came with a folder can make those as many as it likes (`*a*a*a*a*b`).
 */
class Program {
  readonly #steps: Step[] = [];
  /** What every text that fits begins with, so that most of the others cost one comparison. */
  #prefix = '';
  #prefixSteps = 0;

  addText(text: string): void {
    const isPrefix = this.#steps.length === this.#prefixSteps;
    for (const char of text) this.#steps.push({ char });
    if (!isPrefix) return;
    this.#prefix += text;
    this.#prefixSteps = this.#steps.length;
  }

  addOne(kind: Kind): void {
    this.#steps.push({ kind });
  }

  /** Any number of them. */
  addMany(kind: Kind): void {
    const start = this.#steps.length;
    this.#steps.push({ to: [start + 1, start + 3] }, { kind }, { to: [start] });
  }

  /** Nothing, or folders with the slash behind them. */
  addFolders(): void {
    const choice = this.addChoice();
    this.addMany('any');
    this.addText('/');
    this.startBranch(choice);
    this.endChoice(choice);
  }

  /** Between branches, of which the first one begins here. */
  addChoice(): Choice {
    const fork = [this.#steps.length + 1];
    this.#steps.push({ to: fork });
    return { fork, exits: [] };
  }

  /** Ends one branch, and begins the next. */
  startBranch({ fork, exits }: Choice): void {
    const exit: number[] = [];
    this.#steps.push({ to: exit });
    exits.push(exit);
    fork.push(this.#steps.length);
  }

  endChoice({ exits }: Choice): void {
    for (const exit of exits) exit.push(this.#steps.length);
  }

  fits(text: string): boolean {
    if (!text.startsWith(this.#prefix)) return false;
    let places = this.#follow([this.#prefixSteps]);
    for (const char of text.slice(this.#prefix.length)) {
      if (places.size === 0) return false;
      places = this.#follow(this.#take(places, char));
    }
    return places.has(this.#steps.length);
  }

  #take(places: ReadonlySet<number>, char: string): readonly number[] {
    const next: number[] = [];
    for (const place of places) {
      const step = this.#steps[place];
      if (step === undefined || 'to' in step) continue;
      if ('char' in step ? step.char === char : step.kind === 'any' || char !== '/') next.push(place + 1);
    }
    return next;
  }

  /** These places, and those that they lead to without a character. */
  #follow(starts: readonly number[]): ReadonlySet<number> {
    const places = new Set<number>();
    const open = [...starts];
    for (let place = open.pop(); place !== undefined; place = open.pop()) {
      if (places.has(place)) continue;
      places.add(place);
      const step = this.#steps[place];
      if (step !== undefined && 'to' in step) for (const next of step.to) open.push(next);
    }
    return places;
  }
}
