import { isList, listOf, memberOf, objectOf } from '../../lint/json-object.js';
import { offering, proposeValue } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';

const URL_ENCODED = 'application/x-www-form-urlencoded';
const MULTIPART = 'multipart/form-data';

export const formUrlencodedBinary = defineRule({
  meta: {
    id: 'form-urlencoded-binary',
    title: 'Binary form fields are sent as multipart/form-data',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { urlEncoded: 'StringBinaryNotSupportedForFormUrlEncoded' },
    reads: ['definition'],
    messages: { urlEncoded: 'The form field "{name}" is binary, which application/x-www-form-urlencoded cannot carry. Write "multipart/form-data" instead.' },
    fixable: 'suggestion',
  },
  create: ({ index, report }) => ({
    Operation(operation, at) {
      const own = memberOf(operation.value, 'consumes');
      const consumes = isList(own) ? own : listOf(memberOf(objectOf(at.document.value), 'consumes'));
      const position = consumes.findIndex((each) => typeof each === 'string' && each.toLowerCase().startsWith(URL_ENCODED));
      if (position < 0) return;
      const binary = index.parametersOf(operation).find((each) => each.in === 'formData' && memberOf(each.value, 'format') === 'binary');
      if (binary === undefined) return;
      const place = isList(own) ? at.child('consumes', position) : at;
      const replacement = [...new Set(consumes.map((each, number) => (number === position ? MULTIPART : each)))];
      // What the whole definition consumes is right for its other operations.
      const fixes = isList(own) ? [proposeValue(at.child('consumes'), replacement, 'Send it as multipart/form-data')] : [];
      report({ at: place, messageId: 'urlEncoded', data: { name: binary.name ?? '' }, ...offering(fixes) });
    },
  }),
});
