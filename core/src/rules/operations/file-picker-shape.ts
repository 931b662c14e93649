import { isObject, jsonTypeOf, memberOf, objectOf } from '../../lint/json-object.js';
import { offering, proposeName } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { nearestName } from '../../wording/nearest-name.js';

const KEYS = ['open', 'browse', 'value-title', 'value-path', 'value-collection', 'value-folder-property', 'value-media-property'];

export const filePickerShape = defineRule({
  meta: {
    id: 'file-picker-shape',
    title: 'A file picker says how to open and browse',
    severity: 'warning',
    profiles: ['save'],
    serviceRules: { open: 'RequiredPropertyMissing' },
    reads: ['definition'],
    messages: {
      notObject: '"{name}" of the file picker is {type} instead of an object with an "operationId".',
      open: 'The file picker has no "open" with an "operationId", so it has nothing to show. Add it.',
      unknown: 'The platform does not know "{key}" in a file picker. It has "open", "browse", "value-title", "value-path", "value-collection", "value-folder-property" and "value-media-property".',
      misspelt: 'The platform does not know "{key}" in a file picker. Did you mean "{nearest}"?',
    },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    Definition(root, at) {
      const picker = memberOf(objectOf(memberOf(root, 'x-ms-capabilities')), 'file-picker');
      const place = at.child('x-ms-capabilities', 'file-picker');
      if (picker === undefined) return;
      if (!isObject(picker)) {
        report({ at: place, messageId: 'notObject', data: { name: 'file-picker', type: jsonTypeOf(picker) }, fixable: 'no' });
        return;
      }
      if (memberOf(picker, 'open') === undefined) report({ at: place, messageId: 'open', isMissing: true, fixable: 'no' });
      for (const key of Object.keys(picker)) {
        const memberAt = place.child(key);
        if ((key === 'open' || key === 'browse') && !isObject(picker[key])) report({ at: memberAt, messageId: 'notObject', data: { name: key, type: jsonTypeOf(picker[key]) }, fixable: 'no' });
        if (KEYS.includes(key) || key.startsWith('x-')) continue;
        const nearest = nearestName(key, KEYS);
        const renaming = nearest === undefined ? [] : proposeName(memberAt, nearest);
        if (nearest === undefined) report({ at: memberAt, part: 'key', messageId: 'unknown', data: { key }, fixable: 'no' });
        else report({ at: memberAt, part: 'key', messageId: 'misspelt', data: { key, nearest }, ...(renaming.length === 0 ? { fixable: 'no' as const } : offering(renaming)) });
      }
    },
  }),
});
