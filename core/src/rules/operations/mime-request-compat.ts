import { isFormType, mimeTypesOf } from '../../index/mime-types.js';
import { suggestion } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { bodyKindOf } from './body-kind.js';

export const mimeRequestCompat = defineRule({
  meta: {
    id: 'mime-request-compat',
    title: 'What an operation takes suits its MIME types',
    severity: 'warning',
    profiles: ['save'],
    serviceRules: { form: 'MimeTypeNotCompatibleWithRequestContentSchemaType', object: 'MimeTypeNotCompatibleWithRequestContentSchemaType' },
    reads: ['definition'],
    messages: {
      form: 'The fields of this operation are sent as a form, and "consumes" has no MIME type of forms. Write ["{type}"].',
      object: 'The body of this operation is an object or a list, and "consumes" has only MIME types of forms. Write ["application/json"], or make the properties parameters in formData.',
    },
    fixable: 'suggestion',
  },
  create: ({ index, report }) => ({
    Operation(operation, at) {
      const body = bodyKindOf(operation, index);
      const consumes = mimeTypesOf(operation, 'consumes');
      if (body === undefined || consumes === undefined || consumes.types.length === 0) return;
      const isForm = body.kind === 'form';
      const wrong = isForm ? !consumes.types.some((type) => isFormType(type) || type.trim() === '*/*') : body.kind === 'structured' && consumes.types.every(isFormType);
      if (!wrong) return;
      const type = !isForm ? 'application/json' : body.hasFile ? 'multipart/form-data' : 'application/x-www-form-urlencoded';
      const own = at.child('consumes');
      const isOwn = consumes.at.pointer === own.pointer;
      const set = suggestion(`Let the operation take ${type}`, at, (corrector) => {
        if (isOwn) corrector.set(own.pointer, [type]);
        else corrector.insertKey(at.pointer, 'consumes', [type], { after: 'operationId' });
      });
      report({ at: isOwn ? own : at, messageId: isForm ? 'form' : 'object', data: { type }, isMissing: true, fixes: () => [set] });
    },
  }),
});
