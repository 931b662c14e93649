import type { Location } from '../../lint/location.js';
import { isPassedInCalls } from '../../dynamic/passed-names.js';
import type { Fix } from '../../fixes/fix.js';
import { proposeRemoval, suggestion } from '../../fixes/fixing.js';
import { essenceOf } from '../../index/mime-types.js';
import { isInternal } from '../../index/visibility.js';
import { type JsonObject, listOf, memberOf, objectOf, textOf } from '../../lint/json-object.js';
import { defineRule } from '../rule.js';

export const headerParamPlatform = defineRule({
  meta: {
    id: 'header-param-platform',
    title: 'Headers that the platform sets are no parameters',
    severity: 'hint',
    profiles: ['discovery'],
    serviceRules: {},
    reads: ['definition'],
    messages: { header: 'The platform sends "{name}" by itself, from "consumes" and "produces". Remove the parameter, or hide it ("x-ms-visibility": "internal") with a default.' },
    fixable: 'suggestion',
  },
  create: ({ index, report }) => ({
    Parameter(parameter, at) {
      const name = memberOf(parameter, 'name');
      if (memberOf(parameter, 'in') !== 'header' || typeof name !== 'string' || !/^(?:content-type|accept)$/i.test(name) || isInternal(parameter) || isChoice(parameter)) return;
      report({
        at: at.child('name'),
        messageId: 'header',
        data: { name },
        fixes: () => {
          const removals = isListed(at) && !isPassedInCalls(name, index) ? [proposeRemoval(at, 'Remove the parameter')] : [];
          const hiding = proposeHiding(parameter, name, at);
          return sendsAnother(parameter, name, at) ? [hiding, ...removals] : [...removals, hiding];
        },
      });
    },
  }),
});

/** Where makers choose among several types, the API answers differently by what they choose. */
function isChoice(parameter: JsonObject): boolean {
  return new Set(listOf(memberOf(parameter, 'enum'))).size > 1;
}

/** Whether calls would send another type without the parameter. */
function sendsAnother(parameter: JsonObject, name: string, at: Location): boolean {
  const value = textOf(memberOf(parameter, 'default'));
  const declared = declaredType(name, at);
  return value !== undefined && (declared === undefined || essenceOf(value) !== essenceOf(declared));
}

/** Whether it stands in a list of parameters; what is shared is referred to from elsewhere. */
function isListed(at: Location): boolean {
  return at.parent?.segment === 'parameters' && typeof at.segment === 'number';
}

/** What was sent without asking stays what is sent: of what is hidden, only what is required is sent. A call that passes the parameter goes on doing so. */
function proposeHiding(parameter: JsonObject, name: string, at: Location): Fix {
  const own = memberOf(parameter, 'default');
  const value = own ?? listOf(memberOf(parameter, 'enum')).find((each) => typeof each === 'string') ?? declaredType(name, at) ?? 'application/json';
  return suggestion(`Hide it, and always send ${JSON.stringify(value)}`, at, (corrector) => {
    if (memberOf(parameter, 'required') === undefined) corrector.insertKey(at.pointer, 'required', true, { after: 'in' });
    else corrector.set(at.child('required').pointer, true);
    if (own === undefined) corrector.insertKey(at.pointer, 'default', value);
    if (memberOf(parameter, 'x-ms-visibility') === undefined) corrector.insertKey(at.pointer, 'x-ms-visibility', 'internal');
    else corrector.set(at.child('x-ms-visibility').pointer, 'internal');
  });
}

/** The first MIME type that the operation, else the definition, takes (for Content-Type) or answers with. */
function declaredType(name: string, at: Location): string | undefined {
  const key = name.toLowerCase() === 'accept' ? 'produces' : 'consumes';
  for (const holder of [at.parent?.parent?.value, at.document.value]) {
    const type = listOf(memberOf(objectOf(holder), key)).find((each) => typeof each === 'string');
    if (typeof type === 'string') return type;
  }
  return undefined;
}
