import type { Document } from 'yaml';
import type { SyntaxProblem } from '../documents/connector-document.js';
import type { Steps } from '../documents/steps.js';
import { lineOfOffset } from '../documents/line-of-offset.js';
import { offsetBefore } from '../text/edited-offset.js';
import { applyEdits } from '../text/text-edit.js';
import { withLineFeeds } from './line-feeds.js';
import { mend } from './mending.js';
import { readYamlInSteps } from './read-yaml.js';
import { yamlProblemsOf } from './yaml-problems.js';

/** Each round reads the text once more, so a large text gets fewer. */
const MOST_ROUNDS = 12;
const CHARACTERS_TO_READ = 2_000_000;

export interface MendedYaml {
  readonly kind: 'read';
  /** The text that could be read: the given one, with its errors mended as far as possible. */
  readonly text: string;
  readonly document: Document.Parsed | undefined;
  /** One problem for each thing to mend, and those that could not be mended; places in the given text. */
  readonly problems: readonly SyntaxProblem[];
  /** From offsets of the mended text to those of the given one. */
  readonly toOriginal: (offset: number) => number;
}

/** `at` is where level 501 starts. */
export type YamlResult = MendedYaml | { readonly kind: 'tooDeep'; readonly at: number };

/** One reading of one text on the way. */
interface Round {
  readonly text: string;
  readonly document: Document.Parsed | undefined;
  /** What is wrong with this text, in its own offsets. */
  readonly pending: readonly SyntaxProblem[];
  /** What was mended before, in the offsets of the given text. */
  readonly mended: readonly SyntaxProblem[];
  readonly toOriginal: (offset: number) => number;
}

/**
 * Reads a YAML text, and one with errors as it was probably meant. The library goes on after an error, but with the structure it
 * happens to see: a line that is moved by one column takes the rest of its object along. So the first error is mended, and the
 * text read again, as long as that helps.
 */
export function* readMendedInSteps(original: string): Steps<YamlResult> {
  const text = withLineFeeds(original);
  const reading = yield* readYamlInSteps(text);
  if (reading.kind === 'tooDeep') return reading;
  let round: Round = { text, document: reading.documents[0], pending: problemsOf(text, reading.documents), mended: [], toOriginal: (offset) => offset };
  for (let left = Math.min(MOST_ROUNDS, CHARACTERS_TO_READ / text.length); left > 0; left--) {
    const next = yield* nextRound(round);
    if (next === undefined) break;
    round = next;
  }
  const { document, toOriginal, mended, pending } = round;
  const problems = [...mended, ...pending.map((problem) => atOriginal(problem, toOriginal))];
  return { kind: 'read', text: round.text, document, toOriginal, problems };
}

/** Mends the first problem that can be mended. Undefined where there is none, or where that does not help. */
function* nextRound({ text, pending, mended, toOriginal }: Round): Steps<Round | undefined> {
  const mending = pending.map((problem) => mend(text, problem)).find((each) => each !== undefined);
  if (mending === undefined) return undefined;
  const next = applyEdits(text, mending.edits);
  const reading = yield* readYamlInSteps(next);
  if (reading.kind === 'tooDeep') return undefined;
  const nextPending = problemsOf(next, reading.documents);
  const line = lineOfOffset(text, mending.problem.range.end);
  if (countUntil(next, nextPending, line) >= Math.max(1, countUntil(text, pending, line))) return undefined;
  const toText = offsetBefore(mending.edits);
  return {
    text: next,
    document: reading.documents[0],
    pending: nextPending,
    mended: [...mended, atOriginal(mending.problem, toOriginal)],
    toOriginal: (offset) => toOriginal(toText(offset)),
  };
}

function countUntil(text: string, problems: readonly SyntaxProblem[], line: number): number {
  return problems.filter(({ range }) => lineOfOffset(text, range.start) <= line).length;
}

function problemsOf(text: string, documents: readonly Document.Parsed[]): readonly SyntaxProblem[] {
  return [...yamlProblemsOf(text, documents)].sort((a, b) => a.range.start - b.range.start);
}

function atOriginal(problem: SyntaxProblem, toOriginal: (offset: number) => number): SyntaxProblem {
  return { ...problem, range: { start: toOriginal(problem.range.start), end: toOriginal(problem.range.end) } };
}
