import type { Fix } from '../../fixes/fix.js';
import { isObject, memberOf, type JsonObject } from '../../lint/json-object.js';
import type { Location } from '../../lint/location.js';
import { offering, proposeValue } from '../../fixes/fixing.js';
import { literalOf, type Literal } from '../../dynamic/passed-values.js';
import { defineRule, type RuleContext } from '../rule.js';
import { CALLING_EXTENSIONS, dynamicCalls } from '../../dynamic/dynamic-calls.js';

export const dynamicReferenceSyntax = defineRule({
  meta: {
    id: 'dynamic-reference-syntax',
    title: 'What is passed to another operation is written as its extension wants it',
    severity: 'error',
    profiles: ['save'],
    serviceRules: {},
    reads: ['definition'],
    messages: {
      literal: '{extension} takes a fixed value as { "value": … }, not by itself. Wrap it.',
      parameter: '{extension} refers to a parameter with "parameterReference"; "parameter" is for x-ms-dynamic-values and x-ms-dynamic-schema. Write { "parameterReference": … }.',
      shape: '{extension} takes either { "value": … } or { "parameterReference": … }, with exactly one member. Choose one of them.',
      reference: '{extension} refers to a parameter with "parameter"; "parameterReference" is for x-ms-dynamic-list and x-ms-dynamic-properties. Write { "parameter": … }.',
      braces: '{extension} passes the text "{value}" as it is, braces and all. To pass on what makers fill in there, write { "{key}": "{name}" }.',
    },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    extensions: CALLING_EXTENSIONS,
    Extension(key, value, at) {
      for (const call of dynamicCalls(key, value, at)) {
        for (const name of Object.keys(call.parameters)) {
          const place = call.at.child('parameters', name);
          const passed = call.parameters[name];
          const fault = call.style === 'byParameter' ? faultOfOldForm(passed, place) : call.style === 'byReference' ? faultOfNewForm(passed, place) : undefined;
          if (fault !== undefined) report({ at: fault.at, messageId: fault.messageId, data: { extension: key }, ...offering(fault.fixes) });
          else if (call.style === 'byParameter' || call.style === 'byReference') reportBraces(report, key, place, literalOf(passed, call.style), call.style === 'byParameter' ? 'parameter' : 'parameterReference');
        }
      }
    },
  }),
});

/** A published connector has a name in braces, as paths have it, where it means an input. */
function reportBraces(report: RuleContext<'braces'>['report'], extension: string, place: Location, literal: Literal | undefined, key: 'parameter' | 'parameterReference'): void {
  const value = literal?.value;
  const name = typeof value === 'string' ? /^\{([^{}]+)\}$/.exec(value)?.[1] : undefined;
  if (typeof value !== 'string' || name === undefined) return;
  report({ at: place.child(...(literal?.way ?? [])), messageId: 'braces', data: { extension, value, key, name }, severity: 'warning', fixes: () => [proposeValue(place, { [key]: name })] });
}

interface Fault {
  readonly at: Location;
  readonly messageId: 'literal' | 'parameter' | 'shape' | 'reference';
  readonly fixes: readonly Fix[];
}

function faultOfOldForm(passed: unknown, place: Location): Fault | undefined {
  if (!isObject(passed) || !isOnly(passed, 'parameterReference')) return undefined;
  const name = memberOf(passed, 'parameterReference');
  return { at: place, messageId: 'reference', fixes: [proposeValue(place, { parameter: name })] };
}

function faultOfNewForm(passed: unknown, place: Location): Fault | undefined {
  if (!isObject(passed)) return { at: place, messageId: 'literal', fixes: [proposeValue(place, { value: passed })] };
  // The item of a tree, which no list or schema has, is a finding of its own.
  if (isOnly(passed, 'value') || isOnly(passed, 'parameterReference') || isOnly(passed, 'selectedItemValuePath')) return undefined;
  if (!isOnly(passed, 'parameter')) return { at: place, messageId: 'shape', fixes: [] };
  return { at: place, messageId: 'parameter', fixes: [proposeValue(place, { parameterReference: memberOf(passed, 'parameter') })] };
}

function isOnly(passed: JsonObject, key: string): boolean {
  return Object.hasOwn(passed, key) && Object.keys(passed).length === 1;
}
