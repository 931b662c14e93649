import { describeOperation } from '../../wording/describe-operation.js';
import { offering, proposeMember } from '../../fixes/fixing.js';
import { jsonTypeOf, memberOf } from '../../lint/json-object.js';
import { defineRule } from '../rule.js';
import { textFault } from '../text-fault.js';

export const operationDescriptionRequired = defineRule({
  meta: {
    id: 'operation-description-required',
    title: 'Every action and trigger has a description',
    severity: 'warning',
    profiles: ['discovery'],
    serviceRules: { missing: 'RequiredPropertyMissing', empty: 'RequiredValueEmpty', notText: 'JsonTypeIncorrect' },
    reads: ['definition'],
    messages: {
      missing: 'This {kind} has no description, so makers see nothing that tells them when to use it. Add a "description" of one or two sentences.',
      empty: 'The description of this {kind} is empty, so makers see nothing that tells them when to use it. Write one or two sentences.',
      notText: 'The description of this {kind} is {type} instead of text. Write one or two sentences in double quotes.',
    },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    Operation(operation, at) {
      const { kind, value } = operation;
      const description = memberOf(value, 'description');
      const fault = textFault(description);
      if (kind === 'internal' && fault !== 'notText') return;
      const shown = kind === 'internal' ? 'operation' : kind;
      if (fault === undefined) return;
      const text = describeOperation(operation);
      const fixes = offering(text === undefined ? [] : [proposeMember(at, 'description', text, `Write ${JSON.stringify(text)}`, { after: 'summary' })]);
      if (fault === 'missing') report({ at, messageId: fault, data: { kind: shown }, isMissing: true, lacks: [at.child('description').pointer], ...fixes });
      // What is no text, the service refuses.
      else report({ at: at.child('description'), messageId: fault, data: { kind: shown, type: jsonTypeOf(description) }, ...(fault === 'notText' ? { severity: 'error' as const } : {}), ...fixes });
    },
  }),
});
