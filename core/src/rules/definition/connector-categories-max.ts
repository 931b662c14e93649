import { MAX_CATEGORIES } from '../../limits.js';
import { proposeValue } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { categoriesOf } from '../../knowledge/connector-categories.js';

export const connectorCategoriesMax = defineRule({
  meta: {
    id: 'connector-categories-max',
    title: 'A connector stands in at most two categories',
    severity: 'warning',
    profiles: ['certification'],
    serviceRules: { many: 'TooManyConnectorCategories' },
    reads: ['definition'],
    messages: { many: 'The connector stands in {count} categories, and the store takes {max}. Keep those in which makers would look for it.' },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    Definition(root, at) {
      const list = categoriesOf(root, at);
      if (list === undefined || list.categories.length <= MAX_CATEGORIES) return;
      const kept = list.categories.slice(0, MAX_CATEGORIES).join(';');
      report({ at: list.at, messageId: 'many', data: { count: list.categories.length, max: MAX_CATEGORIES }, fixes: () => [proposeValue(list.at, kept, `Keep "${kept}"`)] });
    },
  }),
});
