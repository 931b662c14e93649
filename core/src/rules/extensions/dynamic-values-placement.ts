import { proposeRemoval } from '../../fixes/fixing.js';
import type { NodeKind } from '../../lint/node-types.js';
import { defineRule } from '../rule.js';
import { CALLING_EXTENSIONS } from '../../dynamic/dynamic-calls.js';

const LISTS = ['x-ms-dynamic-values', 'x-ms-dynamic-list'];
/** What offers choices for one input. */
export const LIST_HOLDERS: readonly NodeKind[] = ['parameter', 'schema', 'items'];

export const dynamicValuesPlacement = defineRule({
  meta: {
    id: 'dynamic-values-placement',
    title: 'Lists of choices stand on a parameter or a property',
    severity: 'error',
    profiles: ['save'],
    serviceRules: {},
    reads: ['definition'],
    messages: { misplaced: '{extension} offers choices for one input, so it has to stand on a parameter or a property of the body. Move it there.' },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    extensions: CALLING_EXTENSIONS,
    Extension(key, _value, at, holder) {
      if (LISTS.includes(key) && !LIST_HOLDERS.includes(holder)) report({ at, part: 'key', messageId: 'misplaced', data: { extension: key }, fixes: () => [proposeRemoval(at)] });
    },
  }),
});
