import { mimeTypesOf } from '../../index/mime-types.js';
import { Location } from '../../lint/location.js';
import { suggestion } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { bodyKindOf } from './body-kind.js';

export const consumesMissing = defineRule({
  meta: {
    id: 'consumes-missing',
    title: 'Operations with a body say in which MIME type they take it',
    severity: 'warning',
    profiles: ['save'],
    serviceRules: { missing: 'ConsumesMissing', empty: 'ConsumesMissing' },
    reads: ['definition'],
    messages: {
      missing: 'This operation takes a {what}, and neither it nor the definition says as which MIME type. Add "consumes": ["{type}"].',
      empty: 'This operation takes a {what}, and "consumes" lists no MIME type for it. Write ["{type}"].',
    },
    fixable: 'suggestion',
  },
  create: ({ index, report }) => ({
    Operation(operation, at) {
      const body = bodyKindOf(operation, index);
      if (body === undefined) return;
      const consumes = mimeTypesOf(operation, 'consumes');
      if (consumes !== undefined && consumes.types.length > 0) return;
      const type = body.kind !== 'form' ? 'application/json' : body.hasFile ? 'multipart/form-data' : 'application/x-www-form-urlencoded';
      const data = { what: body.kind === 'form' ? 'form' : 'body', type };
      const own = at.child('consumes');
      if (consumes === undefined) {
        const add = suggestion(`Add "consumes": ["${type}"] to the operation`, at, (corrector) => {
          corrector.insertKey(at.pointer, 'consumes', [type], { after: 'operationId' });
        });
        report({ at, messageId: 'missing', data, isMissing: true, lacks: [own.pointer, Location.root(at.document).child('consumes').pointer], fixes: () => [add] });
      } else if (consumes.at.pointer === own.pointer) {
        const fill = suggestion(`Write ["${type}"]`, own, (corrector) => {
          corrector.set(own.pointer, [type]);
        });
        report({ at: own, messageId: 'empty', data, fixes: () => [fill] });
      }
    },
  }),
});
