import { defineRule } from '../rule.js';
import { askForNewerTwin, isProperty } from './needed-twin.js';
import { SCHEMAS } from '../../dynamic/twins.js';

export const dynamicPropertiesNeededProperty = defineRule({
  meta: {
    id: 'dynamic-properties-needed-property',
    title: 'A schema that depends on a property of the body has its newer form too',
    severity: 'warning',
    profiles: ['discovery'],
    serviceRules: { needed: 'DynamicPropertiesExtensionRequiredForNonParameterReferences' },
    reads: ['definition'],
    messages: { needed: '"{name}" is a property of the body, which newer designers only find through x-ms-dynamic-properties. Add it beside x-ms-dynamic-schema.' },
    fixable: 'suggestion',
  },
  create: (context) => askForNewerTwin(context, SCHEMAS, isProperty),
});
