import { HTTP_METHODS } from '../../index/connector-index.js';
import type { JsonObject } from '../../lint/json-object.js';
import type { Location } from '../../lint/location.js';
import { suggestion } from '../../fixes/fixing.js';
import type { Fix } from '../../fixes/fix.js';
import { defineRule } from '../rule.js';
import { nearestName } from '../../wording/nearest-name.js';

const KNOWN: ReadonlySet<string> = new Set([...HTTP_METHODS, 'parameters', '$ref']);

export const unknownVerb = defineRule({
  meta: {
    id: 'unknown-verb',
    title: 'A path holds only HTTP methods and parameters',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { unknown: 'ExtensionNameNotValid', misspelt: 'ExtensionNameNotValid' },
    reads: ['definition'],
    messages: {
      unknown: '"{key}" is no HTTP method, so the service refuses the connector. A path holds get, put, post, delete, options, head, patch, parameters, and names that start with "x-".',
      misspelt: '"{key}" is no HTTP method, so the service refuses the connector. Did you mean "{nearest}"?',
    },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    PathItem(item, at) {
      for (const key of Object.keys(item)) {
        if (KNOWN.has(key) || key.startsWith('x-')) continue;
        const nearest = nearestName(key, KNOWN);
        const place = at.child(key);
        if (nearest === undefined) report({ at: place, part: 'key', messageId: 'unknown', data: { key } });
        else report({ at: place, part: 'key', messageId: 'misspelt', data: { key, nearest }, ...renaming(item, place, nearest) });
      }
    },
  }),
});

function renaming(item: JsonObject, place: Location, nearest: string): { readonly fixes?: () => readonly Fix[] } {
  if (Object.hasOwn(item, nearest)) return {};
  return {
    fixes: () => [
      suggestion(`Rename to "${nearest}"`, place, (corrector) => {
        corrector.rename(place.pointer, nearest);
      }),
    ],
  };
}
