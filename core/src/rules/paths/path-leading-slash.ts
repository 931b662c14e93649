import type { Fix } from '../../fixes/fix.js';
import { memberOf, objectOf, textOf, type JsonObject } from '../../lint/json-object.js';
import type { Location } from '../../lint/location.js';
import { memberTypesOf } from '../../lint/member-types.js';
import { pathOfAddress } from '../../paths/path-of-address.js';
import { withoutTrailingSlashes } from '../../text/trailing-slashes.js';
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
      noSlash: 'The path "{path}" has to start with a slash, or the service refuses the connector. Write "{corrected}".',
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
        else {
          const corrected = correct(path, root);
          report({ at: place, part: 'key', messageId: 'noSlash', data: { path, corrected }, ...renaming(paths, place, corrected) });
        }
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

/** Of a whole address, what follows the host and the base path. */
function correct(path: string, root: JsonObject): string {
  const corrected = pathOfAddress(path);
  const basePath = withoutTrailingSlashes(textOf(memberOf(root, 'basePath')) ?? '');
  return basePath !== '' && path.includes('://') && corrected.startsWith(`${basePath}/`) ? corrected.slice(basePath.length) : corrected;
}

function renaming(paths: JsonObject, place: Location, corrected: string): { readonly fixes?: () => readonly Fix[] } {
  if (Object.hasOwn(paths, corrected)) return {};
  return {
    fixes: () => [
      suggestion(`Rename to "${corrected}"`, place, (corrector) => {
        corrector.rename(place.pointer, corrected);
      }),
    ],
  };
}
