import { ORIGINAL_METHOD, POLICY_FUNCTIONS } from '../../knowledge/policy-keys.js';
import { PAGES } from '../../knowledge/documentation-links.js';
import { listOf, memberOf, objectOf } from '../../lint/json-object.js';
import { policyExpressions, type PolicyExpression } from '../../policies/policy-expression.js';
import { OPERATION_NAMES } from '../../policies/policy-instance.js';
import { declaredParameters } from '../../connections/connection-parameters.js';
import { code, paragraphs } from '../cards/markdown.js';
import type { OffsetRange } from '../../text/offset-range.js';
import { connectionParameterCard, parameterCard } from '../cards/parameter-card.js';
import type { HoverPlace } from './hover-place.js';

/** The expression of a policy's text at a place: what the function does, and what its argument names. */
export function explainExpression(place: HoverPlace): string {
  const expression = expressionAt(place)?.expression;
  if (expression === undefined) return '';
  if (expression.form === 'member') return paragraphs(code(`@${ORIGINAL_METHOD.name}`), ORIGINAL_METHOD.meaning);
  const lower = expression.name.toLowerCase();
  const known = POLICY_FUNCTIONS.find(({ name }) => name.toLowerCase() === lower || name.toLowerCase() === `${lower}s`);
  if (known === undefined) return '';
  return paragraphs(`${code(`@${known.name}()`)} · ${known.meaning}`, targetOf(place, expression, known.argument), `[Documentation](${PAGES.expressions})`);
}

/** The innermost expression around the place, and where it stands in the document. */
export function expressionAt({ cursor, document, offset }: Pick<HoverPlace, 'cursor' | 'document' | 'offset'>): { readonly expression: PolicyExpression; readonly range: OffsetRange } | undefined {
  const start = cursor.range.start + cursor.quote.length;
  const at = offset - start;
  // Inside of interpolations, expressions can hold each other: the innermost comes last.
  const expression = policyExpressions(document.source.slice(start, cursor.range.end)).findLast((each) => each.start <= at && at < each.end);
  return expression === undefined ? undefined : { expression, range: { start: start + expression.start, end: start + expression.end } };
}

function targetOf(place: HoverPlace, expression: PolicyExpression, argument: (typeof POLICY_FUNCTIONS)[number]['argument']): string {
  const name = expression.arguments[0]?.text;
  if (name === undefined || argument === undefined) return '';
  if (argument === 'connectionParameter') {
    const found = declaredParameters(place.index).find((each) => each.name.toLowerCase() === name.toLowerCase());
    return found === undefined ? '' : connectionParameterCard(found.name, found.value);
  }
  const parameter = covered(place).flatMap((operation) => place.index.parametersOf(operation)).find((each) => each.in === argument && each.name?.toLowerCase() === name.toLowerCase());
  return parameter === undefined ? '' : parameterCard(parameter.value, place.index);
}

/** The operations that the policy is for. */
function covered({ segments, cursor, index }: HoverPlace): HoverPlace['index']['operations'] {
  const at = segments.lastIndexOf('parameters');
  const parameters = at === -1 ? undefined : objectOf(cursor.valueAt(at + 1));
  const ids = listOf(memberOf(parameters, OPERATION_NAMES)).filter((id) => typeof id === 'string');
  return ids.length === 0 ? index.operations : ids.flatMap((id) => index.operationsById(id));
}
