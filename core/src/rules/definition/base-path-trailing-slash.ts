import { memberOf, objectOf } from '../../lint/json-object.js';
import { suggestion } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { withoutTrailingSlashes } from '../../text/trailing-slashes.js';

export const basePathTrailingSlash = defineRule({
  meta: {
    id: 'base-path-trailing-slash',
    title: 'The basePath does not end in a slash',
    severity: 'hint',
    profiles: ['save'],
    serviceRules: {},
    reads: ['definition'],
    messages: { slash: 'The basePath ends in a slash and the paths start with one, so that addresses get two. Most servers do not mind; remove it here where yours does.' },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    Definition(root, at) {
      const basePath = memberOf(root, 'basePath');
      if (typeof basePath !== 'string' || basePath.length < 2 || !basePath.endsWith('/')) return;
      if (!Object.keys(objectOf(memberOf(root, 'paths')) ?? {}).some((path) => path.startsWith('/'))) return;
      const place = at.child('basePath');
      const trimmed = withoutTrailingSlashes(basePath) || '/';
      const trim = suggestion(`Change the basePath to "${trimmed}"`, place, (corrector) => {
        corrector.set(place.pointer, trimmed);
      });
      report({ at: place, messageId: 'slash', fixes: () => [trim] });
    },
  }),
});
