import { isObject, jsonTypeOf, memberOf } from '../../lint/json-object.js';
import { defineRule } from '../rule.js';

const NEEDED = ['modelDescription', 'humanName', 'contactEmail'];

export const pluginManifest = defineRule({
  meta: {
    id: 'plugin-manifest',
    title: 'The manifest of a plugin names and describes it',
    severity: 'warning',
    profiles: ['save'],
    serviceRules: {},
    reads: ['definition'],
    messages: {
      notObject: '"x-ms-openai-manifest" is {type} instead of an object.',
      missing: 'The manifest has no "{key}". Published plugins have "modelDescription" (for the model), "humanName" and "contactEmail".',
    },
    fixable: 'no',
  },
  create: ({ report }) => ({
    Definition(root, at) {
      const manifest = memberOf(root, 'x-ms-openai-manifest');
      const place = at.child('x-ms-openai-manifest');
      if (manifest === undefined) return;
      if (!isObject(manifest)) report({ at: place, messageId: 'notObject', data: { type: jsonTypeOf(manifest) } });
      else for (const key of NEEDED) if (memberOf(manifest, key) === undefined) report({ at: place, messageId: 'missing', data: { key }, isMissing: true });
    },
  }),
});
