import { isObject, jsonTypeOf, memberOf } from '../../lint/json-object.js';
import { offering, proposeMember, proposeName, proposeRemoval, proposeValue } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { nearestName } from '../../wording/nearest-name.js';

const KEYS = ['family', 'revision', 'status', 'replacement', 'expires'];
const STATUSES = ['Preview', 'Production'];

export const annotationShape = defineRule({
  meta: {
    id: 'annotation-shape',
    title: 'The annotation of an operation says family, revision, status and replacement',
    severity: 'warning',
    profiles: ['save'],
    serviceRules: {},
    reads: ['definition'],
    messages: {
      notObject: '"x-ms-api-annotation" is {type} instead of an object with "family", "revision" and "status".',
      unknownKey: 'The platform does not know "{key}" here. The annotation has "family", "revision", "status", "replacement" and "expires".',
      misspeltKey: 'The platform does not know "{key}" here. Did you mean "{nearest}"?',
      family: '"family" is {type} instead of text: the name that all revisions of the operation share.',
      revision: '"revision" is {value}. Write a whole number, 1 for the first revision.',
      status: '{value} is no status. Write "Preview" or "Production".',
      expires: '{value} is no date. Write one such as "2027-12-31".',
      living: 'The operation is to end, and makers still choose it. Add "deprecated": true, or remove "expires".',
      replacement: '"replacement" is {type} instead of an object with "api" and "operationId".',
    },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    Operation({ value, deprecated }, at) {
      const annotation = memberOf(value, 'x-ms-api-annotation');
      const place = at.child('x-ms-api-annotation');
      if (annotation === undefined) return;
      if (!isObject(annotation)) {
        report({ at: place, messageId: 'notObject', data: { type: jsonTypeOf(annotation) }, fixable: 'no' });
        return;
      }
      for (const key of Object.keys(annotation)) {
        const member = annotation[key];
        const memberAt = place.child(key);
        const data = { key, type: jsonTypeOf(member), value: JSON.stringify(member) };
        if (!KEYS.includes(key)) {
          if (key.startsWith('x-')) continue;
          const nearest = nearestName(key, KEYS);
          const renaming = nearest === undefined ? [] : proposeName(memberAt, nearest);
          if (nearest === undefined) report({ at: memberAt, part: 'key', messageId: 'unknownKey', data, fixable: 'no' });
          else report({ at: memberAt, part: 'key', messageId: 'misspeltKey', data: { ...data, nearest }, ...(renaming.length === 0 ? { fixable: 'no' as const } : offering(renaming)) });
        } else if (key === 'family' && typeof member !== 'string') report({ at: memberAt, messageId: 'family', data, fixable: 'no' });
        // Published connectors count from 0, too.
        else if (key === 'revision' && !(Number.isInteger(member) && Number(member) >= 0)) report({ at: memberAt, messageId: 'revision', data, ...(/^"\d+"$/.test(data.value) ? offering([proposeValue(memberAt, Number(member))]) : { fixable: 'no' as const }) });
        else if (key === 'status' && !(typeof member === 'string' && STATUSES.some((status) => status.toLowerCase() === member.toLowerCase()))) report({ at: memberAt, messageId: 'status', data, fixes: () => STATUSES.map((status) => proposeValue(memberAt, status)) });
        else if (key === 'expires' && !(typeof member === 'string' && /^\d{4}-\d{2}-\d{2}/.test(member))) report({ at: memberAt, messageId: 'expires', data, fixable: 'no' });
        else if (key === 'expires' && !deprecated) report({ at: memberAt, part: 'key', messageId: 'living', severity: 'info', fixes: () => [proposeMember(at, 'deprecated', true, 'Mark the operation as deprecated'), proposeRemoval(memberAt)] });
        else if (key === 'replacement' && !isObject(member)) report({ at: memberAt, messageId: 'replacement', data, fixable: 'no' });
      }
    },
  }),
});
