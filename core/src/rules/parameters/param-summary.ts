import type { Fix } from '../../fixes/fix.js';
import type { EffectiveParameter } from '../../index/connector-index.js';
import { jsonTypeOf, memberOf } from '../../lint/json-object.js';
import { suggestion } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { textFault } from '../text-fault.js';
import { labelOf } from '../../wording/parameter-label.js';
import { eachFilledIn } from './filled-in-parameters.js';

/** Of the guidance for texts of connectors. */
const MAX_LENGTH = 80;

export const paramSummary = defineRule({
  meta: {
    id: 'param-summary',
    title: 'Every parameter that makers fill in has a label',
    severity: 'warning',
    profiles: ['discovery'],
    profileSeverities: { certification: 'error' },
    serviceRules: { missing: 'RequiredPropertyMissing', empty: 'RequiredValueEmpty', long: 'FieldLengthExceeded' },
    reads: ['definition'],
    messages: {
      missing: 'The parameter "{name}" has no label, so makers see its technical name. Add an "x-ms-summary" such as "{label}".',
      notText: 'The label of the parameter "{name}" is {type} instead of text, so makers see its technical name. Write one such as "{label}".',
      long: 'The label of the parameter "{name}" has {length} characters, and Microsoft asks for at most {max}. Say the rest in its description.',
      empty: 'The label of the parameter "{name}" is empty, so makers see its technical name. Write one such as "{label}".',
    },
    fixable: 'suggestion',
  },
  create: ({ index, report }) =>
    eachFilledIn(index, (parameter, operation) => {
      const label = memberOf(parameter.value, 'x-ms-summary');
      const fault = textFault(label);
      if (fault === undefined) {
        if (typeof label === 'string' && label.length > MAX_LENGTH) report({ at: parameter.at.child('x-ms-summary'), messageId: 'long', data: { name: parameter.name ?? '', length: label.length, max: MAX_LENGTH }, severity: 'warning', restsOn: operation.at, once: parameter.at.pointer, fixable: 'no' });
        return;
      }
      const data = { name: parameter.name ?? '', label: labelOf(parameter.name ?? ''), type: jsonTypeOf(label) };
      const fixes = (): readonly Fix[] => [proposeLabel(parameter, data.label)];
      if (fault === 'missing') report({ at: parameter.at, messageId: 'missing', data, isMissing: true, lacks: [parameter.at.child('x-ms-summary').pointer], restsOn: operation.at, once: parameter.at.pointer, fixes });
      else report({ at: parameter.at.child('x-ms-summary'), messageId: fault, data, restsOn: operation.at, once: parameter.at.pointer, fixes });
    }),
});

function proposeLabel({ at, value }: EffectiveParameter, label: string): Fix {
  if (memberOf(value, 'x-ms-summary') !== undefined) {
    return suggestion(`Change the label to "${label}"`, at, (corrector) => {
      corrector.set(at.child('x-ms-summary').pointer, label);
    });
  }
  return suggestion(`Add the label "${label}"`, at, (corrector) => {
    corrector.insertKey(at.pointer, 'x-ms-summary', label);
  });
}
