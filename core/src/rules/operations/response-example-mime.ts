import type { Fix } from '../../fixes/fix.js';
import { includesType, mimeTypesOf, type MimeTypes } from '../../index/mime-types.js';
import { operationsAround } from '../../index/operation-around.js';
import type { Location } from '../../lint/location.js';
import { memberOf, objectOf } from '../../lint/json-object.js';
import { suggestion } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';

export const responseExampleMime = defineRule({
  meta: {
    id: 'response-example-mime',
    title: 'Examples of answers are of a MIME type that the operation answers with',
    severity: 'warning',
    profiles: ['save'],
    serviceRules: { other: 'ResponseExampleMustBeProducedByOperation', shared: 'ResponseExampleMustBeProducedByOperation' },
    reads: ['definition'],
    messages: {
      other: 'The example is {type}, and the operation answers with {produces}. Add the type to "produces", or correct the name of the example.',
      shared: 'The example is {type}, with which none of the operations that give this answer answers. Add the type to their "produces", or correct the name of the example.',
    },
    fixable: 'suggestion',
  },
  create: ({ index, report }) => ({
    Response(response, at, _status, operation) {
      const examples = Object.keys(objectOf(memberOf(response, 'examples')) ?? {});
      if (examples.length === 0) return;
      const produces = operation === undefined ? undefined : mimeTypesOf(operation, 'produces');
      // A shared answer is one of all operations that refer to it.
      const lists = operation === undefined ? operationsAround(at, index).map((each) => mimeTypesOf(each, 'produces')) : [produces];
      for (const type of examples) {
        if (!type.includes('/') || lists.length === 0 || !lists.every((list) => leavesOut(list, type))) continue;
        const place = { at: at.child('examples', type), part: 'key' } as const;
        if (produces === undefined) report({ ...place, messageId: 'shared', data: { type }, fixable: 'no' });
        else report({ ...place, messageId: 'other', data: { type, produces: produces.types.join(', ') }, fixes: () => [addTo(produces, type, at)] });
      }
    },
  }),
});

/** Nobody knows what comes back where nothing, or anything, is listed. */
function leavesOut(produces: MimeTypes | undefined, type: string): boolean {
  return produces !== undefined && produces.types.length > 0 && !produces.types.some((each) => includesType(each, type));
}

function addTo(produces: MimeTypes, type: string, at: Location): Fix {
  return suggestion(`Add ${type} to "produces"`, at, (corrector) => {
    corrector.append(produces.at.pointer, type);
  });
}
