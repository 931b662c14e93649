import type { Fix } from '../../fixes/fix.js';
import { memberOf, objectOf, type JsonObject } from '../../lint/json-object.js';
import type { Location } from '../../lint/location.js';
import { memberTypesOf } from '../../lint/member-types.js';
import { suggestion } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';

export const pathLeadingSlash = defineRule({
  meta: {
    id: 'path-leading-slash',
    title: 'Paths start with a slash',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { noSlash: 'OperationPathMustStartWithSlash', misplaced: 'OperationPathMustStartWithSlash' },
    reads: ['definition'],
    messages: {
      noSlash: 'The path "{path}" has to start with a slash, or the service refuses the connector. Write "/{path}".',
      misplaced: '"{path}" is a part of the definition, and stands among its paths, so the service refuses the connector. Move it one level up, beside "paths".',
    },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    Definition(root, at) {
      const paths = objectOf(memberOf(root, 'paths')) ?? {};
      for (const path of Object.keys(paths)) {
        // A reference in place of the paths is a finding of its own.
        if (path.startsWith('/') || path.startsWith('x-') || path === '$ref') continue;
        const place = at.child('paths', path);
        if (memberTypesOf('definition')?.has(path) === true) report({ at: place, part: 'key', messageId: 'misplaced', data: { path }, ...movingUp(root, at, place, path) });
        else report({ at: place, part: 'key', messageId: 'noSlash', data: { path }, ...prepending(paths, place, path) });
      }
    },
  }),
});

function movingUp(root: JsonObject, at: Location, place: Location, name: string): { readonly fixes: () => readonly Fix[] } | { readonly fixable: 'no' } {
  if (Object.hasOwn(root, name)) return { fixable: 'no' };
  const value = memberOf(objectOf(memberOf(root, 'paths')), name);
  return {
    fixes: () => [
      suggestion('Move it beside "paths"', place, (corrector) => {
        corrector.remove(place.pointer);
        corrector.insertKey(at.pointer, name, value, { after: 'paths' });
      }),
    ],
  };
}

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
