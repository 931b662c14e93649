import type { CompletionPlace, Proposal } from '../completion-place.js';
import { missingPathVariables, operationAroundCursor } from './around-cursor.js';
import { memberOf, textOf } from '../../../lint/json-object.js';
import { objectAbove } from './around-cursor.js';

/** Methods that mostly send a body. */
const SENDING: ReadonlySet<string> = new Set(['post', 'put', 'patch']);

/** Where the parameter at the cursor most likely goes: in the path while a variable there has none, or in the body while there is none. */
export function parameterPlaces(place: CompletionPlace): readonly Proposal[] {
  const parameter = objectAbove(place, 1);
  const name = textOf(memberOf(parameter, 'name'));
  const variables = missingPathVariables(place);
  if (name !== undefined && variables.includes(name)) return [proposal('path')];
  if (memberOf(parameter, 'schema') !== undefined || name === 'body') return [proposal('body')];
  const operation = operationAroundCursor(place);
  const others = operation === undefined ? [] : place.index.parametersOf(operation);
  const wantsBody = operation !== undefined && SENDING.has(operation.method) && !others.some(({ in: where }) => where === 'body' || where === 'formData');
  return [...(name === undefined && variables.length > 0 ? [proposal('path')] : []), ...(wantsBody && name === undefined && memberOf(parameter, 'type') === undefined ? [proposal('body')] : [])];
}

function proposal(value: string): Proposal {
  return { value, kind: 'value', rank: 1 };
}
