import { defineRule } from '../rule.js';
import { askForNewerTwin, isProperty } from './needed-twin.js';
import { LISTS } from '../../dynamic/twins.js';

export const dynamicListNeededProperty = defineRule({
  meta: {
    id: 'dynamic-list-needed-property',
    title: 'A list that depends on a property of the body has its newer form too',
    severity: 'warning',
    profiles: ['discovery'],
    serviceRules: { needed: 'DynamicListExtensionRequiredForNonParameterReferences' },
    reads: ['definition'],
    messages: { needed: '"{name}" is a property of the body, which newer designers only find through x-ms-dynamic-list. Add it beside x-ms-dynamic-values.' },
    fixable: 'suggestion',
  },
  create: (context) => askForNewerTwin(context, LISTS, isProperty),
});
