import { isObject } from '../../lint/json-object.js';
import { Location } from '../../lint/location.js';
import { defineRule } from '../rule.js';
import { createNameFinder } from '../../wording/nearest-name.js';
import { eachRequirement } from '../../connections/security-requirements.js';

export const securityDefined = defineRule({
  meta: {
    id: 'security-defined',
    title: 'Each security requirement names a scheme of securityDefinitions',
    // apiProperties.json decides how people sign in, so published connectors work without the scheme.
    severity: 'warning',
    profiles: ['save'],
    serviceRules: { missing: 'SecurityRequirementMustBeDefined', misspelt: 'SecurityRequirementMustBeDefined' },
    reads: ['definition'],
    messages: {
      missing: '"{name}" is not declared in "securityDefinitions". Declare it there, or remove the requirement.',
      misspelt: '"{name}" is not declared in "securityDefinitions". Did you mean "{nearest}"?',
    },
    fixable: 'no',
  },
  create: ({ isComplete, report }) => {
    if (!isComplete) return {};
    let nearestTo: ReturnType<typeof createNameFinder> | undefined;
    return eachRequirement(({ name, schemes = {}, at }) => {
      if (!isObject(schemes) || Object.hasOwn(schemes, name)) return;
      nearestTo ??= createNameFinder(() => Object.keys(schemes));
      const nearest = nearestTo(name);
      if (nearest === undefined) report({ at, part: 'key', messageId: 'missing', data: { name }, lacks: [Location.root(at.document).child('securityDefinitions').pointer] });
      else report({ at, part: 'key', messageId: 'misspelt', data: { name, nearest } });
    });
  },
});
