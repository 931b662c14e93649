import type { EffectiveParameter } from '../../../index/connector-index.js';
import { memberOf, textOf } from '../../../lint/json-object.js';
import { hole, type Template, valueHole } from '../../../knowledge/template.js';
import { pathsIn } from '../../../dynamic/called-answers.js';
import { resolveSchema } from '../../../schemas/schema-path.js';
import type { CompletionPlace, Proposal } from '../completion-place.js';
import { callAroundCursor } from './around-cursor.js';
import { passableInputs } from './passable-inputs.js';

/** The inputs of the called operation, those first that it requires. */
export function calledInputs(place: CompletionPlace): readonly Proposal[] {
  const call = callAroundCursor(place);
  const [operation] = call?.operationId === undefined ? [] : place.index.operationsById(call.operationId);
  if (call === undefined || operation === undefined) return [];
  const own = new Set(passableInputs(place).parameters.map(({ name }) => name));
  return place.index.parametersOf(operation).flatMap((parameter): readonly Proposal[] => {
    const { name, value } = parameter;
    if (name === undefined) return [];
    if (parameter.in === 'body') return propertiesToFill(parameter, name, call.style, place);
    const isRequired = memberOf(value, 'required') === true;
    return [{ value: name, kind: 'variable', detail: lineOf(parameter), documentation: textOf(memberOf(value, 'description')) ?? '', rank: isRequired ? 1 : 2, template: passing(call.style, own.has(name) ? name : '') }];
  });
}

/** What a call has to pass, each by the own parameter of that name where there is one; undefined where it needs nothing. */
export function requiredInputs(place: CompletionPlace): Template | undefined {
  const needed = calledInputs(place).filter(({ rank }) => rank === 1);
  return needed.length === 0 ? undefined : Object.fromEntries(needed.map(({ value, template }) => [String(value), template ?? hole()]));
}

/** By reference, a call can fill a property of the body by the way to it. */
function propertiesToFill({ value }: EffectiveParameter, name: string, style: string, { index }: CompletionPlace): readonly Proposal[] {
  const schema = style === 'byReference' ? resolveSchema(memberOf(value, 'schema'), index) : undefined;
  return schema === undefined ? [] : pathsIn(schema, 'values', index).map((path) => ({ value: `${name}/${path}`, kind: 'property', detail: 'body', rank: 3, template: passing(style, '') }));
}

function passing(style: string, name: string): Template {
  switch (style) {
    case 'byParameter':
    case 'inPicker': return { parameter: hole(name) };
    case 'byReference': return { parameterReference: hole(name) };
    case 'inTree': return name === '' ? { selectedItemValuePath: hole() } : { parameterReference: hole(name) };
    default: return valueHole();
  }
}

/** The inputs of the operations that the cursor stands in; by reference, also what is in its body. */
export function callingInputs(place: CompletionPlace): readonly Proposal[] {
  const { parameters, bodyName, bodyPaths } = passableInputs(place);
  const filled = place.cursor.segments.at(-2);
  const proposals = parameters.flatMap((parameter): Proposal[] =>
    parameter.name === undefined || (parameter.in === 'body' && place.cursor.segments.at(-1) === 'parameter')
      ? []
      : [{ value: parameter.name, kind: 'variable', detail: lineOf(parameter), documentation: textOf(memberOf(parameter.value, 'description')) ?? '', rank: parameter.name === filled ? 1 : 2 }],
  );
  const prefix = place.cursor.segments.at(-1) === 'parameterReference' ? `${bodyName}/` : '';
  const properties = bodyPaths().map((path): Proposal => ({ value: `${prefix}${path}`, kind: 'property', detail: 'body', rank: 3 }));
  // The older form names a parameter and a property of the body alike.
  const named = new Set(proposals.map(({ value }) => value));
  return [...proposals, ...properties.filter(({ value }) => !named.has(value))];
}

function lineOf(parameter: EffectiveParameter): string {
  const parts = [parameter.in, textOf(memberOf(parameter.value, 'type')), memberOf(parameter.value, 'required') === true ? 'required' : undefined];
  return parts.filter((part) => part !== undefined).join(', ');
}
