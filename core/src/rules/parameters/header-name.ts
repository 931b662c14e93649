import type { Fix } from '../../fixes/fix.js';
import { offering, proposeValue } from '../../fixes/fixing.js';
import { isBlank, memberOf } from '../../lint/json-object.js';
import type { Location } from '../../lint/location.js';
import { policyParameter, readPolicy } from '../../policies/policy-instance.js';
import { defineRule } from '../rule.js';

/** What RFC 9110 allows in the name of a header. */
const NAME = /^[\w!#$%&'*+\-.^`|~]+$/;

export const headerName = defineRule({
  meta: {
    id: 'header-name',
    title: 'Names of headers have only characters that can be sent',
    severity: 'warning',
    profiles: ['save'],
    savedAnyway: true,
    serviceRules: {},
    reads: ['definition', 'properties'],
    messages: {
      ends: 'The header {name} has {found} at an end of its name, and none can be sent with that. Write "{trimmed}".',
      inside: 'The header {name} has {found} in its name, and none can be sent with that. Write the name as the documentation of the API does: of letters, digits and hyphens.',
      value: 'The header {name} has a part of its value in its name, and none can be sent with that. Write only "{trimmed}" here.',
    },
    fixable: 'suggestion',
  },
  create: ({ report }) => {
    const check = (name: unknown, at: Location, mayChange: boolean): void => {
      // An expression of a policy stands for a name.
      if (typeof name !== 'string' || isBlank(name) || NAME.test(name) || name.includes('@') || name.includes('{')) return;
      const trimmed = name.replace(/^\s+|[\s:]+$/g, '');
      const [start = ''] = name.trim().split(/\s*:\s*/);
      const fixes: readonly Fix[] = mayChange ? [proposeValue(at, NAME.test(trimmed) ? trimmed : start)] : [];
      const data = { name: JSON.stringify(name), found: foundIn(name), trimmed };
      if (NAME.test(trimmed)) report({ at, messageId: 'ends', data, ...offering(fixes) });
      else if (name.includes(':') && NAME.test(start)) report({ at, messageId: 'value', data: { ...data, trimmed: start }, ...offering(fixes) });
      else report({ at, messageId: 'inside', data, fixable: 'no' });
    };
    return {
      Parameter(parameter, at) {
        // Dynamic lists and policies call a parameter by its name, so that it is changed by hand.
        if (memberOf(parameter, 'in') === 'header') check(memberOf(parameter, 'name'), at.child('name'), false);
      },
      SecurityScheme(scheme, at) {
        if (memberOf(scheme, 'type') === 'apiKey' && memberOf(scheme, 'in') === 'header') check(memberOf(scheme, 'name'), at.child('name'), true);
      },
      PolicyInstance(instance, at) {
        const policy = readPolicy(instance, at);
        const name = policy.templateId === 'setheader' ? policyParameter(policy, 'name') : undefined;
        if (name !== undefined) check(name.value, name.at, true);
      },
    };
  },
});

function foundIn(name: string): string {
  const [found = ''] = /[^\w!#$%&'*+\-.^`|~]/u.exec(name) ?? [];
  return /\s/.test(found) ? 'a blank' : `"${found}"`;
}
