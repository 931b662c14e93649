import { defineRule } from '../rule.js';
import { askForNewerTwin, isAmbiguous } from './needed-twin.js';
import { LISTS } from '../../dynamic/twins.js';

export const dynamicListNeededAmbiguous = defineRule({
  meta: {
    id: 'dynamic-list-needed-ambiguous',
    title: 'A list that depends on an ambiguous name has its newer form too',
    severity: 'warning',
    profiles: ['discovery'],
    serviceRules: { needed: 'DynamicListExtensionRequiredForAmbiguousReferences' },
    reads: ['definition'],
    messages: { needed: '"{name}" is both a parameter and a property of the body, and x-ms-dynamic-values cannot tell them apart. Add x-ms-dynamic-list, which can.' },
    fixable: 'suggestion',
  },
  create: (context) => askForNewerTwin(context, LISTS, isAmbiguous),
});
