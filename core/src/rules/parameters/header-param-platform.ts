import type { Location } from '../../lint/location.js';
import { isPassedInCalls } from '../../dynamic/passed-names.js';
import { proposeRemoval } from '../../fixes/fixing.js';
import { isInternal } from '../../index/visibility.js';
import { memberOf } from '../../lint/json-object.js';
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
      if (memberOf(parameter, 'in') === 'header' && typeof name === 'string' && /^(?:content-type|accept)$/i.test(name) && !isInternal(parameter)) report({ at: at.child('name'), messageId: 'header', data: { name }, fixes: () => (isListed(at) && !isPassedInCalls(name, index) ? [proposeRemoval(at, 'Remove the parameter')] : []) });
    },
  }),
});

/** Whether it stands in a list of parameters; what is shared is referred to from elsewhere. */
function isListed(at: Location): boolean {
  return at.parent?.segment === 'parameters' && typeof at.segment === 'number';
}
