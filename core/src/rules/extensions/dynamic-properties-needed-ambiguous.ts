import { defineRule } from '../rule.js';
import { askForNewerTwin, isAmbiguous } from './needed-twin.js';
import { SCHEMAS } from '../../dynamic/twins.js';

export const dynamicPropertiesNeededAmbiguous = defineRule({
  meta: {
    id: 'dynamic-properties-needed-ambiguous',
    title: 'A schema that depends on an ambiguous name has its newer form too',
    severity: 'warning',
    profiles: ['discovery'],
    serviceRules: { needed: 'DynamicPropertiesExtensionRequiredForAmbiguousReferences' },
    reads: ['definition'],
    messages: { needed: '"{name}" is both a parameter and a property of the body, and x-ms-dynamic-schema cannot tell them apart. Add x-ms-dynamic-properties, which can.' },
    fixable: 'suggestion',
  },
  create: (context) => askForNewerTwin(context, SCHEMAS, isAmbiguous),
});
