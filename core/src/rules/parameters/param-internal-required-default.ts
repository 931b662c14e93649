import type { Location } from '../../lint/location.js';
import type { Fix } from '../../fixes/fix.js';
import { proposeMember, proposeRemoval } from '../../fixes/fixing.js';
import { isInternal } from '../../index/visibility.js';
import { memberOf, listOf, type JsonObject } from '../../lint/json-object.js';
import { defineRule } from '../rule.js';

export const paramInternalRequiredDefault = defineRule({
  meta: {
    id: 'param-internal-required-default',
    title: 'Hidden parameters that are required have a default',
    severity: 'error',
    profiles: ['save'],
    serviceRules: {},
    reads: ['definition'],
    messages: { missing: 'The parameter "{name}" is required and hidden (internal), so nobody can fill it in. Add the "default" that is sent, or make it visible.' },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    Parameter(parameter, at) {
      const name = memberOf(parameter, 'name');
      const place = memberOf(parameter, 'in');
      if (place === 'body' || memberOf(parameter, 'required') !== true || !isInternal(parameter) || memberOf(parameter, 'default') !== undefined) return;
      report({ at, messageId: 'missing', data: { name: typeof name === 'string' ? name : '' }, isMissing: true, fixes: () => [...proposeDefault(parameter, at), proposeRemoval(at.child('x-ms-visibility'), 'Make it visible')] });
    },
  }),
});

/** Where only some values are allowed, the first of them. */
function proposeDefault(parameter: JsonObject, at: Location): readonly Fix[] {
  const [first] = listOf(memberOf(parameter, 'enum'));
  return first === undefined || first === null ? [] : [proposeMember(at, 'default', first, `Always send ${JSON.stringify(first)}`)];
}
