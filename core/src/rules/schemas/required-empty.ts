import { isList } from '../../lint/json-object.js';
import { safeFix } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';

export const requiredEmpty = defineRule({
  meta: {
    id: 'required-empty',
    title: 'Lists of required properties are not empty',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { empty: 'RequiredPropertyArrayEmpty' },
    reads: ['definition'],
    messages: { empty: 'An empty "required" says nothing, and the service refuses it. Remove it.' },
    fixable: 'safe',
  },
  create: ({ report }) => ({
    keywords: {
      required(value, _holder, at, kind) {
        if (kind !== 'schema' || !isList(value) || value.length > 0) return;
        const remove = safeFix('Remove "required"', at, (corrector) => {
          corrector.remove(at.child('required').pointer);
        });
        report({ at: at.child('required'), messageId: 'empty', fixes: () => [remove] });
      },
    },
  }),
});
