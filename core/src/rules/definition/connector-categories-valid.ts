import { offering, proposeValue } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { nearestName } from '../../wording/nearest-name.js';
import { categoriesOf, CATEGORIES, type CategoryList } from '../../knowledge/connector-categories.js';

export const connectorCategoriesValid = defineRule({
  meta: {
    id: 'connector-categories-valid',
    title: 'The categories are ones that the store knows',
    severity: 'error',
    profiles: ['certification'],
    serviceRules: { unknown: 'InvalidConnectorCategory', misspelt: 'InvalidConnectorCategory', none: 'InvalidConnectorCategory' },
    reads: ['definition'],
    messages: {
      unknown: 'The store has no category "{category}", so certification refuses it. Write at most two of: {known}; with a semicolon between them.',
      misspelt: 'The store has no category "{category}", so certification refuses it. Did you mean "{nearest}"?',
      spelling: 'The store writes "{category}" as "{nearest}".',
      none: 'No category is named. Write at most two of: {known}; with a semicolon between them.',
    },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    Definition(root, at) {
      const list = categoriesOf(root, at);
      if (list === undefined) return;
      const known = CATEGORIES.join(', ');
      if (list.categories.length === 0) report({ at: list.at, messageId: 'none', data: { known }, fixable: 'no' });
      for (const category of list.categories) {
        if (CATEGORIES.some((each) => each === category)) continue;
        const exact = CATEGORIES.find((each) => each.toLowerCase() === category.toLowerCase());
        const nearest = exact ?? nearestName(category, CATEGORIES);
        if (nearest === undefined) report({ at: list.at, messageId: 'unknown', data: { category, known }, fixable: 'no' });
        else report({ at: list.at, messageId: exact === undefined ? 'misspelt' : 'spelling', data: { category, nearest }, ...(exact === undefined ? {} : { severity: 'info' as const }), ...offering([replacing(list, category, nearest)]) });
      }
    },
  }),
});

function replacing({ categories, at }: CategoryList, category: string, replacement: string): ReturnType<typeof proposeValue> {
  return proposeValue(at, categories.map((each) => (each === category ? replacement : each)).join(';'), `Change "${category}" to "${replacement}"`);
}
