import { memberOf, textOf } from '../../lint/json-object.js';
import { offering } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { CALLING_EXTENSIONS, dynamicCalls } from '../../dynamic/dynamic-calls.js';
import { createInputFinder } from '../../dynamic/passed-references.js';
import { addNewerForm, beside, SCHEMAS, schemaPath } from '../../dynamic/twins.js';

export const dynamicPropertiesNeededValuepath = defineRule({
  meta: {
    id: 'dynamic-properties-needed-valuepath',
    title: 'A schema that is found by its properties has its newer form too',
    severity: 'warning',
    profiles: ['discovery'],
    serviceRules: { needed: 'DynamicPropertiesExtensionRequiredForPropertiesValuePath' },
    reads: ['definition'],
    messages: { needed: 'The value-path "{path}" leads to the properties of the schema and past what it requires. Add x-ms-dynamic-properties, whose itemValuePath leads to the schema itself.' },
    fixable: 'suggestion',
  },
  create: ({ index, isComplete, report }) => {
    if (!isComplete) return {};
    const inputsAround = createInputFinder(index);
    return {
      extensions: CALLING_EXTENSIONS,
      Extension(key, value, at) {
        if (key !== SCHEMAS.older) return;
        for (const call of dynamicCalls(key, value, at)) {
          const path = textOf(memberOf(call.caller, 'value-path'));
          if (path === undefined || schemaPath(path) === path.replace(/^\//, '') || beside(at, SCHEMAS.newer) !== undefined) continue;
          // What is passed as it is needs no inputs, so a shared schema gets its newer form too.
          const inputs = inputsAround(at) ?? [];
          report({ at: at.child('value-path'), messageId: 'needed', data: { path }, ...offering(addNewerForm(call, SCHEMAS, inputs, index)) });
        }
      },
    };
  },
});
