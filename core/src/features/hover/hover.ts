import { cursorAt } from '../../cursor/cursor-at.js';
import { knownDocument } from '../../knowledge/known-document.js';
import { knownPlace } from '../../knowledge/known-place.js';
import type { OffsetRange } from '../../text/offset-range.js';
import type { FeaturePlace } from '../feature-place.js';
import { expressionAt } from './explain-expression.js';
import { explainKey, operationText } from './explain-key.js';
import { explainValue } from './explain-value.js';
import type { HoverPlace } from './hover-place.js';
import { scriptOperationsOf } from '../symbols/solution-names.js';
import { hoverScript } from './hover-script.js';

/** What is said about a word, as Markdown. */
export interface Hover {
  readonly range: OffsetRange;
  readonly markdown: string;
}

/** What the key, value or name at a place means; undefined where there is nothing to say. It never throws, however broken the file is. */
export function hover(place: FeaturePlace): Hover | undefined {
  if (place.document.kind === 'script') return hoverScript(place);
  if (place.document.kind === 'solution') return hoverSolution(place);
  const root = knownDocument(place.project, place.document);
  // The character at the offset is meant, so that the cursor is behind it.
  const cursor = root === undefined ? undefined : cursorAt(place.document, place.offset + 1);
  if (root === undefined || cursor === undefined || cursor.range.start === cursor.range.end || place.offset < cursor.range.start) return undefined;
  const isKey = cursor.role === 'key';
  const segments = isKey ? [...cursor.segments, cursor.written] : cursor.segments;
  const known = knownPlace(root, segments, (depth) => (depth > cursor.segments.length ? undefined : cursor.valueAt(depth)));
  const at: HoverPlace = { ...place, cursor, segments, known };
  const markdown = isKey ? explainKey(at) : explainValue(at);
  const value = known.value;
  const isExpression = !isKey && value?.kind === 'text' && value.slot === 'policyText';
  return markdown === '' ? undefined : { range: (isExpression ? expressionAt(at)?.range : undefined) ?? cursor.range, markdown };
}

/** An operation that the XML of a solution names. */
function hoverSolution({ project, document, index, offset }: FeaturePlace): Hover | undefined {
  const named = scriptOperationsOf(project, document).find(({ range }) => range.start <= offset && offset < range.end);
  const [operation] = named === undefined ? [] : index.operationsById(named.operationId);
  return named === undefined || operation === undefined ? undefined : { range: named.range, markdown: operationText(operation, { project, index }) };
}
