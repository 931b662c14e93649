import type { Document } from 'yaml';
import type { SyntaxProblem } from '../documents/connector-document.js';
import { tooDeepProblem } from '../documents/nesting-depth.js';
import type { Steps } from '../documents/steps.js';
import { offsetBefore } from '../text/edited-offset.js';
import { applyEdits } from '../text/text-edit.js';
import { withLineFeeds } from './line-feeds.js';
import { strayMarksIn } from './stray-marks.js';
import { lastLineOf, mendingsOf } from './mend-together.js';
import { MendableText } from './mendable-text.js';
import type { Mending } from './mending.js';
import { readYamlInSteps } from './read-yaml.js';
import { yamlProblemsOf } from './yaml-problems.js';

/** How often a text may be read again. A large text takes long to read, so it gets fewer. */
const MOST_READINGS = 16;
const CHARACTERS_TO_READ = 600_000;
const FEWEST_READINGS = 2;
/** With the last of them, but never with the first, all errors are mended together, even where one of them may only follow from another. */
const FAST_READINGS = 3;

export interface MendedYaml {
  /** The text that could be read: the given one, with its errors mended as far as possible. */
  readonly text: string;
  /** Undefined for a text that is too deep. */
  readonly document: Document.Parsed | undefined;
  /** One problem for each thing to mend, and those that could not be mended; places in the given text. */
  readonly problems: readonly SyntaxProblem[];
  /** From offsets of the mended text to those of the given one. */
  readonly toOriginal: (offset: number) => number;
}

/** What is read of one text. */
interface Reading {
  readonly document: Document.Parsed | undefined;
  /** What is wrong with this text, in its own offsets. */
  readonly pending: readonly SyntaxProblem[];
}

/** One reading of one text on the way. */
interface Round extends Reading {
  readonly source: MendableText;
  /** What was mended before, in the offsets of the given text. */
  readonly mended: readonly SyntaxProblem[];
  readonly toOriginal: (offset: number) => number;
}

/** How many more readings there may be. */
interface Budget {
  left: number;
}

/**
 * Reads a YAML text, and one with errors as it was probably meant. The library goes on after an error, but with the structure it
 * happens to see: a line that is moved by one column takes the rest of its object along. So what can be mended is mended, and the
 * text read again, as long as that helps.
 */
export function* readMendedInSteps(original: string): Steps<MendedYaml> {
  const source = new MendableText(withLineFeeds(original));
  const budget = { left: Math.min(MOST_READINGS, Math.max(FEWEST_READINGS, CHARACTERS_TO_READ / source.text.length)) };
  const unread = { source, document: undefined, pending: [], mended: [], toOriginal: (offset: number) => offset };
  let round: Round = yield* withMendings(unread, strayMarksIn(source.text));
  for (let next: Round | undefined = round; next !== undefined; next = yield* nextRound(round, budget)) round = next;
  const { document, toOriginal, mended, pending } = round;
  const problems = [...mended, ...pending.map((problem) => atOriginal(problem, toOriginal))];
  return { text: round.source.text, document, toOriginal, problems };
}

/** Of a text that is too deep, the errors before that place are told first: with them, most texts are not as deep as they seem. */
function* read(text: string): Steps<Reading> {
  const reading = yield* readYamlInSteps(text);
  if (reading.kind === 'read') return { document: reading.documents[0], pending: yamlProblemsOf(text, reading.documents) };
  const before = text.slice(0, reading.at);
  const shallow = yield* readYamlInSteps(before);
  const problems = shallow.kind === 'read' ? yamlProblemsOf(before, shallow.documents) : [];
  const errors = problems.filter(({ messageId, range }) => range.end < reading.at && messageId !== 'unclosedArray' && messageId !== 'unclosedObject');
  return { document: undefined, pending: errors.length > 0 ? errors : [tooDeepProblem(reading.at)] };
}

/** Mends all that can be mended, or as much of it from the start as helps. Undefined where nothing does. */
function* nextRound(round: Round, budget: Budget): Steps<Round | undefined> {
  let mendings = mendingsOf(round.source, round.pending, round.mended.length > 0 && budget.left <= FAST_READINGS);
  while (mendings.length > 0 && budget.left > 0) {
    budget.left--;
    const next = yield* withMendings(round, mendings);
    if (helps(round, next, mendings)) return next;
    if (mendings.length === 1) return undefined;
    const firstBad = next.source.lineAt(next.pending[0]?.range.start ?? 0);
    const good = mendings.filter((mending) => lastLineOf(round.source, mending) < firstBad);
    mendings = good.length > 0 && good.length < mendings.length ? good : mendings.slice(0, 1);
  }
  return undefined;
}

function* withMendings({ source, mended, toOriginal }: Round, mendings: readonly Mending[]): Steps<Round> {
  const edits = mendings.flatMap((mending) => mending.edits);
  const next = edits.length === 0 ? source : new MendableText(applyEdits(source.text, edits));
  const toText = offsetBefore(edits);
  return {
    ...(yield* read(next.text)),
    source: next,
    mended: [...mended, ...mendings.map(({ problem }) => atOriginal(problem, toOriginal))],
    toOriginal: (offset) => toOriginal(toText(offset)),
  };
}

/** Whether there are fewer errors by as many as were mended, up to the last line with one of them. */
function helps(before: Round, after: Round, mendings: readonly Mending[]): boolean {
  const last = Math.max(...mendings.map((mending) => lastLineOf(before.source, mending)));
  return countUntil(after, last) <= Math.max(0, countUntil(before, last) - mendings.length);
}

function countUntil({ source, pending }: Round, line: number): number {
  return pending.filter(({ range }) => source.lineAt(range.start) <= line).length;
}

function atOriginal(problem: SyntaxProblem, toOriginal: (offset: number) => number): SyntaxProblem {
  return { ...problem, range: { start: toOriginal(problem.range.start), end: toOriginal(problem.range.end) } };
}
