import type { ConnectorDocument } from '../documents/connector-document.js';
import { type Pointer, valueAt } from '../pointer.js';
import { documentAt, type ConnectorProject } from '../project/connector-project.js';
import type { CharSequence } from '../text/char-sequence.js';
import type { OffsetRange } from '../text/offset-range.js';
import type { Problem } from './problem.js';

/**
 * By document, the ranges of problems that were placed before: they are looked up for the order of the problems, and again where they are shown. The problems of
 * a document live no longer than it does, so that they need no weak references, of which there would be hundreds for each keystroke.
 */
const RANGES = new WeakMap<ConnectorDocument, Map<object, OffsetRange>>();

/**
 * Where a problem is shown. A value that is text, a number, … is shown whole; an object or list (of which some part is
 * missing or wrong) at its key, or at its opening bracket where it has no key: the root, and items of a list.
 * Throws where the document or the pointer does not exist: no other place stands in for it.
 */
export function rangeOfProblem(project: ConnectorProject, problem: Pick<Problem, 'uri' | 'pointer' | 'part' | 'range' | 'rule'>): OffsetRange {
  if (problem.range !== undefined) return problem.range;
  const document = documentAt(project, problem.uri);
  if (document === undefined) throw new Error(`${problem.rule} reports a problem in ${problem.uri}, which is no file of the project`);
  const ranges = rangesIn(document);
  const known = ranges.get(problem);
  if (known !== undefined) return known;
  const range = rangeIn(document, problem);
  if (range === undefined) throw new Error(`${problem.rule} reports a problem at ${JSON.stringify(problem.pointer)} (${problem.part}), which does not exist`);
  ranges.set(problem, range);
  return range;
}

function rangesIn(document: ConnectorDocument): Map<object, OffsetRange> {
  let ranges = RANGES.get(document);
  if (ranges === undefined) {
    ranges = new Map<object, OffsetRange>();
    RANGES.set(document, ranges);
  }
  return ranges;
}

function rangeIn(document: ConnectorDocument, { pointer, part }: Pick<Problem, 'pointer' | 'part'>): OffsetRange | undefined {
  if (part === 'key') return document.rangeOf(pointer, 'key');
  const range = document.rangeOf(pointer, 'value');
  if (range === undefined || !isContainer(document, pointer, range)) return range;
  return document.rangeOf(pointer, 'key') ?? openingOf(document.source, range);
}

/** In JSON, and in the brackets of YAML, the first character tells; elsewhere in YAML the value does. */
function isContainer(document: ConnectorDocument, pointer: Pointer, { start, end }: OffsetRange): boolean {
  const first = start < end ? document.source.charAt(start) : undefined;
  if (first === '{' || first === '[') return true;
  if (document.syntax === 'json') return false;
  const value = valueAt(document.value, pointer);
  return typeof value === 'object' && value !== null;
}

/** The opening bracket; a YAML block has none, so that its first line stands for it. */
function openingOf(text: CharSequence, range: OffsetRange): OffsetRange {
  const first = text.charAt(range.start);
  if (first === '{' || first === '[') return { start: range.start, end: range.start + 1 };
  const line = text.slice(range.start, range.end).split(/[\r\n]/, 1)[0] ?? '';
  return { start: range.start, end: range.start + line.trimEnd().length };
}
