import type { Fix } from '../../fixes/fix.js';
import { memberOf, objectOf, type JsonObject } from '../../lint/json-object.js';
import type { Location } from '../../lint/location.js';
import { suggestion } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';

export const pathLeadingSlash = defineRule({
  meta: {
    id: 'path-leading-slash',
    title: 'Paths start with a slash',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { noSlash: 'OperationPathMustStartWithSlash' },
    reads: ['definition'],
    messages: { noSlash: 'The path "{path}" has to start with a slash, or the service refuses the connector. Write "/{path}".' },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    Definition(root, at) {
      const paths = objectOf(memberOf(root, 'paths')) ?? {};
      for (const path of Object.keys(paths)) {
        if (path.startsWith('/') || path.startsWith('x-')) continue;
        const place = at.child('paths', path);
        report({ at: place, part: 'key', messageId: 'noSlash', data: { path }, ...prepending(paths, place, path) });
      }
    },
  }),
});

function prepending(paths: JsonObject, place: Location, path: string): { readonly fixes?: () => readonly Fix[] } {
  const corrected = `/${path}`;
  if (Object.hasOwn(paths, corrected)) return {};
  return {
    fixes: () => [
      suggestion(`Rename to "${corrected}"`, place, (corrector) => {
        corrector.rename(place.pointer, corrected);
      }),
    ],
  };
}
